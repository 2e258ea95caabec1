/**
 * The other people of the demonstration: one row each, so that every state of a case has somebody in it. All invented.
 */
import type { Level } from '#rules'

export type Told = {
  readonly name: string
  readonly born: string
  readonly area: 'invermouth' | 'strathcarrick' | 'glenorrin'
  readonly basis?: 'statutory' | 'voluntary-throughcare' | 'children-and-families' | 'joint-monitoring' | 'unallocated'
  readonly place: 'custody' | 'community' | 'hospital'
  readonly kind?: 'sexual' | 'violent'
  readonly level?: 1 | 2 | 3
  readonly regime?: 'adult' | 'under-18'
  readonly officer?: string
  readonly harm?: Level
  readonly reconviction?: Level
  readonly months?: number
  readonly extended?: boolean
  readonly supervisedRelease?: boolean
  readonly hospital?: 'secure' | 'medium-secure'
  readonly sentenced?: string
  readonly offence?: string
  readonly releaseOn?: string
  readonly supervisionEndsOn?: string
  readonly warning?: string
  readonly housing?: string
  readonly action?: { readonly task: string; readonly due: string; readonly owner: string; readonly done?: boolean }
  readonly notes?: readonly (readonly [on: string, key: string, section: string, headline: string])[]
  readonly stands?: readonly string[]
}

const inInvermouth = (told: Omit<Told, 'area'>): Told => ({ area: 'invermouth', ...told })

const INVERMOUTH: readonly Told[] = [
  {
    name: 'David Ross',
    born: '1984-03-09',
    place: 'community',
    level: 2,
    officer: 'officer',
    harm: 'medium',
    reconviction: 'high',
    months: 30,
    sentenced: '2023-05-11',
    offence: 'Indecent images',
    supervisionEndsOn: '2026-11-10',
    action: { task: 'Inspect the two computers with Mr Ross present', due: '2026-03-13', owner: 'police' },
    notes: [
      ['2026-03-02', 'police', 'general', 'Home visit: both devices seen, one locked'],
      ['2026-03-09', 'housing', 'housing', 'Neighbour complains of noise at night'],
    ],
    stands: ['housing'],
  },
  {
    name: 'Craig Dunnett',
    born: '1990-11-23',
    place: 'community',
    level: 2,
    officer: 'officer',
    harm: 'high',
    reconviction: 'medium',
    months: 54,
    extended: true,
    sentenced: '2021-02-02',
    offence: 'Assault of a stranger with intent',
    kind: 'violent',
    supervisionEndsOn: '2028-02-01',
    warning: 'Two staff at every visit: he has kept knives',
    action: { task: 'Check the exclusion area on foot', due: '2026-03-10', owner: 'police' },
    notes: [
      ['2026-03-12', 'officer', 'general', 'Kept the appointment; calm'],
      ['2026-03-13', 'voluntary', 'general', 'Came to the workshop on time'],
    ],
    stands: ['voluntary'],
  },
  {
    name: 'Ruaridh MacInnes',
    born: '1962-07-30',
    place: 'community',
    level: 1,
    officer: 'officer-2',
    harm: 'medium',
    reconviction: 'low',
    months: 12,
    sentenced: '2024-08-14',
    offence: 'Sexual assault',
    supervisionEndsOn: '2026-08-13',
    notes: [['2026-02-27', 'officer-2', 'general', 'Monthly home visit, no concern']],
  },
  {
    name: 'Seumas Mackie',
    born: '1955-01-19',
    place: 'community',
    level: 1,
    officer: 'officer-2',
    harm: 'low',
    reconviction: 'low',
    months: 18,
    sentenced: '2024-03-01',
    offence: 'Historic offences against a relative',
    supervisionEndsOn: '2026-09-01',
  },
  {
    name: 'Gavin Teale',
    born: '1979-12-02',
    place: 'custody',
    level: 2,
    officer: 'officer',
    harm: 'high',
    reconviction: 'high',
    months: 72,
    sentenced: '2022-10-20',
    offence: 'Rape',
    releaseOn: '2026-05-11',
    supervisionEndsOn: '2029-05-10',
    supervisedRelease: true,
    stands: ['prison'],
  },
  {
    name: 'Tomasz Wiśniewski',
    born: '1988-06-06',
    place: 'custody',
    officer: 'officer-2',
    harm: 'medium',
    reconviction: 'medium',
    months: 48,
    sentenced: '2023-11-28',
    offence: 'Sexual offences against a child over the internet',
    releaseOn: '2026-06-29',
    supervisionEndsOn: '2028-06-28',
    stands: ['prison'],
  },
  {
    name: 'Ian Brodie',
    born: '1970-04-04',
    place: 'custody',
    basis: 'unallocated',
    harm: 'high',
    reconviction: 'medium',
    months: 60,
    sentenced: '2022-04-04',
    offence: 'Assault to severe injury',
    kind: 'violent',
    releaseOn: '2026-04-08',
    stands: ['prison'],
  },
  {
    name: 'Keith Lorimer',
    born: '1966-09-17',
    place: 'custody',
    basis: 'voluntary-throughcare',
    harm: 'medium',
    reconviction: 'medium',
    months: 40,
    sentenced: '2023-12-12',
    offence: 'Sexual assault',
    releaseOn: '2026-06-02',
    stands: ['prison', 'voluntary'],
  },
  {
    name: 'Peter Sneddon',
    born: '1993-02-27',
    place: 'hospital',
    level: 3,
    officer: 'officer',
    harm: 'very-high',
    reconviction: 'medium',
    hospital: 'medium-secure',
    sentenced: '2019-07-07',
    offence: 'Sexual assault while unwell',
    stands: ['health'],
    notes: [
      ['2026-03-05', 'health', 'health-released', 'Leave with escort goes on; no incident'],
      ['2026-03-05', 'health', 'health', 'Medication changed'],
    ],
  },
  {
    name: 'Liam Carrick',
    born: '2009-10-10',
    place: 'community',
    regime: 'under-18',
    basis: 'children-and-families',
    harm: 'medium',
    notes: [['2026-03-03', 'children', 'children', 'Safety plan agreed with the grandparents']],
    stands: ['children'],
  },
  {
    name: 'Stuart Allardyce',
    born: '1958-05-25',
    place: 'community',
    basis: 'joint-monitoring',
    harm: 'medium',
    reconviction: 'low',
    months: 36,
    sentenced: '2019-01-15',
    offence: 'Sexual offences',
    supervisionEndsOn: '2025-12-31',
    notes: [['2026-01-02', 'police', 'general', 'Joint monitoring after the end of the order: first visit']],
  },
  {
    name: 'Robert Hainey',
    born: '1981-08-08',
    place: 'community',
    level: 2,
    officer: 'officer',
    harm: 'high',
    reconviction: 'medium',
    months: 66,
    extended: true,
    sentenced: '2020-09-09',
    offence: 'Rape',
    supervisionEndsOn: '2030-09-08',
    housing: '3 Quay Street, flat 2',
    action: { task: 'Write to the landlord about the door entry', due: '2026-03-20', owner: 'housing' },
    stands: ['housing', 'provider'],
  },
  {
    name: 'Xiao Long Chen',
    born: '1995-05-01',
    place: 'community',
    level: 1,
    officer: 'officer-2',
    harm: 'low',
    reconviction: 'medium',
    months: 10,
    sentenced: '2025-06-18',
    offence: 'Indecent exposure',
    supervisionEndsOn: '2026-12-17',
  },
  {
    name: 'Mohammed Siddique',
    born: '1975-03-31',
    place: 'community',
    level: 1,
    officer: 'officer',
    harm: 'medium',
    reconviction: 'medium',
    months: 24,
    sentenced: '2024-10-02',
    offence: 'Sexual assault',
    supervisionEndsOn: '2026-10-01',
    action: { task: 'Give the new tenancy address to the police', due: '2026-03-18', owner: 'officer' },
  },
  {
    name: 'Alan Lyon',
    born: '1971-12-02',
    place: 'community',
    level: 1,
    officer: 'officer-2',
    harm: 'low',
    reconviction: 'low',
    months: 8,
    sentenced: '2025-03-03',
    offence: 'Breach of an order',
    supervisionEndsOn: '2026-09-02',
  },
  {
    name: 'Norman Eadie',
    born: '1949-11-11',
    place: 'community',
    level: 1,
    officer: 'officer-2',
    harm: 'low',
    reconviction: 'low',
    months: 15,
    sentenced: '2024-11-04',
    offence: 'Historic offences',
    supervisionEndsOn: '2026-11-03',
  },
  {
    name: 'Jamie Fairgrieve',
    born: '2000-07-21',
    place: 'community',
    level: 2,
    officer: 'officer',
    harm: 'high',
    reconviction: 'high',
    months: 26,
    sentenced: '2024-07-19',
    offence: 'Grooming',
    supervisionEndsOn: '2027-07-18',
    warning: 'Films staff and puts it on the internet',
    notes: [
      ['2026-03-14', 'police', 'intelligence', 'Seen near the swimming baths twice'],
      ['2026-03-11', 'officer', 'general', 'Missed the appointment; came next day'],
    ],
  },
  {
    name: 'Colin Whyte',
    born: '1968-02-14',
    place: 'custody',
    officer: 'officer-2',
    harm: 'medium',
    reconviction: 'low',
    months: 47,
    sentenced: '2024-01-09',
    offence: 'Sexual assault',
    releaseOn: '2026-09-14',
    stands: ['prison'],
  },
  {
    name: 'Dmitri Petrov',
    born: '1986-10-30',
    place: 'custody',
    officer: 'officer',
    harm: 'high',
    reconviction: 'medium',
    months: 90,
    sentenced: '2021-05-05',
    offence: 'Attempted murder',
    kind: 'violent',
    releaseOn: '2026-08-03',
    supervisionEndsOn: '2031-08-02',
    extended: true,
    stands: ['prison'],
  },
  {
    name: 'Hamish Urquhart',
    born: '1977-06-13',
    place: 'community',
    level: 1,
    officer: 'officer',
    harm: 'medium',
    reconviction: 'medium',
    months: 20,
    sentenced: '2025-01-20',
    offence: 'Voyeurism',
    supervisionEndsOn: '2026-09-19',
  },
].map(told => inInvermouth(told as Omit<Told, 'area'>))

const SURNAMES = [
  'Aitken',
  'Birnie',
  'Cowan',
  'Dalgleish',
  'Ewing',
  'Farquhar',
  'Gilchrist',
  'Hogg',
  'Irvine',
  'Jardine',
]
const FORENAMES = ['Andrew', 'Brian', 'Calum', 'Derek', 'Edward', 'Finlay', 'George', 'Henry', 'Iain', 'John']
const LEVELS: readonly Level[] = ['low', 'medium', 'medium', 'high']

/** The neighbours' cases: plain ones, there so that another area's officers have work and Invermouth cannot see it. */
function neighbours(area: 'strathcarrick' | 'glenorrin', shift: number): readonly Told[] {
  return SURNAMES.map((surname, index) => ({
    name: `${FORENAMES[(index + shift) % 10] ?? 'John'} ${surname}`,
    born: `19${60 + index * 3}-0${1 + (index % 9)}-1${index}`,
    area,
    place: index % 4 === 0 ? 'custody' : 'community',
    level: index % 5 === 0 ? 2 : 1,
    officer: `${area}-officer`,
    harm: LEVELS[(index + shift) % 4] ?? 'medium',
    reconviction: LEVELS[(index + 1) % 4] ?? 'medium',
    months: 12 + index * 5,
    sentenced: `2024-0${1 + (index % 9)}-12`,
    offence: 'Sexual assault',
    supervisionEndsOn: `2027-0${1 + (index % 9)}-11`,
    ...(index % 4 === 0 ? { releaseOn: `2026-0${4 + (index % 5)}-15` } : {}),
  }))
}

/** Everybody but Mr Leon. */
export const PEOPLE: readonly Told[] = [...INVERMOUTH, ...neighbours('strathcarrick', 3), ...neighbours('glenorrin', 7)]
