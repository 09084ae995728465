import type { Core } from 'cytoscape'
import type { Drawing, Place } from './contract.ts'
import { drawable } from './diff.ts'
import { headElement } from './elements.ts'
import { placeHeads } from './layout/heads.ts'
import { levelRuns, withinColumns, wordsOf } from './layout/layered.ts'

/** Gives a drawing what only layered ones have: headings, arcs within a column, level lines between columns, and words where there is room. */
export function dressLayers(cy: Core, drawing: Drawing, places: Readonly<Record<string, Place>>): void {
  const { nodes, heads } = drawing
  const relationships = drawable(drawing)
  cy.autoungrabify(heads !== undefined)
  cy.batch(() => {
    cy.remove('node.head')
    cy.edges().removeClass('arc level at-source at-target')
    if (!heads) return
    for (const id of withinColumns(nodes, relationships)) cy.getElementById(id).addClass('arc')
    for (const id of levelRuns(nodes, relationships)) cy.getElementById(id).addClass('level')
    for (const [id, at] of wordsOf(nodes, relationships)) if (at !== 'middle') cy.getElementById(id).addClass(`at-${at}`)
    cy.add(placeHeads(drawing, places).map(headElement))
  })
}
