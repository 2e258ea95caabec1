/** The agencies and people of the invented conference. For tests only. */
import type { Invited } from '../model/meeting.ts'

/** An id that is the same in every run. */
export const exampleId = (number: number): string => `0197c000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const AGENCIES = {
  socialWork: { agencyId: exampleId(1), agency: 'Invermouth Social Work' },
  police: { agencyId: exampleId(2), agency: 'Firth Police' },
  housing: { agencyId: exampleId(3), agency: 'Invermouth Housing' },
  health: { agencyId: exampleId(4), agency: 'Firth Health Board' },
  prison: { agencyId: exampleId(5), agency: 'HMP Glenmoor Social Work' },
  children: { agencyId: exampleId(6), agency: 'Invermouth Children and Families' },
  voluntary: { agencyId: exampleId(7), agency: 'Second Step Employment' },
} as const

export type From = (typeof AGENCIES)[keyof typeof AGENCIES]

const invited = (
  number: number,
  from: From,
  name: string,
  post: string,
  role: string,
  more: Partial<Invited> = {},
): Invited => ({
  invitationId: exampleId(100 + number),
  memberId: exampleId(200 + number),
  name,
  post,
  ...from,
  discipline: null,
  phone: `01632 960 ${200 + number}`,
  email: null,
  role,
  pack: 'full',
  because: [],
  state: 'sent',
  removedBecause: null,
  reply: 'attend',
  replySays: '',
  deputy: null,
  attendance: 'present',
  arrivedAt: null,
  leftAt: null,
  ...more,
})

/** Everybody who was asked. */
export const INVITED: readonly Invited[] = [
  invited(1, AGENCIES.socialWork, 'Catriona Weir', 'Social work SOLO', 'social-work-solo', {
    discipline: 'Social work',
  }),
  invited(2, AGENCIES.socialWork, 'Moira Keir', 'Supervising officer', 'managing-officer', {
    discipline: 'Social work',
  }),
  invited(3, AGENCIES.police, 'Hamish Baird', 'Police SOLO', 'police-solo'),
  invited(4, AGENCIES.housing, 'Jean Orr', 'Housing SOLO', 'housing-solo'),
  invited(5, AGENCIES.health, 'Niall Rennie', 'Health liaison officer', 'health-liaison', {
    attendance: 'report',
    reply: 'report',
  }),
  invited(6, AGENCIES.prison, 'Isla Munro', 'Prison-based social worker', 'prison-social-work', { arrivedAt: '10:12' }),
  invited(7, AGENCIES.children, 'Sheila Lyle', 'Social worker, children and families', 'children-and-families'),
  invited(8, AGENCIES.voluntary, 'Tom Galt', 'Employment counsellor', 'voluntary-worker', {
    attendance: 'apologies',
    reply: 'cannot',
  }),
]
