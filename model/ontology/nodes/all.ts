import { proceeding } from './case.ts'
import { court } from './court.ts'
import { facility } from './facility.ts'
import { incident } from './incident.ts'
import { intervention } from './intervention.ts'
import { means } from './means.ts'
import { organisation } from './organisation.ts'
import { person } from './person.ts'
import { place } from './place.ts'
import { post } from './post.ts'
import { provision } from './provision.ts'
import { publicBody } from './public-body.ts'
import { sanctionsList } from './sanctions-list.ts'
import { step } from './step.ts'

/** Every node type, in the order in which legends and lists show them. */
export const nodeTypes = [
  person,
  organisation,
  publicBody,
  court,
  facility,
  post,
  proceeding,
  step,
  incident,
  provision,
  place,
  means,
  intervention,
  sanctionsList,
] as const
export type NodeType = (typeof nodeTypes)[number]['type']
