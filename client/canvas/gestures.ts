import type { Core, EventObject, NodeSingular } from 'cytoscape'
import type { Gesture } from './contract.ts'

type DrawnElement = ReturnType<Core['getElementById']>

/** Turns what Cytoscape reports into gestures. Hovering also dims what is not next to the pointer. */
export function reportGestures(cy: Core, container: HTMLElement, report: (gesture: Gesture) => void): void {
  const menuAt = (event: EventObject): void => {
    const node = event.target as NodeSingular
    report({ kind: 'menu', id: node.id(), at: placeOf(event.originalEvent, container) })
  }
  cy.on('tap', event => {
    if (event.target === cy) report({ kind: 'select', id: null })
    else report({ kind: 'select', id: (event.target as NodeSingular).id() })
  })
  cy.on('dbltap', 'node', event => report({ kind: 'expand', id: (event.target as NodeSingular).id() }))
  cy.on('cxttap', 'node', menuAt)
  cy.on('taphold', 'node', event => {
    if (isTouch(event.originalEvent)) menuAt(event)
  })
  cy.on('dragfree', 'node', event => {
    const node = event.target as NodeSingular
    report({ kind: 'pin', id: node.id(), place: { ...node.position() } })
  })
  cy.on('mouseover', 'node, edge', event => {
    const element = event.target as DrawnElement
    container.style.cursor = 'pointer'
    attendTo(cy, element)
    report({ kind: 'hover', id: element.id() })
  })
  cy.on('mouseout', 'node, edge', () => {
    container.style.cursor = ''
    attendTo(cy, undefined)
    report({ kind: 'hover', id: null })
  })
}

/** Shows what is next to this node or relationship, and steps the rest back. */
export function attendTo(cy: Core, element: DrawnElement | undefined): void {
  cy.batch(() => {
    cy.elements('.dimmed').removeClass('dimmed')
    cy.elements('.near').removeClass('near')
    if (!element) return
    const ends = ['source', 'target'].map(end => cy.getElementById(element.data(end) as string))
    const near = element.isNode() ? element.closedNeighborhood() : ends.reduce((all, end) => all.union(end), cy.collection().union(element))
    cy.elements().difference(near).addClass('dimmed')
    near.addClass('near')
  })
}

const isTouch = (event: Event): boolean => event.type.startsWith('touch')

function placeOf(event: Event, container: HTMLElement): { x: number; y: number } {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY }
  const touch = 'touches' in event ? ((event as TouchEvent).touches[0] ?? (event as TouchEvent).changedTouches[0]) : undefined
  if (touch) return { x: touch.clientX, y: touch.clientY }
  const { left, top } = container.getBoundingClientRect()
  return { x: left, y: top }
}
