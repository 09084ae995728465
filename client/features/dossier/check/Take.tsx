import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { dossier, dossierFormats } from '#model/api/dossiers.ts'
import { callForFile } from '#client/data/call.ts'
import { useSay } from '#client/messages/say.ts'
import { saveAs } from '#client/ui/save-as.ts'
import { PreparedFailure } from '../PreparedFailure.tsx'
import type { Prepared } from '../use-dossier.ts'
import { mistakeIn, sealOf, unopened } from './opening.ts'
import { Seal } from './Seal.tsx'

type Format = (typeof dossierFormats)[number]

/** The dossier as a file, in every format, made of what stands there now. */
export function Take({ prepared: { asked, state } }: { readonly prepared: Prepared }) {
  const say = useSay()
  const [opening, setOpening] = useState(unopened)
  const sealed = asked.audience === 'sealed'
  const taking = useMutation({
    mutationFn: (format: Format) => {
      const seal = sealed ? { seal: sealOf(opening) } : {}
      return callForFile(dossier, { body: { ...asked, format, ...seal } })
    },
    onSuccess: ({ name, file }) => saveAs(file, name),
  })
  const again = taking.variables
  return (
    <section className="dossier-part" aria-labelledby="dossier-take-title">
      <h3 id="dossier-take-title">{say('dossier.take')}</h3>
      <p className="small soft">{say('dossier.take.note')}</p>
      {sealed && <Seal opening={opening} onChange={setOpening} />}
      <div className="dossier-formats">
        {dossierFormats.map((format, place) => (
          <Button
            key={format}
            size="compact-md"
            variant={place === 0 ? 'filled' : 'default'}
            leftSection={<IconDownload size={15} stroke={1.8} aria-hidden="true" />}
            loading={taking.isPending && again === format}
            disabled={state === 'long' || (sealed && mistakeIn(opening) !== null)}
            onClick={() => taking.mutate(format)}
          >
            {say(`dossier.take.${format}`)}
          </Button>
        ))}
      </div>
      {taking.error && <PreparedFailure error={taking.error} onRetry={() => taking.mutate(taking.variables)} />}
      <p className="small soft" role="status">
        {taking.data && say('dossier.take.done', { name: taking.data.name })}
      </p>
    </section>
  )
}
