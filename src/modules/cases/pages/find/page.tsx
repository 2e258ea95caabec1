/** The search box: what was typed is kept on our side, so that no name ever stands in an address. */
import { findPeople, keepSearch, searchTyped } from '#modules/people'
import { type Answer, type Asked, goTo, notThere, page, type Route } from '#platform/http'
import { keptLine } from '#shared'
import { dayTyped } from '#web'
import { casesOfPeople } from '../../queries/cases-of-people.ts'
import { FindView } from './view.tsx'

async function take(asked: Asked): Promise<Answer> {
  const typed = keptLine(asked.field('q')).slice(0, 300)
  const id = await asked.act(tx => keepSearch(tx, typed))
  return goTo(`/people/search/${id}`)
}

/** Takes a date out of what was typed, so that "leon 12 feb 1971" looks for both. */
function taken(typed: string, today: Parameters<typeof dayTyped>[1]) {
  const words = typed.split(' ')
  for (let start = 0; start < words.length; start += 1) {
    for (let end = words.length; end > start; end -= 1) {
      const bornOn = /\d/.test(words.slice(start, end).join(' '))
        ? dayTyped(words.slice(start, end).join(' '), today)
        : undefined
      if (bornOn !== undefined && bornOn < today) {
        return { text: [...words.slice(0, start), ...words.slice(end)].join(' '), bornOn }
      }
    }
  }
  return { text: typed }
}

async function show(asked: Asked): Promise<Answer> {
  const today = asked.database.clock.today()
  const found = await asked.act(async tx => {
    const typed = await searchTyped(tx, asked.params['searchId'] ?? '')
    if (typed === undefined) return undefined
    const people = await findPeople(tx, taken(typed, today))
    return {
      typed,
      people,
      cases: await casesOfPeople(
        tx,
        people.map(one => one.personId),
      ),
    }
  })
  if (found === undefined) return notThere
  return page('Find a person', <FindView {...found} today={today} />)
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
