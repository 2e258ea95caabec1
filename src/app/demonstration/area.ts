/**
 * The demonstration area: invented authorities, streets and people. Its posts are those of the papers Cairn comes from,
 * so that each step of the work has somebody to take it.
 */
import type { AreaDescribed, PostDescribed } from '#modules/staff'
import { day } from '#rules'

const post = (described: PostDescribed): PostDescribed => described

const INVERMOUTH_SOCIAL_WORK: readonly PostDescribed[] = [
  post({
    key: 'solo',
    role: 'social-work-solo',
    title: 'Social work sex offender liaison officer',
    otherTitles: ['Social work SOLO'],
    holder: 'Catriona Weir',
    phone: '01632 960 101',
    email: 'catriona.weir@invermouth.example',
    discipline: 'Social work',
  }),
  post({
    key: 'manager',
    role: 'team-manager',
    title: 'Team manager, criminal justice',
    holder: 'Fiona Strachan',
    phone: '01632 960 102',
    email: 'fiona.strachan@invermouth.example',
    discipline: 'Social work',
  }),
  post({
    key: 'officer',
    role: 'managing-officer',
    title: 'Supervising officer',
    otherTitles: ['Criminal justice social worker'],
    holder: 'Moira Keir',
    reportsTo: 'manager',
    phone: '01632 960 103',
    email: 'moira.keir@invermouth.example',
    discipline: 'Social work',
  }),
  post({
    key: 'officer-2',
    role: 'managing-officer',
    title: 'Supervising officer',
    otherTitles: ['Criminal justice social worker'],
    holder: 'Ewan Petrie',
    reportsTo: 'manager',
    phone: '01632 960 104',
    email: 'ewan.petrie@invermouth.example',
    discipline: 'Social work',
  }),
  post({
    key: 'typist',
    role: 'support-assistant',
    title: 'Support assistant to the SOLO',
    holder: 'Aileen Bruce',
    phone: '01632 960 105',
    email: 'aileen.bruce@invermouth.example',
  }),
]

const INVERMOUTH: AreaDescribed = {
  authority: 'Invermouth',
  division: 'Invermouth Division',
  settings: [
    {
      key: 'child-age',
      value: 17,
      from: day('2020-04-01'),
      source: 'Invermouth protocol for joint management',
      pinpoint: 'standard conditions',
    },
    {
      key: 'conference-authority',
      value: { title: 'People who pose a risk: the corporate approach of Invermouth Council', version: '4 (2024)' },
      from: day('2024-04-01'),
      source: 'Council policy',
      pinpoint: '',
    },
    {
      key: 'release-notice-months',
      value: 3,
      from: day('2020-04-01'),
      source: 'Invermouth protocol for joint management',
      pinpoint: 'release notices',
    },
    {
      key: 'police-visit-months',
      value: { level: 'medium', months: 6 },
      from: day('2020-04-01'),
      source: 'Invermouth protocol for joint management',
      pinpoint: 'police visits',
    },
    {
      key: 'rating-review-months',
      value: 12,
      from: day('2020-04-01'),
      source: 'Invermouth protocol for joint management',
      pinpoint: 'assessments',
    },
    {
      key: 'venues',
      value: ['Council offices, room 2', 'Council offices, room 5', 'Police office, Ferry Road'],
      from: day('2020-04-01'),
      source: 'SOLO',
      pinpoint: '',
    },
  ],
  agencies: [
    {
      name: 'Invermouth Council Social Work',
      shortName: 'Social work',
      kind: 'social-work',
      posts: INVERMOUTH_SOCIAL_WORK,
    },
    {
      name: 'Police, Invermouth Division',
      shortName: 'Police',
      kind: 'police',
      posts: [
        post({
          key: 'police',
          role: 'police-solo',
          title: 'Police SOLO',
          otherTitles: ['Registrar'],
          holder: 'PC Callum Baird',
          division: true,
          phone: '01632 960 201',
          email: 'callum.baird@police.example',
          discipline: 'Police',
        }),
        post({
          key: 'crime-manager',
          role: 'crime-manager',
          title: 'Divisional crime manager',
          holder: 'DI Ruth Sangster',
          division: true,
          phone: '01632 960 202',
          email: 'ruth.sangster@police.example',
          discipline: 'Police',
        }),
      ],
    },
    {
      name: 'Invermouth Council Housing',
      shortName: 'Housing',
      kind: 'housing',
      posts: [
        post({
          key: 'housing',
          role: 'housing-solo',
          title: 'Housing SOLO',
          holder: 'Jean Orr',
          phone: '01632 960 301',
          email: 'jean.orr@invermouth.example',
          discipline: 'Housing',
        }),
      ],
    },
    {
      name: 'Invermouth Council Children and Families',
      shortName: 'Children and families',
      kind: 'children-and-families',
      posts: [
        post({
          key: 'children',
          role: 'children-and-families',
          title: 'Children and families social worker',
          holder: 'Shona Lyle',
          phone: '01632 960 401',
          email: 'shona.lyle@invermouth.example',
          discipline: 'Social work',
        }),
      ],
    },
    {
      name: 'Invermouth Health Board',
      shortName: 'Health',
      kind: 'health',
      posts: [
        post({
          key: 'health',
          role: 'health-liaison',
          title: 'Health liaison officer',
          holder: 'Dr Priya Menon',
          phone: '01632 960 501',
          email: 'priya.menon@health.example',
          discipline: 'Health',
        }),
      ],
    },
    {
      name: 'HMP Glenmoor Social Work',
      shortName: 'Prison social work',
      kind: 'prison',
      posts: [
        post({
          key: 'prison',
          role: 'prison-social-work',
          title: 'Prison-based social worker',
          holder: 'Tom Haldane',
          phone: '01632 960 601',
          email: 'tom.haldane@glenmoor.example',
          discipline: 'Social work',
        }),
      ],
    },
    {
      name: 'Harbour House',
      shortName: 'Harbour House',
      kind: 'accommodation-provider',
      posts: [
        post({
          key: 'provider',
          role: 'accommodation-provider',
          title: 'Supported accommodation manager',
          holder: 'Bridget Falk',
          phone: '01632 960 701',
          email: 'bridget.falk@harbour.example',
          discipline: 'Housing support',
        }),
      ],
    },
    {
      name: 'Onward Employment',
      shortName: 'Onward',
      kind: 'voluntary',
      posts: [
        post({
          key: 'voluntary',
          role: 'voluntary-worker',
          title: 'Employment counsellor',
          holder: 'Samir Aziz',
          phone: '01632 960 801',
          email: 'samir.aziz@onward.example',
          discipline: 'Employment',
        }),
      ],
    },
    {
      name: 'Invermouth Public Protection Unit',
      shortName: 'Co-ordination',
      kind: 'coordination',
      posts: [
        post({
          key: 'coordinator',
          role: 'coordinator',
          title: 'Public protection co-ordinator',
          holder: 'Gail Tennant',
          phone: '01632 960 901',
          email: 'gail.tennant@invermouth.example',
        }),
      ],
    },
    {
      name: 'Strategic Oversight Group',
      shortName: 'Oversight',
      kind: 'oversight',
      posts: [
        post({
          key: 'oversight',
          role: 'oversight-member',
          title: 'Member of the oversight group',
          holder: 'Ian Muirhead',
        }),
        post({ key: 'lay', role: 'lay-adviser', title: 'Lay adviser', holder: 'Rose Adair' }),
        post({ key: 'member', role: 'elected-member', title: 'Elected member', holder: 'Councillor Dougal Reid' }),
      ],
    },
    {
      name: 'Joint Inspection Team',
      shortName: 'Inspection',
      kind: 'inspection',
      posts: [post({ key: 'auditor', role: 'auditor', title: 'Inspector', holder: 'Helen Voss' })],
    },
    {
      name: 'Invermouth Council Digital',
      shortName: 'Administration',
      kind: 'administration',
      posts: [
        post({ key: 'administrator', role: 'administrator', title: 'Administrator of Cairn', holder: 'Kit Morrow' }),
        post({
          key: 'data-protection',
          role: 'data-protection-officer',
          title: 'Data protection officer',
          holder: 'Anna Lind',
        }),
      ],
    },
  ],
}

function neighbour(authority: string, people: readonly [string, string, string, string]): AreaDescribed {
  const key = authority.toLowerCase()
  const [solo, officer, police, housing] = people
  return {
    authority,
    division: `${authority} Division`,
    settings: [
      {
        key: 'child-age',
        value: 16,
        from: day('2021-04-01'),
        source: `${authority} protocol`,
        pinpoint: 'standard conditions',
      },
      {
        key: 'conference-authority',
        value: { title: `${authority} joint management policy`, version: '2' },
        from: day('2021-04-01'),
        source: 'Council policy',
        pinpoint: '',
      },
      {
        key: 'police-visit-months',
        value: { level: 'medium', months: 6 },
        from: day('2021-04-01'),
        source: `${authority} protocol`,
        pinpoint: 'police visits',
      },
    ],
    agencies: [
      {
        name: `${authority} Council Social Work`,
        shortName: 'Social work',
        kind: 'social-work',
        posts: [
          post({
            key: `${key}-solo`,
            role: 'social-work-solo',
            title: 'Social work SOLO',
            holder: solo,
            discipline: 'Social work',
          }),
          post({
            key: `${key}-officer`,
            role: 'managing-officer',
            title: 'Supervising officer',
            holder: officer,
            discipline: 'Social work',
          }),
        ],
      },
      {
        name: `Police, ${authority} Division`,
        shortName: 'Police',
        kind: 'police',
        posts: [
          post({
            key: `${key}-police`,
            role: 'police-solo',
            title: 'Police SOLO',
            holder: police,
            division: true,
            discipline: 'Police',
          }),
        ],
      },
      {
        name: `${authority} Council Housing`,
        shortName: 'Housing',
        kind: 'housing',
        posts: [
          post({
            key: `${key}-housing`,
            role: 'housing-solo',
            title: 'Housing SOLO',
            holder: housing,
            discipline: 'Housing',
          }),
        ],
      },
    ],
  }
}

/** The demonstration's authorities: one with every post, and two neighbours so that "another area" means something. */
export const DEMONSTRATION_AREAS: readonly AreaDescribed[] = [
  INVERMOUTH,
  neighbour('Strathcarrick', ['Una Drummond', 'Neil Gourlay', 'PC Isla Rennie', 'Martin Stroud']),
  neighbour('Glenorrin', ['Hugh Abernethy', 'Sadia Khan', 'PC Owen Tait', 'Lorna Pirie']),
]
