/** What was said at the invented conference: a line in every section, and the single answers. For tests only. */
import { AGENDA, day } from '#rules'
import type { ItemHeld, MeetingLine } from '../model/meeting.ts'
import { AGENCIES, exampleId, type From } from './people.ts'

type Said = Partial<MeetingLine> & Pick<MeetingLine, 'item' | 'section' | 'says'>

const line = (number: number, from: From, author: string, said: Said): MeetingLine => ({
  id: exampleId(300 + number),
  part: '',
  ...from,
  author,
  source: '',
  happenedOn: null,
  handling: '',
  fromContribution: false,
  version: 1,
  ...said,
})

export const LINES: readonly MeetingLine[] = [
  line(1, AGENCIES.socialWork, 'Moira Keir', {
    item: 'information',
    section: 'general',
    says: 'Seen in prison five times since January. He is open about his plans and guarded about the offences.',
    source: 'supervision notes',
    happenedOn: day('2026-05-12'),
  }),
  line(2, AGENCIES.socialWork, 'Moira Keir', {
    item: 'information',
    section: 'offending',
    says: 'Four years for lewd and libidinous practices over two summers; one earlier conviction in 1998.',
    source: 'indictment',
  }),
  line(3, AGENCIES.prison, 'Isla Munro', {
    item: 'information',
    section: 'custody',
    says: 'Completed the core programme in November. No adverse reports. Works in the prison library.',
  }),
  line(4, AGENCIES.children, 'Sheila Lyle', {
    item: 'information',
    section: 'children',
    says: 'A woman with two children under ten visited on 3 May. She was told of the risk and has stopped visiting; in our view she can protect them.',
    happenedOn: day('2026-05-03'),
  }),
  line(5, AGENCIES.health, 'Niall Rennie', {
    item: 'information',
    section: 'health-released',
    says: 'Treated for depression; a low mood has come before earlier offending.',
    source: 'written report',
  }),
  line(6, AGENCIES.police, 'Hamish Baird', {
    item: 'information',
    section: 'intelligence-shared',
    says: 'Information suggests contact by letter with a man convicted of similar offences.',
    handling: 'P (3x5x2)',
  }),
  line(7, AGENCIES.police, 'Hamish Baird', {
    item: 'information',
    section: 'intelligence-shared',
    says: 'A further line that must not go beyond the police.',
    handling: 'C (3x5x2)',
  }),
  line(8, AGENCIES.police, 'Hamish Baird', {
    item: 'victims',
    section: 'victim',
    says: 'Both victims live in the north of the town. Victim notification is in place; they know the month of release.',
  }),
  line(9, AGENCIES.police, 'Hamish Baird', {
    item: 'victims',
    section: 'housing',
    says: 'Housing is asked not to offer addresses north of the river.',
  }),
  line(10, AGENCIES.socialWork, 'Catriona Weir', {
    item: 'risk',
    part: 'scenario',
    section: 'risk',
    says: 'He befriends a lone parent and gains the trust of the household over weeks.',
  }),
  line(11, AGENCIES.housing, 'Jean Orr', {
    item: 'accommodation',
    section: 'housing',
    says: 'The family home is closed to him. A furnished flat in Weir Street is free from 10 June.',
  }),
  line(12, AGENCIES.prison, 'Isla Munro', {
    item: 'risk',
    part: 'dissent',
    section: 'risk',
    says: 'Prison social work would rate harm as medium after the programme.',
  }),
  line(14, AGENCIES.socialWork, 'Catriona Weir', {
    item: 'plan',
    part: 'decision',
    section: 'plan',
    says: 'Contact every week for the first month.',
    source: 'Harm is rated high, and the first weeks decide most.',
  }),
  line(13, AGENCIES.socialWork, 'Moira Keir', {
    item: 'employment',
    section: 'employment',
    says: 'He worked in information technology and would like to again.',
  }),
]

export const FIELDS_SAID: readonly (readonly [string, string, string])[] = [
  [
    'reasons',
    'reasons',
    'Release on 16 June 2026 after four years for sexual offences against children, with supervised release for three years.',
  ],
  [
    'purpose',
    'reasons',
    'To agree where he can live, how contact with children is prevented, and who does what in the first month.',
  ],
  ['disclosure/considered', 'disclosure', 'no'],
  [
    'disclosure/because',
    'disclosure',
    'No employer and no household is in view. To be looked at again with any job or address.',
  ],
  ['employment/work', 'employment', 'Repairing computers, the workshop on Quay Lane'],
  ['employment/risk-to-children', 'employment', 'no'],
  ['employment/risk-to-children-because', 'employment', 'No children come to the workshop.'],
  ['summing-up', 'general', 'Agencies agree on the risk and on a first month with contact every week.'],
  ['next/on', 'front', '2026-08-19'],
  ['next/at', 'front', '10:00'],
  ['next/venue', 'front', 'Council offices, room 2'],
]

export const AGENDA_HELD: readonly ItemHeld[] = AGENDA.filter(item => item.key !== 'last-minute').map(item => ({
  ...item,
  state: 'done',
  because: '',
  version: 1,
}))
