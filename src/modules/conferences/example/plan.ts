/** Ratings, conditions, addresses, plan and actions of the invented conference. For tests only. */
import { type Day, day } from '#rules'
import type { Invited, MeetingRecord } from '../model/meeting.ts'
import { AGENCIES, exampleId, type From, INVITED } from './people.ts'

export const shared = { conferenceId: exampleId(50), caseId: exampleId(51) }

const duty = (number: number, from: From, who: string, more: Partial<MeetingRecord['whoDoesWhat'][number]>) => ({
  lineId: exampleId(400 + number),
  pillar: 'supervision' as const,
  section: 'plan',
  measure: '',
  serves: 'Contact with children',
  who: `${who}, ${from.agency}`,
  agencyId: from.agencyId,
  frequency: '',
  reviewOn: null,
  change: 'new' as const,
  ...more,
})

export const WHO_DOES_WHAT: MeetingRecord['whoDoesWhat'] = [
  duty(1, AGENCIES.socialWork, 'Moira Keir', { measure: 'Office contact', frequency: 'every week for four weeks' }),
  duty(2, AGENCIES.police, 'Hamish Baird', {
    pillar: 'monitoring-and-control',
    measure: 'Unannounced home visit',
    frequency: 'at least every six months',
  }),
  duty(3, AGENCIES.housing, 'Jean Orr', {
    measure: 'Tenancy support',
    serves: 'Settled accommodation',
    change: 'changed',
    reviewOn: day('2026-08-19'),
  }),
  duty(4, AGENCIES.police, 'Hamish Baird', {
    pillar: 'victim-safety',
    section: 'victim',
    measure: 'Contact with both victims before release',
  }),
]

type Action = MeetingRecord['actions'][number]

const action = (
  number: number,
  from: From,
  owner: Invited | undefined,
  task: string,
  dueOn: Day,
  more: Partial<Action> = {},
): Action => ({
  id: exampleId(500 + number),
  ...shared,
  pillar: 'supervision',
  section: 'plan',
  task,
  serves: '',
  owner: owner?.name ?? '',
  ownerId: owner?.memberId ?? '',
  ...from,
  helper: '',
  dueOn,
  shownBy: 'Note on the case',
  state: 'open',
  endedOn: null,
  endedSays: null,
  questioned: [],
  version: 1,
  ...more,
})

export const ACTIONS: readonly Action[] = [
  action(
    1,
    AGENCIES.socialWork,
    INVITED[1],
    'Tell him in person that he must register within three days of release',
    day('2026-06-12'),
    {
      section: 'registration',
      shownBy: 'His signature on the advice',
      helper: 'Hamish Baird',
    },
  ),
  action(2, AGENCIES.housing, INVITED[3], 'Visit 14 Weir Street and write down what it overlooks', day('2026-06-05'), {
    shownBy: 'Photographs and a note',
  }),
  action(3, AGENCIES.children, INVITED[6], 'See the mother once more at home', day('2026-06-10'), {
    section: 'children',
  }),
]

export const PLAN: Pick<MeetingRecord, 'options' | 'planLines' | 'contingencies'> = {
  options: [
    {
      id: exampleId(630),
      address: '14 Weir Street, Invermouth',
      kind: 'temporary',
      availableOn: day('2026-06-10'),
      constraints: 'To be visited before it is offered',
      state: 'option',
      because: '',
      version: 1,
      placed: false,
      movedInOn: null,
    },
  ],
  planLines: WHO_DOES_WHAT.map(one => ({
    id: one.lineId,
    pillar: one.pillar,
    measure: one.measure,
    serves: one.serves,
    owner: one.who,
    frequency: one.frequency,
    reviewOn: one.reviewOn,
    state: 'in-force',
    because: '',
    addedBy: 'Social Work',
    ownerAgencyId: one.agencyId,
    ownerId: null,
    section: one.section,
    conferenceId: shared.conferenceId,
    version: 1,
  })),
  contingencies: [
    {
      id: exampleId(640),
      sign: 'He is seen with the family again',
      step: 'Strategy discussion the same day',
      owner: 'Moira Keir, Social Work',
      within: '24 hours',
      decidedBy: 'Team manager',
      ownerAgencyId: AGENCIES.socialWork.agencyId,
      conferenceId: shared.conferenceId,
    },
  ],
}

export const RISK: Pick<MeetingRecord, 'ratings' | 'factors' | 'conditions'> = {
  ratings: [
    {
      id: exampleId(600),
      scale: 'reconviction',
      level: 'medium',
      tool: 'RM2000 (2007)',
      assessedOn: day('2026-05-04'),
      assessor: 'Moira Keir',
      assessorId: exampleId(202),
      agency: 'Social Work',
      evidence: 'Static score from file and interview.',
      definition: null,
      conferenceId: null,
    },
    {
      id: exampleId(601),
      scale: 'harm',
      level: 'high',
      tool: 'Structured judgement',
      assessedOn: day('2026-05-20'),
      assessor: 'Catriona Weir',
      assessorId: exampleId(201),
      agency: 'Social Work',
      evidence: 'Age of the victims, planning, and visits by children in custody.',
      definition: 'Serious harm: as shown on the form',
      conferenceId: shared.conferenceId,
    },
  ],
  factors: [
    {
      id: exampleId(610),
      direction: 'raises',
      says: 'Contact with a family with young children',
      evidence: 'Visits in custody',
      notedOn: day('2026-05-20'),
      agency: 'Social Work',
      conferenceId: shared.conferenceId,
    },
  ],
  conditions: [
    {
      id: exampleId(620),
      wording: 'No unsupervised contact with children under 17',
      source: 'Parole Board',
      state: 'applied-for',
      childAge: 17,
      because: 'Offences against children',
      from: null,
      statedOn: day('2026-04-20'),
      conferenceId: null,
      version: 1,
    },
  ],
}
