import { memo, useMemo } from 'react'
import type { Block, Section } from '#model/dossier/document.ts'
import type { Ruler } from '#model/dossier/drawing/shapes.ts'
import type { Words } from '#model/dossier/words/formats.ts'
import { Drawn } from './Drawn.tsx'
import { homeOf } from './reading.ts'
import { Runs, type Told } from './Runs.tsx'

interface Props {
  readonly section: Section
  readonly words: Words
  readonly homes: ReadonlySet<number>
  readonly tables: number
  readonly figures: number
  readonly ruler: Ruler
}

/** A section of the document. An edit elsewhere leaves it as it is: a dossier may have hundreds of pages. */
export const SectionView = memo(function SectionView({ section, words, homes, tables, figures, ruler }: Props) {
  const told = useMemo<Told>(() => ({ words, homes, section: section.id }), [words, homes, section.id])
  const heading = `preview-${section.id}-title`
  return (
    <section id={`preview-${section.id}`} tabIndex={-1} aria-labelledby={heading}>
      <h3 id={heading}>{[section.number, section.title].filter(part => part !== '').join(' ')}</h3>
      {section.blocks.map((block, place) => (
        <BlockView
          key={place}
          block={block}
          told={told}
          ruler={ruler}
          number={numberOf(section.blocks, place, block.kind === 'table' ? tables : figures)}
        />
      ))}
    </section>
  )
})

const familyOf = ({ kind }: Block) => (kind === 'timeline' ? 'figure' : kind)

/** Tables and figures are counted through the whole document. */
function numberOf(blocks: readonly Block[], place: number, before: number): number {
  const family = blocks[place] && familyOf(blocks[place])
  return before + blocks.slice(0, place + 1).filter(block => familyOf(block) === family).length
}

interface BlockProps {
  readonly block: Block
  readonly told: Told
  readonly ruler: Ruler
  readonly number: number
}

function BlockView({ block, told, ruler, number }: BlockProps) {
  switch (block.kind) {
    case 'heading':
      return <h4>{block.text}</h4>
    case 'paragraph':
      return (
        <p>
          <Runs content={block.content} told={told} />
        </p>
      )
    case 'notice':
      return (
        <p className="paper-notice">
          <Runs content={block.content} told={told} />
        </p>
      )
    case 'list': {
      const Items = block.ordered ? 'ol' : 'ul'
      return (
        <Items>
          {block.items.map((item, place) => (
            <li key={place}>
              <Runs content={item} told={told} />
            </li>
          ))}
        </Items>
      )
    }
    case 'table':
      return <TableView block={block} told={told} caption={`${told.words.table} ${number}. ${block.caption}`} />
    case 'figure':
    case 'timeline':
      return (
        <figure>
          <Drawn block={block} ruler={ruler} />
          <figcaption>{`${told.words.figure} ${number}. ${block.caption}`}</figcaption>
        </figure>
      )
  }
}

interface TableProps {
  readonly block: Extract<Block, { kind: 'table' }>
  readonly told: Told
  readonly caption: string
}

// Where the page is narrower, the table scrolls by itself.
const narrowest = 440
const narrowestColumn = 92

function TableView({ block: { columns, rows }, told, caption }: TableProps) {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  return (
    <div className="paper-table" role="region" tabIndex={0} aria-label={caption}>
      <table style={{ minWidth: `${Math.max(narrowest, columns.length * narrowestColumn)}px` }}>
        <caption>{caption}</caption>
        <colgroup>
          {columns.map(({ share }, place) => (
            <col key={place} style={{ width: `${(100 * share) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ heading }, place) => (
              <th key={place} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => {
            const home = homeOf(cells[0])
            return (
              <tr key={row}>
                {cells.map((cell, place) =>
                  place === 0 && home !== null ? (
                    <td key={place} id={`preview-claim-${home}`} tabIndex={-1}>
                      C{home}
                    </td>
                  ) : (
                    <td key={place}>
                      <Runs content={cell} told={told} />
                    </td>
                  ),
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
