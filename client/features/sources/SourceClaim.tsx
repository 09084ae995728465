import type { NodeInList, RelationshipInList, ShownClaim } from '#model/api/shapes.ts'
import type { PropertyValue } from '#model/ontology/kinds.ts'
import { nodeDefinition, relationshipDefinition } from '#model/ontology/lookup.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import { captionIn } from '#client/data/caption.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { ofNode } from '#client/session/picture.ts'
import { session } from '#client/session/session.ts'
import { CitationAside } from '#client/ui/Citation.tsx'
import { placeText } from '#client/ui/place-text.ts'
import { stanceText } from '#client/ui/stance.ts'
import { ValueText } from '#client/ui/ValueText.tsx'
import { When } from '#client/ui/When.tsx'
import { citationsIn } from './sections.ts'

interface Props {
  readonly source: string
  readonly claim: ShownClaim
  readonly nodes: ReadonlyMap<string, NodeInList>
  readonly relationships: ReadonlyMap<string, RelationshipInList>
  readonly asked: boolean
}

/** One claim as a sentence, with its place, whose words it is, and the way into a picture. */
export function SourceClaim({ source, claim, nodes, relationships, asked }: Props) {
  const say = useSay()
  const { language } = useWords()
  const { about } = claim
  const cited = citationsIn(claim, source)
  const relationship = 'relationship' in about ? relationships.get(about.relationship) : undefined
  const type = 'node' in about ? nodes.get(about.node)?.type : relationship?.type
  const time =
    type === undefined ? 'event' : relationship ? relationshipDefinition(relationship.type).time : nodeDefinition(type as NodeType).time
  return (
    <li id={`claim-${claim.id}`} className={`source-claim${asked ? ' is-asked' : ''}`}>
      <div className="source-place small faint tabular">
        {cited.map(({ locator: { section, ...within } }, index) => (
          <p key={index}>{placeText(Object.keys(within).length > 0 || section === undefined ? within : { section }, say)}</p>
        ))}
      </div>
      <div>
        <p>
          {'node' in about ? <Name node={nodes.get(about.node)} /> : <Sentence about={about} relationship={relationship} nodes={nodes} />}{' '}
          <When when={claim.when} time={time} />
        </p>
        {type !== undefined && <Particulars says={claim.says} type={type} />}
        <p className="small soft">
          {stanceText(claim, say, language)}
          {claim.hedged && <span className="tag">{say('evidence.hedged')}</span>}
          {cited.map((citation, index) => (
            <CitationAside key={index} citation={citation} />
          ))}
          {claim.status !== 'accepted' && <span className="tag is-warn">{say(`evidence.status.${claim.status}`)}</span>}
        </p>
        {claim.note !== null && <p className="evidence-note small">{claim.note}</p>}
      </div>
    </li>
  )
}

function Name({ node }: { readonly node: NodeInList | undefined }) {
  const say = useSay()
  const { language } = useWords()
  if (!node) return <span className="soft">{say('speaker.hidden')}</span>
  return (
    <button type="button" className="text-button source-name" title={say('source.show')} onClick={() => session.open(ofNode(node.id))}>
      {captionIn(node, language)}
    </button>
  )
}

type AboutRelationship = Exclude<ShownClaim['about'], { node: unknown }>

function Sentence({
  about,
  relationship,
  nodes,
}: {
  about: AboutRelationship
  relationship: RelationshipInList | undefined
  nodes: Props['nodes']
}) {
  const words = useWords()
  return (
    <>
      <Name node={nodes.get(about.from)} /> {relationship ? words.forward(relationship.type) : '—'} <Name node={nodes.get(about.to)} />
    </>
  )
}

const listed = (value: ShownClaim['says'][string]): readonly PropertyValue[] => (Array.isArray(value) ? value : [value])

function Particulars({ says, type }: { readonly says: ShownClaim['says']; readonly type: NodeType | RelationshipType }) {
  const words = useWords()
  const entries = Object.entries(says).filter(([property]) => property !== 'named')
  if (entries.length === 0) return null
  return (
    <dl className="source-particulars">
      {entries.map(([property, said]) => (
        <div key={property}>
          <dt className="faint">{words.property(type, property)}</dt>
          <dd>
            {listed(said).map((value, index) => (
              <span key={String(value)}>
                {index > 0 && '; '}
                <ValueText type={type} property={property} value={value} />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
