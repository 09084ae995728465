import cytoscape, { type Core } from 'cytoscape'
import type { Drawing, DrawnNode, Gesture, Place } from './contract.ts'
import { diffDrawing, drawable, isNothing, movesLayers, type DrawingDifference } from './diff.ts'
import { nodeElement, relationshipElement } from './elements.ts'
import { figureOf, roomOf } from './forms.ts'
import { attendTo, reportGestures } from './gestures.ts'
import { arrangeAway } from './layout/arrange-away.ts'
import { gapBetween } from './layout/arrange.ts'
import { placeArrivals } from './layout/arrivals.ts'
import type { Box, Places, Pull } from './layout/boxes.ts'
import { arrangeByRole } from './layout/by-role.ts'
import { farthest, fitting, margin } from './fit.ts'
import { dressLayers } from './layers.ts'
import { arrangeLayered } from './layout/layered.ts'
import { fontsReady } from './measure.ts'
import type { Route } from './route.ts'
import { stylesheet } from './stylesheet.ts'
import type { Scheme } from './theme.ts'

const largeFrom = 500
const animatedUpTo = 400
const fadeIn = 200
// Relationships tell their name from here on.
const closeZoom = 14.5 / 10.5
const nothing: Drawing = { nodes: [], relationships: [] }

/** The picture on the screen. Only this file and its neighbours know Cytoscape. */
export class View {
  readonly #cy: Core
  readonly #container: HTMLElement
  readonly #letters = fontsReady()
  #scheme: Scheme
  #wanted: Drawing = nothing
  #drawn: Drawing = nothing
  #chosen: string | null = null
  #drawing = false
  #ended = false
  #movedByHand = false

  constructor(container: HTMLElement, scheme: Scheme, report: (gesture: Gesture) => void) {
    this.#container = container
    this.#scheme = scheme
    this.#cy = cytoscape({
      container,
      autounselectify: true,
      boxSelectionEnabled: false,
      minZoom: farthest,
      maxZoom: 4,
      style: stylesheet(this.#appearance()),
    })
    reportGestures(this.#cy, container, report)
    this.#cy.on('dragpan scrollzoom pinchzoom', () => (this.#movedByHand = true))
    this.#cy.on('zoom', () => this.#nameMarked())
    // Cytoscape waits a moment before it tells of a resize, and tells of it even when it has ended in between.
    this.#cy.on('resize', () => {
      if (!this.#ended && !this.#movedByHand) this.#fitAt(0)
    })
  }

  /** Brings the screen to this drawing by one difference in one batch; drawings that come while one is laid out are taken together. */
  show(drawing: Drawing): void {
    this.#wanted = drawing
    if (!this.#drawing) void this.#catchUp()
  }

  choose(id: string | null): void {
    this.#chosen = id
    this.#cy.batch(() => {
      this.#cy.elements('.chosen').removeClass('chosen')
      if (id !== null) this.#cy.getElementById(id).addClass('chosen')
    })
  }

  paint(scheme: Scheme): void {
    this.#scheme = scheme
    this.#cy.style(stylesheet(this.#appearance()))
  }

  fit(): void {
    this.#movedByHand = false
    this.#fitAt(fadeIn)
  }

  async relayout(): Promise<void> {
    const pinned = new Set(this.#drawn.nodes.flatMap(({ id, place }) => (place ? [id] : [])))
    const present = this.#middles()
    const inPlace = new Map([...present].filter(([id]) => pinned.has(id)))
    const { boxes, pulls } = this.#boxesAndPulls(this.#drawn)
    const places = this.#byRole(this.#drawn, inPlace) ?? (await arrangeAway({ boxes, pulls, present, fixed: pinned }))
    if (this.#ended) return
    const moves = [...places].map(([id, middle]) => ({ node: this.#cy.getElementById(id), position: this.#shapePlace(id, middle) }))
    const animated = !this.#isStill() && moves.length <= animatedUpTo
    if (animated) for (const { node, position } of moves) node.animate({ position }, { duration: fadeIn, easing: 'ease-out' })
    else this.#cy.batch(() => moves.forEach(({ node, position }) => node.position(position)))
    setTimeout(() => this.#ended || this.fit(), animated ? fadeIn + 20 : 0)
  }

  zoomBy(factor: number): void {
    this.#movedByHand = true
    const level = this.#cy.zoom() * factor
    const renderedPosition = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 }
    this.#cy.zoom({ level, renderedPosition })
  }

  /** Brings a node or relationship into the middle when it is not well in sight. */
  focus(id: string, always = true): void {
    const element = this.#cy.getElementById(id)
    if (element.empty()) return
    const box = element.renderedBoundingBox()
    const inSight = box.x1 > margin && box.y1 > margin && box.x2 < this.#cy.width() - margin && box.y2 < this.#cy.height() - margin
    if (!always && inSight) return
    this.#movedByHand = true
    this.#cy.animate({ center: { eles: element } }, { duration: this.#isStill() ? 0 : fadeIn, easing: 'ease-out' })
  }

  attend(id: string | null): void {
    attendTo(this.#cy, id === null ? undefined : this.#cy.getElementById(id))
  }

  places(): Readonly<Record<string, Place>> {
    return Object.fromEntries(this.#cy.nodes('[!head]').map(node => [node.id(), { ...node.position() }]))
  }

  /** Where a node or relationship is on the window, in pixels. */
  onWindow(id: string): Place {
    const { left, top } = this.#container.getBoundingClientRect()
    const { x1, x2, y1, y2 } = this.#cy.getElementById(id).renderedBoundingBox({ includeLabels: false })
    return { x: left + (x1 + x2) / 2, y: top + (y1 + y2) / 2 }
  }

  middleOf(id: string): Place | undefined {
    const element = this.#cy.getElementById(id)
    if (element.empty()) return undefined
    return element.isNode() ? { ...element.position() } : { ...(element as unknown as { midpoint(): Place }).midpoint() }
  }

  /** How each relationship runs, as drawn now. */
  routes(): readonly Route[] {
    return this.#cy.edges().map(line => ({
      id: line.id(),
      from: { ...line.sourceEndpoint() },
      to: { ...line.targetEndpoint() },
      bends: (line.controlPoints() as Place[] | undefined)?.map(({ x, y }) => ({ x, y })) ?? [],
      corners: (line.segmentPoints() as Place[] | undefined)?.map(({ x, y }) => ({ x, y })) ?? [],
    }))
  }

  get drawing(): Drawing {
    return this.#drawn
  }

  end(): void {
    this.#ended = true
    this.#cy.destroy()
  }

  async #catchUp(): Promise<void> {
    this.#drawing = true
    try {
      await this.#letters
      while (!this.#ended && this.#wanted !== this.#drawn) {
        const next = this.#wanted
        const difference = diffDrawing(this.#drawn, next)
        if (!isNothing(difference)) {
          const places = this.#placesFor(next, difference)
          this.#apply(difference, places instanceof Promise ? await places : places, next)
          this.#dress(next)
        }
        this.#drawn = next
      }
    } finally {
      this.#drawing = false
    }
  }

  #placesFor(next: Drawing, difference: DrawingDifference): Map<string, Place> | Promise<Map<string, Place>> {
    const { nodes } = difference
    if (next.heads) return movesLayers(difference, this.#drawn) ? this.#inLayers(next) : this.#middles()
    const { boxes, pulls } = this.#boxesAndPulls(next)
    const placed = new Map(next.nodes.flatMap(node => (node.place ? [[node.id, this.#middle(node, node.place)] as const] : [])))
    const known = new Map([...[...this.#middles()].filter(([id]) => !nodes.left.includes(id)), ...placed])
    if (known.size === next.nodes.length) return known
    const isNew = this.#drawn.nodes.length === 0 && known.size * 2 < next.nodes.length
    if (isNew) return this.#byRole(next, placed) ?? arrangeAway({ boxes, pulls, present: known, fixed: new Set(known.keys()) })
    const origins = new Map(nodes.arrived.flatMap(({ id, near }) => (near === null ? [] : [[id, near] as const])))
    return new Map([...known, ...placeArrivals(known, boxes, pulls, origins)])
  }

  async #inLayers(next: Drawing): Promise<Map<string, Place>> {
    const places = await arrangeLayered(next.nodes, drawable(next))
    return new Map(
      next.nodes.flatMap(node => {
        const place = places.get(node.id)
        return place ? [[node.id, this.#middle(node, place)] as const] : []
      }),
    )
  }

  #dress(next: Drawing): void {
    if (this.#ended) return
    dressLayers(this.#cy, next, this.places())
    if (next.heads && !this.#movedByHand) this.#fitAt(0)
  }

  #apply({ nodes, relationships }: DrawingDifference, middles: ReadonlyMap<string, Place>, next: Drawing): void {
    if (this.#ended) return
    const cy = this.#cy
    const first = cy.nodes().empty()
    const wasLarge = this.#isLarge()
    const fades = !first && !next.heads && !this.#isStill() && nodes.arrived.length <= animatedUpTo
    const position = (node: DrawnNode): Place => {
      const middle = middles.get(node.id)
      return node.place ?? (middle ? this.#shape(node, middle) : { x: 0, y: 0 })
    }
    const origins = new Map(
      nodes.arrived.map(({ id, near }) => {
        const from = near === null ? cy.collection() : cy.getElementById(near)
        return [id, from.empty() ? undefined : { ...(from as unknown as { position(): Place }).position() }]
      }),
    )
    cy.batch(() => {
      for (const id of [...relationships.left, ...nodes.left]) cy.getElementById(id).remove()
      for (const node of nodes.changed) {
        const { data, classes } = nodeElement(node, { x: 0, y: 0 })
        const element = cy.getElementById(node.id).data(data).classes(classes)
        if (node.place) element.position({ ...node.place })
      }
      // In layers everything may move.
      if (next.heads) for (const node of next.nodes) cy.getElementById(node.id).position(position(node))
      for (const relationship of relationships.changed) {
        const { data, classes } = relationshipElement(relationship)
        cy.getElementById(relationship.id)
          .data({ label: data['label'] as string, marks: data['marks'] as string })
          .classes(classes)
      }
      cy.add(nodes.arrived.map(node => nodeElement(node, (fades ? origins.get(node.id) : undefined) ?? position(node))))
      cy.add(relationships.arrived.map(relationshipElement))
    })
    this.#drawn = next
    if (wasLarge !== this.#isLarge()) this.#suitSize()
    this.#nameMarked()
    this.choose(this.#chosen)
    if (fades)
      this.#fade(
        nodes.arrived,
        relationships.arrived.map(({ id }) => id),
        position,
      )
    if (first) this.#fitAt(0)
    else if (next.heads) return
    else if (nodes.arrived.length > 0) this.#keepInSight(nodes.arrived.map(position))
  }

  #fade(arrived: readonly DrawnNode[], relationshipIds: readonly string[], position: (node: DrawnNode) => Place): void {
    for (const node of arrived) {
      const element = this.#cy.getElementById(node.id)
      element.style('opacity', 0)
      element.animate(
        { position: { ...position(node) }, style: { opacity: 1 } },
        { duration: fadeIn, easing: 'ease-out', complete: () => element.removeStyle('opacity') },
      )
    }
    for (const id of relationshipIds) {
      const element = this.#cy.getElementById(id)
      element.style('opacity', 0)
      element.animate({ style: { opacity: 1 } }, { duration: fadeIn, easing: 'ease-in', complete: () => element.removeStyle('opacity') })
    }
  }

  #keepInSight(places: readonly Place[]): void {
    const { x1, x2, y1, y2 } = this.#cy.extent()
    const outside = places.some(({ x, y }) => x < x1 || x > x2 || y < y1 || y > y2)
    if (outside) setTimeout(() => this.#ended || this.#fitAt(fadeIn), this.#isStill() ? 0 : fadeIn + 20)
  }

  #fitAt(duration: number): void {
    const all = this.#cy.elements()
    if (all.empty() || this.#cy.width() === 0) return
    const { level, pan } = fitting(
      all.boundingBox(),
      { width: this.#cy.width(), height: this.#cy.height() },
      this.#drawn.heads !== undefined,
    )
    if (duration === 0 || this.#isStill()) this.#cy.viewport({ zoom: level, pan })
    else this.#cy.animate({ zoom: level, pan }, { duration, easing: 'ease-out' })
  }

  #nameMarked(): void {
    const isClose = this.#cy.zoom() >= closeZoom
    const marked = this.#cy.edges('.marked')
    if (marked.empty() || marked.first().hasClass('close') === isClose) return
    marked.toggleClass('close', isClose)
  }

  /** Cytoscape takes these two only when it is made; its renderer reads them at every frame. Measured: they help from 500 nodes on. */
  #suitSize(): void {
    const large = this.#isLarge()
    const withRenderer = this.#cy as unknown as { renderer(): object }
    Object.assign(withRenderer.renderer(), { textureOnViewport: large, hideEdgesOnViewport: large })
    this.#cy.style(stylesheet(this.#appearance()))
  }

  #appearance(): { scheme: Scheme; large: boolean; still: boolean } {
    return { scheme: this.#scheme, large: this.#isLarge(), still: this.#isStill() }
  }

  #isLarge(): boolean {
    return this.#drawn.nodes.length > largeFrom
  }

  #isStill(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches
  }

  #boxesAndPulls(drawing: Drawing): { boxes: Box[]; pulls: Pull[] } {
    return {
      boxes: drawing.nodes.map(node => {
        const { width, height } = roomOf(figureOf(node))
        return { id: node.id, width, height }
      }),
      pulls: [...drawable(drawing), ...(drawing.undrawn ?? [])].map(({ from, to }) => ({ from, to })),
    }
  }

  /** The picture of a case, with what is pinned where it is; undefined for any other. */
  #byRole(drawing: Drawing, fixed: Places): Map<string, Place> | undefined {
    const { boxes, pulls } = this.#boxesAndPulls(drawing)
    const roles = new Map(drawing.nodes.flatMap(({ id, role }) => (role === undefined ? [] : [[id, role] as const])))
    const within = boxes.flatMap(box => {
      const role = roles.get(box.id)
      return role === undefined ? [] : [{ ...box, role }]
    })
    return within.length > 0 && within.length === boxes.length ? arrangeByRole(within, pulls, fixed, gapBetween) : undefined
  }

  #middles(): Map<string, Place> {
    return new Map(this.#drawn.nodes.map(node => [node.id, this.#middle(node, this.#cy.getElementById(node.id).position())]))
  }

  #middle(node: DrawnNode, { x, y }: Place): Place {
    return { x, y: y + roomOf(figureOf(node)).drop }
  }

  #shape(node: DrawnNode, { x, y }: Place): Place {
    return { x, y: y - roomOf(figureOf(node)).drop }
  }

  #shapePlace(id: string, middle: Place): Place {
    const node = this.#drawn.nodes.find(candidate => candidate.id === id)
    return node ? this.#shape(node, middle) : { ...middle }
  }
}
