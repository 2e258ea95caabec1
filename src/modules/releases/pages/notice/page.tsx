/** Enter a release notice (S3-50). People who might be the same are shown first; the sender says which, or none. */
import { casesOfPeople } from '#modules/cases'
import { findPeople } from '#modules/people'
import { authorities } from '#modules/staff'
import { type Answer, type Asked, answerTo, goTo, page, type Route } from '#platform/http'
import { isId } from '#platform/ids'
import type { Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { recordNotice } from '../../commands/record-notice.ts'
import { type NoticeTyped, noticeTyped } from './form.ts'
import { CandidatesView, NoticeView } from './view.tsx'

async function form(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const areas = await asked.act(async tx => {
    tx.tell({ kind: 'consultation', act: 'releases/notice-form' })
    return authorities(tx)
  })
  return page('Release notice', <NoticeView state={state} areas={areas} />, { status })
}

/** People of the sender's who might be meant, with their open cases. */
async function candidatesFor(asked: Asked, typed: NoticeTyped) {
  return asked.act(async tx => {
    const { name, bornOn, numbers } = typed.written
    const byName = await findPeople(tx, { text: name, ...(bornOn === null ? {} : { bornOn }) })
    const byNumber = (await Promise.all(numbers.map(({ raw }) => findPeople(tx, { text: raw })))).flat()
    const people = [...new Map([...byNumber, ...byName].map(one => [one.personId, one])).values()].slice(0, 8)
    return {
      people,
      cases: await casesOfPeople(
        tx,
        people.map(one => one.personId),
      ),
    }
  })
}

async function take(asked: Asked): Promise<Answer> {
  const typed = noticeTyped(asked, asked.database.clock.today())
  const again = (wrong: readonly Wrong[], status: number) => form(asked, asTyped(asked.fields, wrong), status)
  if ('wrong' in typed) return again(typed.wrong, 422)
  const { candidates, match } = { match: asked.field('match'), candidates: await candidatesFor(asked, typed.value) }
  const open = candidates.cases.filter(one => one.state !== 'closed')
  if (open.length > 0 && match === '') {
    const state = asTyped(asked.fields)
    const shown = (
      <CandidatesView
        state={state}
        candidates={candidates.people}
        cases={open}
        to="/notices/new"
        noneWords="None of these: let the liaison officer decide"
      />
    )
    return page('Is it one of these people?', shown)
  }
  const caseId = isId(match) && open.some(one => one.caseId === match) ? match : null
  const outcome = await asked.act(tx => recordNotice(tx, { ...typed.value, caseId }))
  return answerTo(outcome, () => goTo(caseId === null ? '/notices/sent' : `/cases/${caseId}`), again)
}

const ROLES = ['prison-social-work', 'social-work-solo', 'police-solo', 'coordinator'] as const
const shared = { door: 'signed-in', roles: ROLES, purpose: 'release-planning' } as const

export const noticeRoutes: readonly Route[] = [
  {
    ...shared,
    method: 'GET',
    path: '/notices/new',
    tells: 'consultation',
    answer: asked => form(asked, startingWith({ receivedOn: 'today' })),
  },
  { ...shared, method: 'POST', path: '/notices/new', tells: 'collection', answer: take },
  {
    ...shared,
    method: 'GET',
    path: '/notices/sent',
    tells: 'none',
    answer: async () =>
      page(
        'Release notice sent',
        <div>
          <h1 class="govuk-heading-l">The notice is with the liaison officer</h1>
          <p>
            The social work SOLO of the authority has it and says who it is about. You will see the case when you stand
            on it.
          </p>
        </div>,
      ),
  },
]
