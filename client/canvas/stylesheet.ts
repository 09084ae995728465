import type { Css, StylesheetJson } from 'cytoscape'
import type { Shape } from '#model/ontology/define.ts'
import { families } from '#model/ontology/families.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'
import { captionGap, columnWidth, lineHeight } from './forms.ts'
import { iconAddress } from './icons.ts'
import { turn } from './layout/layered.ts'
import { fontFamily } from './measure.ts'
import { themes, type Scheme } from './theme.ts'

const cytoscapeShapes = {
  ellipse: 'ellipse',
  'round-rectangle': 'round-rectangle',
  pill: 'round-rectangle',
  hexagon: 'round-hexagon',
  diamond: 'round-diamond',
  tag: 'round-tag',
  'small-ellipse': 'ellipse',
} as const satisfies Record<Shape, string>

const corners: Partial<Record<Shape, string>> = { 'round-rectangle': '9', pill: '40', hexagon: '8', diamond: '8', tag: '6' }

const besideNode = 52

export interface Appearance {
  readonly scheme: Scheme
  readonly large: boolean
  readonly still: boolean
}

/** The style of the whole picture, derived from the looks and families of the ontology. */
export function stylesheet({ scheme, large, still }: Appearance): StylesheetJson {
  const theme = themes[scheme]
  const transitions: Partial<Pick<Css.Node, 'transition-property' | 'transition-duration' | 'transition-timing-function'>> =
    still || large ? {} : { 'transition-property': 'opacity', 'transition-duration': 140, 'transition-timing-function': 'ease-out' }
  // Lines run behind their words.
  const onPaper = { 'text-background-color': theme.background, 'text-background-opacity': 1, 'text-background-padding': '1px' }
  return [
    { selector: 'core', style: { 'active-bg-size': 0 } as Css.Core },
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(caption)',
        color: theme.ink,
        'font-family': fontFamily,
        'font-size': 'data(fontSize)',
        'font-weight': 500,
        'line-height': lineHeight,
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'text-valign': 'bottom',
        'text-margin-y': captionGap,
        'text-outline-color': theme.background,
        'text-outline-width': 3,
        'text-outline-opacity': 1,
        'min-zoomed-font-size': large ? 8 : 5,
        'background-width': 'data(icon)',
        'background-height': 'data(icon)',
        'background-image-containment': 'over',
        'overlay-opacity': 0,
        ...transitions,
      },
    },
    ...nodeTypes.map(({ type, look }) => ({
      selector: `node.${type}`,
      style: {
        shape: cytoscapeShapes[look.shape],
        ...(corners[look.shape] ? { 'corner-radius': corners[look.shape] } : {}),
        'background-color': families[look.family][scheme],
        'border-color': families[look.family][scheme],
        'outline-color': families[look.family][scheme],
        'background-image': iconAddress(look.icon, theme.onFamily),
      },
    })),
    // Shape, gap, ring: together with the rim of the shape a double ring.
    {
      selector: 'node.official',
      style: { 'outline-width': 1.5, 'outline-offset': 2.5, 'border-width': 1.5, 'border-color': theme.onFamily },
    },
    ...nodeTypes.map(({ type, look }) => ({
      selector: `node.unnamed.${type}`,
      style: {
        'background-color': theme.background,
        'background-image': iconAddress(look.icon, families[look.family][scheme]),
        'border-width': 1.75,
        'border-style': 'dashed' as const,
        'font-style': 'italic' as const,
        'font-weight': 400,
      },
    })),
    {
      selector: 'node.empty',
      style: { 'background-image': 'none', 'background-color': theme.background, 'border-style': 'dashed', 'border-width': 2 },
    },
    {
      selector: 'node.head',
      style: {
        ...{ 'background-opacity': 0, color: theme.quiet, events: 'no' },
        ...{
          'font-size': 11.5,
          'font-weight': 600,
          'text-valign': 'center',
          'text-margin-y': 0,
          'text-max-width': `${columnWidth + 24}px`,
        },
      },
    },
    {
      selector: 'edge',
      style: {
        width: 1.25,
        'line-color': theme.line,
        'curve-style': 'bezier',
        'control-point-step-size': 34,
        'target-arrow-shape': 'triangle',
        'target-arrow-color': theme.line,
        'arrow-scale': 0.75,
        'target-distance-from-node': 4,
        'source-distance-from-node': 2,
        label: 'data(label)',
        color: theme.quiet,
        'font-family': fontFamily,
        'font-size': 10.5,
        'min-zoomed-font-size': 14.5,
        'text-outline-color': theme.background,
        'text-outline-width': 3,
        'text-outline-opacity': 1,
        'text-wrap': 'ellipsis',
        'text-max-width': '170px',
        'overlay-opacity': 0,
        ...transitions,
      },
    },
    { selector: 'edge.possible', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 5] } },
    { selector: 'edge.inferred', style: { 'line-style': 'dashed', 'line-dash-pattern': [1.5, 4], 'line-cap': 'round', width: 1.75 } },
    { selector: 'edge.denied', style: { 'mid-target-arrow-shape': 'tee', 'mid-target-arrow-color': theme.quiet } },
    {
      selector: 'edge.marked',
      style: { label: 'data(marks)', 'min-zoomed-font-size': 0, 'font-size': 13, 'font-weight': 600, color: theme.ink },
    },
    { selector: 'edge.marked.close', style: { label: 'data(label)', 'font-size': 10.5, 'font-weight': 400 } },
    {
      selector: 'edge.impossible',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': [3, 5],
        'mid-target-arrow-shape': 'tee',
        'mid-target-arrow-color': theme.quiet,
      },
    },
    {
      selector: 'edge.hop',
      style: {
        label: 'data(marks)',
        'min-zoomed-font-size': 5,
        'text-wrap': 'wrap',
        'text-max-width': '94px',
        'line-height': 1.15,
        ...onPaper,
      },
    },
    { selector: 'edge.hop.at-source', style: { label: '', 'source-label': 'data(marks)', 'source-text-offset': besideNode } },
    { selector: 'edge.hop.at-target', style: { label: '', 'target-label': 'data(marks)', 'target-text-offset': besideNode } },
    {
      selector: 'edge.level',
      style: { 'curve-style': 'taxi', 'taxi-direction': 'horizontal', 'taxi-turn': turn, 'taxi-turn-min-distance': 12 },
    },
    // Within one column a straight line would run through what stands between.
    { selector: 'edge.arc', style: { 'curve-style': 'unbundled-bezier', 'control-point-distances': 56, 'control-point-weights': 0.5 } },
    {
      selector: 'edge.is-chosen',
      style: { width: 2.25, 'line-color': theme.accent, 'target-arrow-color': theme.accent, color: theme.ink },
    },
    { selector: '.aside, .is-aside', style: { opacity: 0.3 } },
    { selector: '.dimmed', style: { opacity: 0.15 } },
    {
      selector: 'edge.near',
      style: {
        label: 'data(label)',
        'min-zoomed-font-size': 0,
        'line-color': theme.quiet,
        'target-arrow-color': theme.quiet,
        color: theme.ink,
        'z-index': 5,
      },
    },
    { selector: 'node.near', style: { label: 'data(whole)', 'min-zoomed-font-size': 0, 'z-index': 10 } },
    {
      selector: 'node.chosen',
      style: {
        'outline-width': 3,
        'outline-offset': 3,
        'outline-color': theme.accent,
        'text-margin-y': captionGap + 5,
        label: 'data(whole)',
        'min-zoomed-font-size': 0,
        'z-index': 20,
      },
    },
    {
      selector: 'edge.chosen',
      style: {
        label: 'data(label)',
        'min-zoomed-font-size': 0,
        width: 2.25,
        'line-color': theme.accent,
        'target-arrow-color': theme.accent,
        color: theme.ink,
        'z-index': 20,
      },
    },
    { selector: 'edge.hop.at-source.near, edge.hop.at-source.chosen', style: { label: '', 'source-label': 'data(label)' } },
    { selector: 'edge.hop.at-target.near, edge.hop.at-target.chosen', style: { label: '', 'target-label': 'data(label)' } },
    { selector: '.arriving', style: { opacity: 0 } },
  ]
}
