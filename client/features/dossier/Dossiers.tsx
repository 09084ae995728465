import type { DossierView } from '#client/session/dossier.ts'
import { Begin } from './Begin.tsx'
import { Dossier } from './Dossier.tsx'
import '#client/ui/page.css'
import './dossier.css'

/** Where dossiers are prepared: of whom, or one of them. */
export function Dossiers({ view }: { readonly view: DossierView }) {
  const { person } = view
  return person === null ? <Begin /> : <Dossier key={person} view={{ ...view, person }} />
}
