import type { Prepared } from '../use-dossier.ts'
import { Checklist } from './Checklist.tsx'
import { Consent } from './Consent.tsx'
import { Keep } from './Keep.tsx'
import { Own } from './Own.tsx'
import { Screened } from './Screened.tsx'
import { Take } from './Take.tsx'

export type Lead = (id: string, to: 'work' | 'preview') => void

/** What is missing, what its advocate writes, who has to be asked, which lists tell of a like name; then keep it and take it along. */
export function Check({ prepared, lead }: { readonly prepared: Prepared; readonly lead: Lead }) {
  const { checked } = prepared
  return (
    <>
      {checked && <Checklist document={checked.document} lead={lead} />}
      <Own prepared={prepared} />
      {checked && <Consent prepared={prepared} victims={checked.victims} />}
      <Screened prepared={prepared} />
      <Take prepared={prepared} />
      <Keep prepared={prepared} />
    </>
  )
}
