/** Which lines somebody wants to see: read from the address, which holds days, codes and ids and never a name. */
import type { JSX } from 'preact'
import { ZONE } from '#platform/clock'
import type { Fields } from '#platform/http'
import { isId } from '#platform/ids'
import { addDays, type Day } from '#rules'
import { type Wrong } from '#shared'
import { asTyped, DateField, dayTyped, type FormState, Link, SelectField, SubmitButton, UNREADABLE_DAY } from '#web'
import { isItem, isKind, KINDS } from '../../model/words.ts'
import type { Group, Place, Wanted } from '../../queries/lines.ts'

/** The part of the wanted that a reader chooses. */
export type Chosen = Omit<Wanted, 'case'>

const one = (query: Fields, name: string): string => {
  const value = query[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** The first moment of a local day, in UTC. */
const beginningOf = (day: Day): string =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE }).toInstant().toString({ smallestUnit: 'millisecond' })

const AT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

function placeIn(query: Fields): Place | undefined {
  const [at = '', id = ''] = one(query, 'before').split('~')
  return AT.test(at) && isId(id) ? { at, id } : undefined
}

export type Read = { readonly chosen: Chosen; readonly state: FormState }

/** Reads the filter of a page; a day that cannot be read is said, and not guessed. */
export function chosenIn(query: Fields, today: Day): Read {
  const wrong: Wrong[] = []
  const dayIn = (name: string): Day | undefined => {
    const typed = one(query, name).trim()
    const found = typed === '' ? undefined : dayTyped(typed, today, { past: true })
    if (typed !== '' && found === undefined) wrong.push({ field: name, says: UNREADABLE_DAY })
    return found
  }
  const [from, to, before] = [dayIn('from'), dayIn('to'), placeIn(query)]
  const [kind, item, member, agency] = [
    one(query, 'kind'),
    one(query, 'item'),
    one(query, 'member'),
    one(query, 'agency'),
  ]
  const chosen: Chosen = {
    ...(from === undefined ? {} : { from: beginningOf(from) }),
    ...(to === undefined ? {} : { to: beginningOf(addDays(to, 1)) }),
    ...(isKind(kind) ? { kind } : {}),
    ...(isItem(item) ? { item } : {}),
    ...(isId(member) ? { member } : {}),
    ...(isId(agency) ? { agency } : {}),
    ...(before === undefined ? {} : { before }),
  }
  return {
    chosen,
    state: asTyped({ from: one(query, 'from'), to: one(query, 'to'), kind, item, member, agency }, wrong),
  }
}

/** The address of the same page with some of the filter changed; always from the first line again. */
export function addressWith(path: string, state: FormState, change: Readonly<Record<string, string>>): string {
  const fields = { ...state.values, ...change } as Readonly<Record<string, string>>
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''))
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

const distinct = (pairs: readonly (readonly [string | null, string])[]) =>
  [...new Map(pairs.flatMap(([value, text]) => (value === null ? [] : [[value, text] as const])))]
    .map(([value, text]) => ({ value, text }))
    .toSorted((a, b) => a.text.localeCompare(b.text))

type FilterProps = { readonly path: string; readonly state: FormState; readonly groups: readonly Group[] }

/** The filter, sent with the address so that a page can be bookmarked and gone back to. */
export function Filter({ path, state, groups }: FilterProps): JSX.Element {
  const officers = distinct(groups.map(({ memberId, name, agency }) => [memberId, `${name}, ${agency}`] as const))
  const agencies = distinct(groups.map(({ agencyId, agency }) => [agencyId, agency] as const))
  const kinds = Object.entries(KINDS).map(([value, text]) => ({ value, text }))
  return (
    <form method="get" action={path} class="filter">
      <DateField state={state} name="from" label="From" past width={10} />
      <DateField state={state} name="to" label="To and including" past width={10} />
      <SelectField state={state} name="kind" label="What was done" none="Anything" choices={kinds} />
      <SelectField state={state} name="agency" label="Agency" none="Any agency" choices={agencies} />
      {officers.length < 2 ? null : (
        <SelectField state={state} name="member" label="Officer" none="Anybody" choices={officers} />
      )}
      <SubmitButton kind="secondary">Show these</SubmitButton>
      <Link to={path}>Show all</Link>
    </form>
  )
}
