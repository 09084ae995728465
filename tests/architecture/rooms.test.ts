import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { expect, test } from 'vitest'

test('every room reaches only what its place in the house allows', async () => {
  const options: ICruiseOptions = await extractOptions('./.dependency-cruiser.cjs')
  const { output } = await cruise(['model', 'server', 'client', 'bench', 'tests'], options)
  const { summary } = output as ICruiseResult
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([])
  expect(summary.totalCruised).toBeGreaterThan(0)
})
