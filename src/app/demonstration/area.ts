/**
 * The demonstration area, `db/seed/areas.json`: invented authorities, streets and people. Its posts are those of the
 * papers Cairn comes from, so that each step of the work has somebody to take it; two neighbouring authorities are there
 * so that "another area" means something.
 */
import { z } from 'zod'
import type { AreaDescribed } from '#modules/staff'
import { type Day, isDay } from '#rules'
import { ROLES } from '#shared'
import areas from '../../../db/seed/areas.json' with { type: 'json' }

const aDay = z.string().refine((text): text is Day => isDay(text)) as unknown as z.ZodType<Day>

const post = z.strictObject({
  key: z.string(),
  role: z.enum(ROLES),
  title: z.string(),
  otherTitles: z.array(z.string()).exactOptional(),
  holder: z.string(),
  email: z.email().exactOptional(),
  phone: z.string().exactOptional(),
  discipline: z.string().exactOptional(),
  reportsTo: z.string().exactOptional(),
  division: z.boolean().exactOptional(),
})

const KINDS = [
  'social-work',
  'police',
  'housing',
  'health',
  'prison',
  'children-and-families',
  'voluntary',
  'accommodation-provider',
  'coordination',
  'oversight',
  'inspection',
  'administration',
] as const

const agency = z.strictObject({
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(KINDS),
  everywhere: z.boolean().exactOptional(),
  posts: z.array(post),
})

const setting = z.strictObject({
  key: z.string(),
  value: z.unknown(),
  from: aDay,
  source: z.string(),
  pinpoint: z.string().exactOptional(),
})

const area = z.strictObject({
  authority: z.string(),
  division: z.string(),
  agencies: z.array(agency),
  settings: z.array(setting),
})

/** The areas, read and checked. */
export const DEMONSTRATION_AREAS: readonly AreaDescribed[] = z.array(area).parse(areas)
