import { answerable } from '#tests/support/command-line.ts'
import { folderWith, temporaryFolder } from '#tests/support/folders.ts'

/**
 * Aizada Testova was beaten on 6 January 2020 by Bolat Probny of the station, which Gulnar Mock headed; Hamza Sample came to the ministry above it only in
 * March 2021. There are two women called Dina Twin, and Erlan Lone is in nothing.
 */
export const chainFolder = {
  'sources.csv': 'key,main,title,kind,published\nbeating-report,yes,A report about the station,report,2021-09-02\n',
  'Person.csv': [
    'key,about,name,alias,section,paragraph',
    'aizada,,Aizada Testova,Айзада Тестова,1,1',
    'bolat,,Bolat Probny,,1,2',
    'gulnar,,Gulnar Mock,,1,3',
    'hamza,,Hamza Sample,,1,4',
    'dina-1,,Dina Twin,,2,1',
    'dina-2,,Dina Twin,,2,2',
    'erlan,,Erlan Lone,,2,3',
    '',
  ].join('\n'),
  'Incident.csv': 'key,about,name,kind,when,section,paragraph\nbeating,,The beating in the cell,beating,2020-01-06,1,1\n',
  'PublicBody.csv': 'key,about,name,section,paragraph\nstation,,Testovo station,1,2\nministry,,Ministry of Samples,1,4\n',
  'Post.csv': 'key,about,name,section,paragraph\nhead,,Head of the station,1,3\nminister,,Minister of Samples,1,4\n',
  'SUFFERED.csv': 'key,from,to,section,paragraph\ns,aizada,beating,1,1\n',
  'COMMITTED.csv': 'key,from,to,section,paragraph\nc,bolat,beating,1,1\n',
  'WORKS_AT.csv': 'key,from,to,role,when,section,paragraph\nw,bolat,station,officer,2019/2021,1,2\n',
  'POST_IN.csv': 'key,from,to,heads,section,paragraph\np1,head,station,yes,1,3\np2,minister,ministry,yes,1,4\n',
  'HOLDS.csv': 'key,from,to,when,section,paragraph\nh1,gulnar,head,2018-03-01/2020-06-14,1,3\nh2,hamza,minister,2021-03-01/..,1,4\n',
  'SUBORDINATE_TO.csv': 'key,from,to,when,section,paragraph\nu,station,ministry,2010/..,1,4\n',
} as const

/** An embedded store into which a folder was imported. */
export async function storeOf(files: Readonly<Record<string, string>>): Promise<string> {
  const data = temporaryFolder()
  const { exit, err } = await answerable(data, 'import', folderWith(files))
  if (exit !== 0) throw new Error(err)
  return data
}
