/** A conference for everybody who may know of it, and its agenda for whoever may know no more than that. */
import { type Answer, type Asked, notThere, page, type Route } from '#platform/http'
import { conferencePage } from '../../queries/conference-page.ts'
import { conferenceOf } from '../asked-for.ts'
import { KIND_WORDS } from '../convening-words.ts'
import { AgendaView } from './agenda.tsx'
import { ConferenceView } from './view.tsx'

async function show(asked: Asked): Promise<Answer> {
  const conferenceId = conferenceOf(asked)
  const found = await asked.act(tx => conferencePage(tx, conferenceId))
  return found === undefined ? notThere : page(KIND_WORDS[found.head.kind], <ConferenceView found={found} />)
}

async function agenda(asked: Asked): Promise<Answer> {
  const conferenceId = conferenceOf(asked)
  const found = await asked.act(tx => conferencePage(tx, conferenceId))
  return found === undefined ? notThere : page('Agenda', <AgendaView found={found} />)
}

const shared = { method: 'GET', door: 'signed-in', purpose: 'conference', tells: 'consultation' } as const

export const conferenceRoutes: readonly Route[] = [
  { ...shared, path: '/conferences/:conferenceId', answer: show },
  { ...shared, path: '/conferences/:conferenceId/agenda', answer: agenda },
]
