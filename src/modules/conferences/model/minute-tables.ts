/** The tables of a minute, each from its own facts: ratings, conditions, addresses, who does what, actions. */

import { dayInWords, levelInWords, SCALE_WORDS, SCALES, type Section, sentenceOf, weekdayInWords } from '#rules'
import type { MeetingRecord } from './meeting.ts'
import { type Block, fact, type Part, partFrom, words } from './minute.ts'

type Head = Pick<Block, 'key' | 'title' | 'section' | 'columns'>

/** A table beneath an item of the agenda, or nothing when it has no rows. */
function table(head: Head, parts: readonly Part[]): readonly Block[] {
  return parts.length === 0 ? [] : [{ ...head, level: 2, shape: 'table', parts }]
}

const isNew = (one: { readonly conferenceId: string | null }, record: MeetingRecord) =>
  one.conferenceId === record.head.conferenceId ? 'new' : null

const PILLAR_WORDS = {
  supervision: 'Supervision',
  'monitoring-and-control': 'Monitoring and control',
  interventions: 'Interventions and treatment',
  'victim-safety': 'Victim safety',
} as const

type Rating = MeetingRecord['ratings'][number]

const ratingPart = (one: Rating, record: MeetingRecord): Part =>
  partFrom({
    id: `rating/${one.scale}`,
    kind: 'rating',
    section: 'risk',
    since: isNew(one, record),
    cells: [
      fact(SCALE_WORDS[one.scale]),
      fact(sentenceOf(levelInWords(one.level))),
      fact(one.tool),
      fact(`${one.assessor}, ${dayInWords(one.assessedOn)}`),
      words(one.evidence),
    ],
  })

/** Both ratings, kept apart, and what the meeting set beside them. */
export function riskTables(record: MeetingRecord): readonly Block[] {
  const inOrder = SCALES.flatMap(scale => record.ratings.filter(one => one.scale === scale))
  const factors = record.factors.map(one =>
    partFrom({
      id: `factor/${one.id}`,
      kind: 'factor',
      section: 'risk',
      since: isNew(one, record),
      cells: [fact(one.direction === 'raises' ? 'Raises' : 'Lowers'), words(one.says), words(one.evidence)],
      note: `${one.agency}, ${dayInWords(one.notedOn)}`,
    }),
  )
  const ratings = { title: 'Ratings', columns: ['Scale', 'Rating', 'Tool', 'Who and when', 'Evidence'] }
  const beside = { title: 'What raises and lowers it', columns: ['Direction', 'What', 'Evidence'] }
  return [
    ...table(
      { key: 'ratings', section: 'risk', ...ratings },
      inOrder.map(one => ratingPart(one, record)),
    ),
    ...table({ key: 'factors', section: 'risk', ...beside }, factors),
  ]
}

const CONDITION_STATES = {
  'applied-for': 'Applied for',
  'in-force': 'In force',
  proposed: 'Proposed',
  refused: 'Refused',
  ended: 'Ended',
} as const

export function conditionTable(record: MeetingRecord): readonly Block[] {
  const parts = record.conditions.map(one =>
    partFrom({
      id: `condition/${one.id}`,
      kind: 'condition',
      section: 'conditions',
      since: isNew(one, record),
      cells: [
        words(one.wording),
        fact(CONDITION_STATES[one.state]),
        fact(
          [one.source, one.from === null ? '' : `from ${dayInWords(one.from)}`].filter(text => text !== '').join(', '),
        ),
        words(one.because),
      ],
    }),
  )
  const columns = ['Condition', 'State', 'Source', 'Because']
  return table({ key: 'conditions-table', title: 'Conditions', section: 'conditions', columns }, parts)
}

const OPTION_KINDS = {
  temporary: 'Temporary',
  'own-tenancy': 'Own tenancy',
  'private-rent': 'Private rent',
  supported: 'Supported',
  family: 'Family',
} as const
const OPTION_STATES = {
  option: 'Option',
  'not-available': 'Not available',
  unsuitable: 'Unsuitable',
  approved: 'Approved',
  refused: 'Refused',
} as const

export function addressTable({ options }: MeetingRecord): readonly Block[] {
  const parts = options.map(one => {
    const from = one.availableOn === null ? '' : `, from ${dayInWords(one.availableOn)}`
    return partFrom({
      id: `option/${one.id}`,
      kind: 'option',
      section: 'housing',
      cells: [
        words(one.address),
        fact(OPTION_KINDS[one.kind] + from),
        fact(OPTION_STATES[one.state]),
        words([one.because, one.constraints].filter(text => text !== '').join('. ')),
      ],
    })
  })
  const columns = ['Address', 'Kind', 'State', 'Because']
  return table({ key: 'addresses', title: 'Addresses', section: 'housing', columns }, parts)
}

type Duty = MeetingRecord['whoDoesWhat'][number]

function dutyPart(one: Duty, ownerId: string | null): Part {
  const review = one.reviewOn === null ? '' : `review ${dayInWords(one.reviewOn)}`
  return partFrom({
    id: `plan/${one.lineId}`,
    kind: 'plan-line',
    section: one.section as Section,
    agencyId: one.agencyId,
    ownIds: ownerId === null ? [] : [ownerId],
    since: one.change === 'same' ? null : one.change === 'new' ? 'new' : 'changed',
    cells: [
      fact(PILLAR_WORDS[one.pillar]),
      words(one.change === 'ended' ? `Ended: ${one.measure}` : one.measure),
      fact(one.who),
      words([one.frequency, review].filter(text => text !== '').join('; ')),
      words(one.serves),
    ],
  })
}

/** Who does what, with what changed since last time marked (S3-32); what happens if a sign shows. */
export function planTables(record: MeetingRecord): readonly Block[] {
  const owners = new Map(record.planLines.map(line => [line.id, line.ownerId]))
  const duties = record.whoDoesWhat.map(one => dutyPart(one, owners.get(one.lineId) ?? null))
  const signs = record.contingencies.map(one =>
    partFrom({
      id: `contingency/${one.id}`,
      kind: 'contingency',
      section: 'plan',
      agencyId: one.ownerAgencyId,
      since: isNew(one, record),
      cells: [words(one.sign), words(one.step), fact(one.owner), words(one.within), words(one.decidedBy)],
    }),
  )
  const who = { title: 'Who does what', columns: ['Pillar', 'What', 'Who', 'How often', 'Answers'] }
  const signed = { title: 'If this happens', columns: ['If', 'Then', 'Who', 'Within', 'Decided by'] }
  return [
    ...table({ key: 'who-does-what', section: 'name', ...who }, duties),
    ...table({ key: 'contingency', section: 'name', ...signed }, signs),
  ]
}

const ACTION_STATES = {
  open: 'Open',
  accepted: 'Accepted',
  done: 'Done',
  cannot: 'Cannot be done',
  cancelled: 'Cancelled',
} as const

type Action = MeetingRecord['actions'][number]

const owned = (one: Action) => ({ section: one.section as Section, agencyId: one.agencyId, ownIds: [one.ownerId] })
const whoOf = (one: Action) => `${one.owner}, ${one.agency}${one.helper === '' ? '' : `, with ${one.helper}`}`

/** The actions of this conference. The heading tells nothing: everybody with an action of their own reads it. */
export function actionTable({ actions }: MeetingRecord): readonly Block[] {
  const parts = actions.map(one =>
    partFrom({
      id: `action/${one.id}`,
      kind: 'action',
      ...owned(one),
      cells: [words(one.task), fact(whoOf(one)), fact(weekdayInWords(one.dueOn)), words(one.shownBy)],
    }),
  )
  const columns = ['Action', 'Who', 'By', 'What will show it']
  return table({ key: 'actions-table', title: 'Actions', section: 'name', columns }, parts)
}

/** What became of the last conference's actions (S3-95). */
export function earlierActions({ last }: MeetingRecord): readonly Block[] {
  if (last === null) return []
  const parts = last.actions.map(one => {
    const ended = one.endedOn === null ? '' : `, ${dayInWords(one.endedOn)}`
    return partFrom({
      id: `earlier/${one.id}`,
      kind: 'earlier-action',
      ...owned(one),
      cells: [words(one.task), fact(whoOf(one)), fact(ACTION_STATES[one.state] + ended), words(one.endedSays ?? '')],
    })
  })
  const title = `Actions of the conference of ${dayInWords(last.heldOn)}`
  const columns = ['Action', 'Who', 'State', 'What was said']
  return table({ key: 'earlier-actions', title, section: 'name', columns }, parts)
}
