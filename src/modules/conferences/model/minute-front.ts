/** What stands before the agenda in a minute: whom it is about, why it was held, who took part, who to ring. */
import { ageOn, dayInWords, type Section, weekdayInWords } from '#rules'
import { FIELDS, fieldIn, type Invited, type MeetingRecord } from './meeting.ts'
import { type Block, fact, type Part, partFrom, words } from './minute.ts'

const KINDS = { first: 'First conference', review: 'Review', emergency: 'Emergency conference' } as const
const PLACES = { custody: 'In custody', community: 'In the community', hospital: 'In hospital' } as const
const TOOK_PART = {
  present: 'Present',
  report: 'Sent a report',
  apologies: 'Sent apologies',
  absent: 'Did not come, without word',
} as const

const row = (id: string, section: Section, name: string, value: string): readonly Part[] =>
  value === '' ? [] : [partFrom({ id: `front/${id}`, kind: 'fact', section, cells: [fact(name), fact(value)] })]

function person({ person, status, head }: MeetingRecord): readonly Part[] {
  const born = person.bornOn === null ? '' : `${dayInWords(person.bornOn)} (${ageOn(person.bornOn, head.heldOn)})`
  const release = status?.releaseOn == null ? '' : `, release ${weekdayInWords(status.releaseOn)}`
  const level = status?.level == null ? '' : `, level ${status.level}`
  return [
    ...row('person', 'name', 'Person', person.name),
    ...row('born', 'particulars', 'Born', born),
    ...row('communication', 'particulars', 'To communicate', person.communicationNeeds ?? ''),
    ...row('reference', 'status', 'Case', status === null ? '' : `${status.reference}, ${status.area}`),
    ...row('place', 'status', 'Where', status === null ? '' : PLACES[status.place] + release),
    ...row('category', 'status', 'Category and level', status === null ? '' : `${categoryOf(status.kind)}${level}`),
    ...row('lead', 'status', 'Lead agency', status?.leadAgency ?? ''),
  ]
}

const categoryOf = (kind: 'sexual' | 'violent') => (kind === 'sexual' ? 'Sexual' : 'Violent')

function sentences(record: MeetingRecord): readonly Part[] {
  return record.sentences.flatMap((sentence, index) => {
    const { offence, court, imposedOn, months } = sentence
    const long = months === null ? '' : `, ${months} months`
    return row(`sentence-${index}`, 'offending', 'Sentence', `${offence}${long}: ${court}, ${dayInWords(imposedOn)}`)
  })
}

function meeting({ head }: MeetingRecord): readonly Part[] {
  const named = (who: MeetingRecord['head']['chair']) => `${who.name}, ${who.agency}`
  const authority = [head.authority, head.authorityVersion].filter(text => text !== '').join(', ')
  return [
    ...row('kind', 'front', 'Conference', KINDS[head.kind]),
    ...row('chair', 'front', 'Chair', named(head.chair)),
    ...row('recorder', 'front', 'Recorder', named(head.recorder)),
    ...row('typist', 'front', 'Typist', head.typist === null ? '' : named(head.typist)),
    ...row('devolved', 'front', 'Chair or recorder other than usual, because', head.devolvedBecause ?? ''),
    ...row('authority', 'front', 'Held under', authority),
  ]
}

/** The front sheet's rows. What stands on every copy, whoever reads it, is the head of the minute instead. */
export const frontBlock = (record: MeetingRecord): Block => ({
  key: 'front',
  title: 'This conference',
  section: 'name',
  level: 1,
  shape: 'pairs',
  columns: [],
  parts: [...person(record), ...sentences(record), ...meeting(record)],
})

/** Warnings come before anything else that is read, and "none" is said: its absence must not be taken for an answer. */
export function safetyBlock({ warnings }: MeetingRecord): Block {
  const none = partFrom({ id: 'safety/none', kind: 'text', section: 'safety', cells: [fact('None recorded.')] })
  const parts = warnings.map(({ says, because }, index) =>
    partFrom({ id: `safety/${index}`, kind: 'text', section: 'safety', cells: [words(says)], note: because }),
  )
  return {
    key: 'safety',
    title: 'Warnings for the safety of staff',
    section: 'safety',
    level: 1,
    shape: 'text',
    columns: [],
    parts: parts.length === 0 ? [none] : parts,
  }
}

/** Why the conference was convened: the meeting opens with it, and so does the minute (S3-56). */
export function reasonsBlock(record: MeetingRecord, said: readonly Part[]): Block {
  const text = (field: string, note: string) => {
    const says = fieldIn(record, field)
    if (says === '') return []
    return [partFrom({ id: `field/${field}`, kind: 'text', section: 'reasons', cells: [words(says)], note })]
  }
  return {
    key: 'reasons',
    title: 'Reasons for convening',
    section: 'reasons',
    level: 1,
    shape: 'text',
    columns: [],
    parts: [...text(FIELDS.reasons, ''), ...text(FIELDS.purpose, 'What the conference was to settle'), ...said],
  }
}

function tookPart({ attendance, arrivedAt, leftAt, deputy }: Invited): string {
  const how = attendance === null ? 'Not recorded' : TOOK_PART[attendance]
  const times = [arrivedAt === null ? '' : `from ${arrivedAt}`, leftAt === null ? '' : `until ${leftAt}`]
  const by = deputy === null ? '' : `by deputy, ${deputy}`
  return [how, by, ...times].filter(text => text !== '').join(', ')
}

/** Who was invited and what became of it, with agency and discipline (S3-29). */
export function attendanceBlock({ invited }: MeetingRecord): Block {
  const asked = invited.filter(one => one.state !== 'removed')
  return {
    key: 'attendance',
    title: 'Attendance and apologies',
    section: 'name',
    level: 1,
    shape: 'table',
    columns: ['Name', 'Post', 'Agency', 'Took part'],
    parts: asked.map(one => {
      const agency = one.discipline === null ? one.agency : `${one.agency} (${one.discipline})`
      return partFrom({
        id: `attendance/${one.invitationId}`,
        kind: 'attendance',
        section: 'front',
        agencyId: one.agencyId === '' ? null : one.agencyId,
        ownIds: one.memberId === null ? [] : [one.memberId],
        cells: [fact(one.name), fact(one.post), fact(agency), fact(tookPart(one))],
      })
    }),
  }
}

/** Who works with the person, and how they are reached (S3-57). */
export const coreGroupBlock = ({ coreGroup }: MeetingRecord): Block => ({
  key: 'core-group',
  title: 'Core group',
  section: 'name',
  level: 1,
  shape: 'table',
  columns: ['Name', 'Post', 'Agency', 'Telephone', 'E-mail'],
  parts: coreGroup.map(one =>
    partFrom({
      id: `core/${one.memberId}`,
      kind: 'core',
      section: 'front',
      agencyId: one.agencyId,
      ownIds: [one.memberId],
      cells: [fact(one.name), fact(one.post), fact(one.agency), fact(one.phone ?? ''), fact(one.email ?? '')],
    }),
  ),
})
