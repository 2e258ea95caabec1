/** The search box: what was typed is kept on our side, so that no name ever stands in an address. */
import { findPeople, keepSearch, pointersTo, searchTyped, soughtIn } from '#modules/people'
import { type Answer, type Asked, goTo, notThere, page, type Route } from '#platform/http'
import { BREAKS_GLASS } from '#rules'
import { keptLine } from '#shared'
import { casesOfPeople } from '../../queries/cases-of-people.ts'
import { FindView } from './view.tsx'

async function take(asked: Asked): Promise<Answer> {
  const typed = keptLine(asked.field('q')).slice(0, 300)
  const id = await asked.act(tx => keepSearch(tx, typed))
  return goTo(`/people/search/${id}`)
}

/** Where somebody goes who must know now and finds nobody whom they may see. */
const emergencyFor = (asked: Asked): string | undefined =>
  BREAKS_GLASS.some(role => role === asked.actor.role) ? `/break-glass?search=${asked.params['searchId']}` : undefined

async function show(asked: Asked): Promise<Answer> {
  const today = asked.database.clock.today()
  const found = await asked.act(async tx => {
    const typed = await searchTyped(tx, asked.params['searchId'] ?? '')
    if (typed === undefined) return undefined
    const people = await findPeople(tx, soughtIn(typed, today))
    return {
      typed,
      people,
      pointers: await pointersTo(tx, typed),
      cases: await casesOfPeople(
        tx,
        people.map(one => one.personId),
      ),
    }
  })
  if (found === undefined) return notThere
  return page('Find a person', <FindView {...found} today={today} emergency={emergencyFor(asked)} />)
}

export const findRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/people/search',
    door: 'signed-in',
    purpose: 'finding-a-person',
    tells: 'consultation',
    answer: take,
  },
  {
    method: 'GET',
    path: '/people/search/:searchId',
    door: 'signed-in',
    purpose: 'finding-a-person',
    tells: 'consultation',
    answer: show,
  },
]
