/**
 * A chronology for a court or a case review: in order of event, with when each entry was written and by whom, the first
 * text beside its correction, and the number under which each is found again (S1-15, S4-29).
 */
import type { Block, Copy, Paper, Section } from '#platform/documents'
import { type Day, dayInWords, howMany } from '#rules'
import { localOf, recordedLater } from '#web'
import type { Chronology, EntryTold } from '../queries/whole-chronology.ts'

export type ChronologyAbout = {
  readonly chronology: Chronology
  readonly copy: Copy
  readonly today: Day
  readonly because: string
  readonly takenBy: string
}

const HANDLING =
  'For the person or body named above, for what it was asked for and nothing else. Do not copy it or pass it on; the ' +
  'page can be traced to this copy. What stands here is as it was recorded; nothing was left out but what is said to be withheld.'

function recorded({ happenedOn, writtenAt }: EntryTold): string {
  const { day, time } = localOf(writtenAt)
  const late = recordedLater({ happenedOn, writtenOn: day })
  return `${dayInWords(day)}, ${time}${late === undefined ? '' : ` (${late})`}`
}

const author = ({ by, post, agency }: EntryTold) => [by, post, agency].filter(text => text !== '').join(', ')

/** One entry: its number, its text, who wrote it and when, and what it corrects or was corrected by. */
function blocksOf(entry: EntryTold, numbers: ReadonlyMap<string, number>, correctedBy: EntryTold | undefined): Block[] {
  const { id, happenedOn, headline, detail, corrects, because } = entry
  const numberOf = (one: string) => numbers.get(one) ?? 'an entry that is withheld'
  const first =
    corrects === null ? [] : [{ name: 'Corrects', value: `${numberOf(corrects)}, because: ${because ?? ''}` }]
  const later =
    correctedBy === undefined
      ? []
      : [{ name: 'Corrected', value: `by ${numberOf(correctedBy.id)}, because: ${correctedBy.because ?? ''}` }]
  return [
    { kind: 'heading', level: 2, text: `${numbers.get(id) ?? ''}. ${dayInWords(happenedOn)}: ${headline}` },
    ...(detail === '' ? [] : [{ kind: 'paragraph' as const, text: detail }]),
    {
      kind: 'facts',
      facts: [
        { name: 'Recorded', value: recorded(entry) },
        { name: 'Written by', value: author(entry) },
        ...first,
        ...later,
        { name: 'Source', value: id },
      ],
    },
  ]
}

function sections(entries: readonly EntryTold[]): readonly Section[] {
  const numbers = new Map(entries.map(({ id }, at) => [id, at + 1]))
  const corrections = new Map(
    entries.flatMap(entry => (entry.corrects === null ? [] : [[entry.corrects, entry] as const])),
  )
  const years = Map.groupBy(entries, ({ happenedOn }) => happenedOn.slice(0, 4))
  return [...years].map(([heading, ofYear]) => ({
    heading,
    blocks: ofYear.flatMap(entry => blocksOf(entry, numbers, corrections.get(entry.id))),
  }))
}

const withheldInWords = (count: number) =>
  count === 0 ? 'Nothing is withheld' : `${howMany(count, 'entry', 'entries')} withheld`

/** The chronology as a paper, in its recipient's name. */
export function chronologyPaper({ chronology, copy, today, because, takenBy }: ChronologyAbout): Paper {
  const { name, reference, entries, withheld } = chronology
  return {
    title: 'Chronology',
    about: `${name}, case ${reference}`,
    classification: 'OFFICIAL-SENSITIVE',
    handling: HANDLING,
    language: 'en-GB',
    date: today,
    copy,
    front: [
      { name: 'For', value: because },
      { name: 'Taken by', value: takenBy },
      { name: 'Entries', value: `${entries.length} in order of event. ${withheldInWords(withheld)} from this copy.` },
    ],
    sections: sections(entries),
  }
}
