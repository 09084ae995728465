import { defineRelationshipBetween } from '../define.ts'
import { nodeTypes, type NodeType } from '../nodes/all.ts'

export const defineRelationship = defineRelationshipBetween<NodeType>()

/** For relationships that may point at anything a text can name. */
export const everyNodeType = nodeTypes.map(node => node.type) as [NodeType, ...NodeType[]]
