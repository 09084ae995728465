import { expect } from 'vitest'
import { explorer, searchFor } from './support/explorer.ts'
import { eventually, journey, test, textOf, textsOf } from './support/journey.ts'

journey('finding someone', () => {
  test.for([
    ['Мендыгазиев', 'matched “Барлык Мендыгазиев”'],
    ['mendigaziev', 'matched “Barlyk Mendygaziyev”'],
    ['Мендіғазиев', 'matched “Barlyk Mendygaziyev”'],
    ['BARLYK  mendygaziyev', 'matched “Barlyk Mendygaziyev”'],
  ] as const)('typing %s offers Barlyk Mendygazyev, a person, with the spelling that matched', async ([typed, matched], { visitor }) => {
    const page = await visitor.arrive()
    const answers = await searchFor(page, typed)
    const first = answers.getByRole('group', { name: 'Records' }).getByRole('option').first()
    await eventually(() => textOf(first)).toBe(`Barlyk Mendygazyev Person · ${matched}`)
  })

  test('a name typed as it is recorded is offered without a word about spelling', async ({ visitor }) => {
    const page = await visitor.arrive()
    const answers = await searchFor(page, 'Barlyk Mendygazyev')
    await eventually(() => textOf(answers.getByRole('group', { name: 'Records' }).getByRole('option').first())).toBe(
      'Barlyk Mendygazyev Person',
    )
  })

  test('a name in yet another spelling finds an official and says that he holds or held a public post', async ({ visitor }) => {
    const page = await visitor.arrive()
    const answers = await searchFor(page, 'Masimow')
    await eventually(() => textOf(answers.getByRole('option').first())).toBe(
      'Karim Massimov Person · matched “Massimov” · holds or held a public post',
    )
  })

  test('a near miss says that nothing was found and offers the nearest names', async ({ visitor }) => {
    const page = await visitor.arrive()
    const answers = await searchFor(page, 'Jusupof')
    await answers.getByText('Nothing is found for “Jusupof”. These names come nearest.').waitFor()
    const nearest = answers.getByRole('group', { name: 'Nearest names' }).getByRole('option')
    await eventually(() => textOf(nearest.first())).toContain('Baurzhan Jusupov Person')
  })

  test('nonsense says that nothing was found, and what that means', async ({ visitor }) => {
    const page = await visitor.arrive()
    const answers = await searchFor(page, 'zzqqxx')
    await answers.getByText('Nothing is found for “zzqqxx”.').waitFor()
    await answers.getByText('What is not here may still have happened: our sources do not name it.').waitFor()
    expect(await answers.getByRole('option').count()).toBe(0)
  })

  test('choosing the answer opens a picture around the person, by the keyboard alone', async ({ visitor }) => {
    const page = await visitor.arrive()
    const answers = await searchFor(page, 'Барлык')
    const person = answers.getByRole('option', { name: /^Barlyk Mendygazyev/ })
    await person.waitFor()
    for (let step = 0; step < 5 && (await person.getAttribute('data-combobox-selected')) === null; step += 1)
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Around Barlyk Mendygazyev' }).waitFor()
    await explorer(page).details.getByRole('heading', { level: 2, name: 'Barlyk Mendygazyev' }).waitFor()
    expect(await textsOf(explorer(page).answers)).toEqual([])
  })
})
