import { IconCircle } from '@tabler/icons-react'
import { expect, test } from 'vitest'
import { iconCalled } from '#client/ui/type-icons.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'

test('every type of node has the icon its declaration names', () => {
  expect(nodeTypes.filter(({ look }) => iconCalled(look.icon) === IconCircle).map(({ type }) => type)).toEqual([])
})
