import { common, unnamedOrSeveral } from '../common.ts'
import { defineNode } from '../define.ts'
import { choice, country, date, integer, text } from '../kinds.ts'

export const person = defineNode({
  type: 'Person',
  label: 'Person',
  plural: 'People',
  description: 'A human being, named or not: victim, activist, official, lawyer, or someone a source merely mentions.',
  time: 'spell',
  unnamed: 'unnamed person',
  properties: {
    ...common,
    ...unnamedOrSeveral,
    occupation: { kind: text, label: 'Occupation', many: true },
    citizenship: { kind: country, label: 'Citizenship', many: true },
    ethnicity: { kind: text, label: 'Ethnicity as the source gives it', many: true },
    gender: { kind: choice('female', 'male', 'other'), label: 'Gender' },
    birthDate: { kind: date, label: 'Born' },
    deathDate: { kind: date, label: 'Died' },
    age: { kind: integer, label: 'Age', description: 'In years, on the date of the claim.', many: true },
    standing: { kind: text, label: 'Status as the source gives it', description: 'For instance refugee, political prisoner.', many: true },
    health: { kind: text, label: 'Health', many: true, sensitive: true },
  },
  look: { family: 'people', shape: 'ellipse', icon: 'user' },
})
