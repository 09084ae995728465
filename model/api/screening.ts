import { z } from 'zod'
import { day } from '../claims/day.ts'
import { mark } from '../claims/mark.ts'
import { regimeIds } from '../dossier/regime.ts'
import { hitJudgement, hitVerdicts } from '../screening/judgement.ts'
import { listEntry, screeningList } from '../screening/list.ts'
import { get, post } from './endpoint.ts'
import { anyId, nodeInList } from './shapes.ts'

// Lists of sanctions regimes that someone downloaded and gave to this machine, and persons held against them. What a screen needs, in order: `lists` shows what is
// there; `addList` takes a file (its bytes as base64, so that the hash is the file's own); `screening` gives a person's hits, open ones first to judge;
// `judgeHit` confirms, rejects or takes back. A hit is a like name, never a designation: only someone's judgement makes it more.

const mebibyte = 1024 * 1024
/** A file of 48 MB as base64, and the rest of the body. */
const largestBody = 64 * mebibyte
const broken = z.array(z.strictObject({ file: z.string(), problem: z.string() }))
const text = (most: number) => z.string().trim().min(1).max(most)

export const lists = get('/api/lists', {
  summary: 'Lists kept on this machine to screen against, each in its newest edition with date and SHA-256, and the editions before it.',
  output: z.strictObject({
    lists: z.array(screeningList),
    /** Files that cannot be read: they are named and left as they are. */
    broken,
  }),
})

/** A file, as its text or as its bytes in base64. Text is hashed as UTF-8: where the file began with a byte order mark, only base64 gives the file's own hash. */
const fileGiven = z.strictObject({ encoding: z.enum(['utf-8', 'base64']).default('utf-8'), content: z.string().min(1) })

export const addList = post('/api/lists', {
  summary:
    'Reads a list’s file and keeps it. A newer edition of a list of the same title and regime takes the place of the older. Read: id,name CSV; OpenSanctions targets.simple.csv; OFAC SDN.CSV (with ALT.CSV); the UK’s ConList.csv and UK Sanctions List; the EU’s CSV 1.1. Not read: XML, ODS, PDF.',
  body: z.strictObject({
    title: text(200),
    /** The day the list is of, as its publisher says. */
    date: day,
    regime: z.enum(regimeIds).nullable().default(null),
    publisher: text(200).nullable().default(null),
    file: fileGiven,
    /** OFAC's ALT.CSV, which goes beside SDN.CSV. */
    aliases: fileGiven.nullable().default(null),
  }),
  output: z.strictObject({ list: screeningList, notes: z.array(z.string()) }),
  writes: true,
  mostBytes: largestBody,
})

export const removeList = post('/api/lists/remove', {
  summary:
    'Removes a list with all its editions from this machine. What was judged of its entries is kept, and counts again when the list is added again.',
  body: z.strictObject({ id: anyId }),
  output: z.strictObject({ removed: z.literal(true) }),
  writes: true,
  problems: ['not-found'],
})

const judgementShown = hitJudgement.omit({ list: true, entry: true, person: true })
const hitShown = z.strictObject({
  list: screeningList.pick({ id: true, title: true, regime: true, publisher: true, date: true }),
  entry: listEntry,
  /** Of the names alone, 0 to 1; the reasons say what else agrees or contradicts. */
  score: z.number().min(0).max(1),
  reasons: z.array(
    z.strictObject({
      of: z.enum(['name', 'birth', 'country']),
      says: z.enum(['same', 'near', 'agrees', 'contradicts', 'unknown']),
      ours: z.string(),
      theirs: z.string(),
    }),
  ),
  state: z.enum(['confirmed', 'rejected', 'open']),
  judgement: judgementShown.nullable(),
  history: z.array(judgementShown),
})

export const screening = get('/api/screening', {
  summary: 'A person held against every list on this machine: like-named entries, each with why it may be them and what speaks against it.',
  query: z.strictObject({ person: anyId }),
  output: z.strictObject({
    person: nodeInList,
    /** All lists they were held against, found there or not. */
    lists: z.array(screeningList),
    hits: z.array(hitShown),
    /** Judged entries which the newest edition of their list no longer has, or whose list was removed. */
    gone: z.array(hitJudgement.omit({ person: true })),
    broken,
  }),
  problems: ['not-found'],
})

export const judgeHit = post('/api/screening/judge', {
  summary: 'Confirms that an entry of a list is a person, rejects it, or takes back what was judged. Nothing judged before is lost.',
  body: z.strictObject({
    person: anyId,
    list: anyId,
    entry: z.string().min(1).max(200),
    verdict: z.enum(hitVerdicts),
    why: text(2000),
    by: z.string().trim().max(200).default(''),
    /** Who may be told of it; this server's clearance where it is not said. A dossier for the public tells only of what is marked public. */
    mark: mark.optional(),
  }),
  output: z.strictObject({ judgement: judgementShown }),
  writes: true,
  problems: ['not-found'],
})
