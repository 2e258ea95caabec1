/**
 * The other people of the demonstration, `db/seed/people.json`: one each, so that every state of a case has somebody in it.
 * All invented. The neighbours' people are plain ones, made here.
 */
import { z } from 'zod'
import { LEVELS, type Level } from '#rules'
import people from '../../../db/seed/people.json' with { type: 'json' }

const told = z.strictObject({
  name: z.string(),
  born: z.string(),
  basis: z
    .enum(['statutory', 'voluntary-throughcare', 'children-and-families', 'joint-monitoring', 'unallocated'])
    .exactOptional(),
  place: z.enum(['custody', 'community', 'hospital']),
  kind: z.enum(['sexual', 'violent']).exactOptional(),
  level: z.literal([1, 2, 3]).exactOptional(),
  regime: z.enum(['adult', 'under-18']).exactOptional(),
  officer: z.string().exactOptional(),
  harm: z.enum(LEVELS).exactOptional(),
  reconviction: z.enum(LEVELS).exactOptional(),
  months: z.int().exactOptional(),
  extended: z.boolean().exactOptional(),
  supervisedRelease: z.boolean().exactOptional(),
  hospital: z.enum(['secure', 'medium-secure']).exactOptional(),
  sentenced: z.string().exactOptional(),
  offence: z.string().exactOptional(),
  releaseOn: z.string().exactOptional(),
  supervisionEndsOn: z.string().exactOptional(),
  warning: z.string().exactOptional(),
  housing: z.string().exactOptional(),
  action: z.strictObject({ task: z.string(), due: z.string(), owner: z.string() }).exactOptional(),
  notes: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])).exactOptional(),
  stands: z.array(z.string()).exactOptional(),
  /** Why the liaison officer decided against a conference, when a rule had raised the question. */
  notConvenedBecause: z.string().exactOptional(),
})

export type Told = z.infer<typeof told> & { readonly area: 'invermouth' | 'strathcarrick' | 'glenorrin' }

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
const RATED: readonly Level[] = ['low', 'medium', 'medium', 'high']

/** The neighbours' cases: there so that another area's officers have work, and Invermouth cannot see it. */
function neighbours(area: 'strathcarrick' | 'glenorrin', shift: number): readonly Told[] {
  return SURNAMES.map((surname, index) => ({
    name: `${FORENAMES[(index + shift) % 10] ?? 'John'} ${surname}`,
    born: `19${60 + index * 3}-0${1 + (index % 9)}-1${index}`,
    area,
    place: index % 4 === 0 ? 'custody' : 'community',
    level: index % 5 === 0 ? 2 : 1,
    officer: `${area}-officer`,
    harm: RATED[(index + shift) % 4] ?? 'medium',
    reconviction: RATED[(index + 1) % 4] ?? 'medium',
    months: 12 + index * 3,
    sentenced: `2024-0${1 + (index % 9)}-12`,
    offence: 'Sexual assault',
    supervisionEndsOn: `2027-0${1 + (index % 9)}-11`,
    ...(index % 4 === 0 ? { releaseOn: `2026-0${4 + (index % 5)}-15` } : {}),
  }))
}

/** Everybody but Mr Leon. */
export const PEOPLE: readonly Told[] = [
  ...z
    .array(told)
    .parse(people)
    .map(one => ({ ...one, area: 'invermouth' as const })),
  ...neighbours('strathcarrick', 3),
  ...neighbours('glenorrin', 7),
]
