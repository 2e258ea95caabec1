/**
 * The record of a whole conference, invented, with something in every section: for tests of the minute and for looking
 * at it. For tests only.
 */
import { day } from '#rules'
import { contactFollows } from '../model/contact.ts'
import { decisionsOf } from '../model/decisions.ts'
import type { MeetingRecord } from '../model/meeting.ts'
import { AGENDA_HELD, FIELDS_SAID, LINES } from './lines.ts'
import { AGENCIES, exampleId, INVITED } from './people.ts'
import { ACTIONS, PLAN, RISK, shared, WHO_DOES_WHAT } from './plan.ts'

export { AGENCIES, exampleId } from './people.ts'

/** The record of Mr Leon's first conference, as its chair sees it. */
const FIELDS: MeetingRecord['fields'] = FIELDS_SAID.map(([field, section, says]) => ({
  field,
  section,
  says,
  version: 1,
}))

export const EXAMPLE_RECORD: MeetingRecord = {
  head: {
    ...shared,
    personId: exampleId(52),
    previousId: null,
    kind: 'first',
    state: 'minute-draft',
    heldOn: day('2026-05-20'),
    startsAt: '10:00',
    minutesPlanned: 60,
    venue: 'Council offices, room 2',
    link: '',
    reasons: '',
    authority: 'People who pose a risk: the corporate approach',
    authorityVersion: '4 (2024)',
    chair: { memberId: exampleId(201), name: 'Catriona Weir', ...AGENCIES.socialWork },
    recorder: { memberId: exampleId(201), name: 'Catriona Weir', ...AGENCIES.socialWork },
    typist: { memberId: exampleId(220), name: 'Aileen Bruce', ...AGENCIES.socialWork },
    devolvedBecause: null,
    sender: { memberId: exampleId(202), name: 'Moira Keir', ...AGENCIES.socialWork },
    version: 3,
  },
  openedAt: '2026-05-20T09:00:00.000Z',
  closedAt: '2026-05-20T09:52:00.000Z',
  jurisdiction: 'Scotland',
  person: {
    personId: exampleId(52),
    name: 'Alan Leon',
    bornOn: day('1971-02-12'),
    communicationNeeds: null,
    identifiers: [{ type: 'CRN', raw: 'X123456' }],
    otherNames: [],
  },
  status: {
    reference: '7K2M-9QXR',
    area: 'Invermouth',
    place: 'custody',
    kind: 'sexual',
    level: 2,
    basis: 'statutory',
    releaseOn: day('2026-06-16'),
    preReleaseMeetingOn: day('2026-05-12'),
    supervisionEndsOn: day('2029-06-15'),
    leadAgency: 'Invermouth Social Work',
    managing: 'Moira Keir',
    police: 'Hamish Baird',
    solo: 'Catriona Weir',
  },
  warnings: [{ says: 'Has threatened staff who came alone. Two to a visit.', because: 'Incident in custody, 2024' }],
  agenda: AGENDA_HELD,
  invited: INVITED,
  coreGroup: INVITED.slice(1, 4).map(one => ({
    memberId: one.memberId ?? '',
    name: one.name,
    post: one.post,
    role: one.role,
    agencyId: one.agencyId,
    agency: one.agency,
    phone: one.phone,
    email: one.email,
  })),
  fields: FIELDS,
  lines: LINES,
  contributions: [],
  contributed: [],
  sentences: [
    {
      imposedOn: day('2022-06-16'),
      court: 'Invermouth Sheriff Court',
      offence: 'Lewd and libidinous practices',
      sexual: true,
      months: 48,
      extended: false,
      supervisedRelease: true,
      hospital: null,
      supervisionEndsOn: day('2029-06-15'),
    },
  ],
  ...RISK,
  registration: {
    mustRegister: true,
    confirmedBy: 'Hamish Baird',
    advisedOn: null,
    advisedHow: null,
    advisedBy: null,
    adviceEvidence: null,
    registeredOn: null,
    version: 1,
  },
  registrationDuty: {
    kind: 'decided',
    value: { mustNotify: false },
    because: [
      {
        rule: 'orders/when-must-they-register',
        says: 'He must notify the police by Thu 18 June 2026.',
        cite: {
          source: {
            id: 'x',
            title: 'Sexual Offences Act 2003',
            jurisdiction: 'Scotland',
            force: 'law',
            checkedOn: day('2026-01-01'),
          },
          pinpoint: 's.83(1)',
          confidence: 'read',
        },
      },
    ],
  },
  contactFollows: contactFollows({ ratings: RISK.ratings, fields: FIELDS }, [], day('2026-05-20')),
  people: [],
  ...PLAN,
  whoDoesWhat: WHO_DOES_WHAT,
  actions: ACTIONS,
  last: null,
  summedUp: [
    {
      ...AGENCIES.police,
      says: 'gave the registration duty and one line of intelligence.',
      broughtNothing: false,
      attendance: 'present',
    },
    { ...AGENCIES.voluntary, says: '', broughtNothing: true, attendance: 'apologies' },
  ],
  decisions: decisionsOf({ head: shared, fields: FIELDS, lines: LINES, conditions: RISK.conditions }),
}
