/** What is said of the elements of a regime. */
export const legal = {
  'reason.official-acts': 'A source gives the person a part in a proceeding that only an official has; no post is recorded.',
  'reason.official-called': 'A source calls the person by an office of a state; in which body or court is not recorded.',
  'reason.official-read':
    'The editors read a source as giving the person a part in a proceeding that only an official has; no post is recorded.',
  'reason.acts-apart':
    'Acts sorted here under kinds that may fall under this are told ({count}), but what leads to the person is only a power to fill a post, or a part in the whole proceeding: neither is counted as a part in the act.',
  'reason.acts-apart-case':
    'Acts sorted here under kinds that may fall under this are told ({count}), but what leads to the person is only a part in the whole proceeding, which is not counted as a part in the act.',
  'reason.acts-apart-power':
    'Acts sorted here under kinds that may fall under this are told ({count}), but what leads to the person is only a power to fill a post, which is not counted as a part in the act.',
  'reason.acts-case':
    'Acts of such a kind in a proceeding that a source says the person judged: {count}. That they were acts of the person no source says.',
  'reason.acts-case-read':
    'Acts of such a kind in a proceeding that, as the editors read it, the person judged: {count}. That they were acts of the person no source says.',
  'reason.acts-plain':
    'Decisions in a proceeding that a source says the person judged are recorded ({count}), but no source here calls that proceeding political or arbitrary.',
  'reason.acts-plain-read':
    'Decisions in a proceeding that, as the editors read it, the person judged are recorded ({count}), but no source here calls that proceeding political or arbitrary.',
  'reason.unjudged': 'Of them, arrests, detentions and decisions, of which the kind does not say whether they were arbitrary: {count}.',
  'reason.else': 'Acts in which a source gives the person a part, of other kinds: {count}.',
  'reason.sure-ours': 'Of the definite ones, definite only by dates that the editors read: {count}.',
  'reason.foreign-post': 'A post of another state is recorded; no citizenship.',
  'reason.read-more': 'Further acts of such a kind in which the editors alone read a part of the person: {count}.',
  'reason.doubtful': 'Of them, what joins the person to them is only suspected, not settled, or read by the editors: {count}.',
  'reason.unsure': 'Of them, sorted so by a reading of the editors that is not certain: {count}.',
  'legal.version': '{regime}: {reference}. Elements as of {date}, version {version}.',
  'legal.table': 'Elements of the regime and what here speaks to each',
  'legal.element': 'Element',
  'legal.state': 'State',
  'legal.basis': 'What speaks to it',
  'legal.met': 'met by what is recorded',
  'legal.partly': 'partly met by what is recorded',
  'legal.not-met': 'not met by what is recorded',
  'legal.not-assessed': 'not assessed',
  'reason.acts': 'Acts sorted here under a kind the regime covers, in chains that end here: {count}.',
  'reason.acts-weak':
    'Acts sorted here under kinds that may fall under this are recorded, but only as possible, alleged or in conflict: {count}.',
  'reason.no-acts': 'No act with a chain to the person is recorded.',
  'reason.acts-none': 'No recorded act that leads to the person is of a kind that this element takes in.',
  'reason.deaths':
    'No act of a kind that this element takes in leads to the person. The death of people on whom acts fell is told of as an act of its own ({count}); that the person had a part in it no source here says.',
  'reason.official': 'A public post or service is recorded.',
  'reason.post-read': 'A public post or service is read by the editors; no source says it in so many words.',
  'reason.post-alleged': 'A public post or service is only alleged, or told as the word of another.',
  'reason.official-weak': 'A post is recorded without a certain date.',
  'reason.official-none': 'No public post or service is recorded.',
  'reason.direct': 'A source gives the person a part in an act of such a kind: {count}.',
  'reason.direct-told':
    'Another, whose words a source passes on and who may be the one on whom the act fell, gives the person a part in an act of such a kind: {count}.',
  'reason.direct-read':
    'The editors read a source as giving the person a part in an act of such a kind: {count}; no source says it in so many words.',
  'reason.command':
    'The person held a post above those said to have acted in acts of such a kind: {count}, of them definite in post and time: {sure}; control, knowledge and failure to act are not shown by that.',
  'reason.no-part': 'No chain to an act of a kind the regime covers leads here.',
  'reason.leader':
    'The person held a post that heads a body said to have acted in acts sorted under such a kind: {count}, of them definite in post and time: {sure}.',
  'reason.no-leader': 'No post that heads a body which acted is recorded.',
  'reason.systematic':
    'Acts of kinds that may fall under this: {count}. Whether they do, and whether that is widespread or systematic, is for the authority to judge.',
  'reason.not-systematic': 'Too few acts are recorded to speak of anything widespread or systematic.',
  'reason.defender':
    'Sources call a person on whom such an act fell a rights defender or whistle-blower. Whether the act fell on them for that is for the authority to judge.',
  'reason.defender-near':
    'Sources call a person on whom such an act fell by a word that may come to it (activist, journalist, lawyer, opponent of those in power). Whether they sought to exercise or defend rights is for the authority to judge.',
  'reason.no-defender': 'No source here says that a person on whom an act fell was a rights defender or whistle-blower.',
  'reason.foreign': 'A citizenship or a post of another state is recorded.',
  'reason.foreign-unsure':
    'A citizenship of another state is recorded, but only as alleged, suspected, not settled, or read by the editors.',
  'reason.not-recorded': 'No claim here speaks to it.',
  'reason.authority': 'For the authority to judge; nothing in the data speaks to it.',
  'reason.acts-kind': 'Recorded acts of such a kind: {count}. Whether they were arbitrary the kind of an act does not say.',
} as const
export type Legal = Readonly<Record<keyof typeof legal, string>>
