/** Say who a release notice is about: somebody known here, or somebody new. */
import { Fragment, type JSX } from 'preact'
import { casesOfPeople } from '#modules/cases'
import { findPeople } from '#modules/people'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route } from '#platform/http'
import { isId } from '#platform/ids'
import type { Wrong } from '#shared'
import { asTyped, dayInWords, type FormState, SummaryList, startingWith, Why } from '#web'
import { settleNotice } from '../../commands/settle-notice.ts'
import type { NoticeWritten } from '../../model/notice.ts'
import { type NoticeShown, noticeById } from '../../queries/notices.ts'
import { CandidatesView } from '../notice/view.tsx'

function AsWritten({ notice, written }: { notice: NoticeShown; written: NoticeWritten }): JSX.Element {
  const { releaseOn, preReleaseMeetingOn, sender, sentBy, receivedOn, because } = notice
  const numbers = written.numbers.map(({ type, raw }) => `${type} ${raw}`).join(', ')
  const sentence = written.sentence
  return (
    <Fragment>
      <SummaryList
        rows={[
          { name: 'Name on the notice', value: written.name },
          { name: 'Date of birth', value: written.bornOn === null ? 'not given' : dayInWords(written.bornOn) },
          { name: 'Numbers', value: numbers === '' ? 'none given' : numbers },
          { name: 'Release', value: dayInWords(releaseOn) },
          {
            name: 'Pre-release meeting',
            value: preReleaseMeetingOn === null ? 'not given' : dayInWords(preReleaseMeetingOn),
          },
          {
            name: 'Sentence',
            value:
              sentence === null
                ? 'not given'
                : `${sentence.offence}, ${sentence.court}, ${dayInWords(sentence.imposedOn)}`,
          },
          { name: 'Sent', value: `${sentBy}, ${sender}, ${dayInWords(receivedOn)}` },
          { name: 'Note', value: written.note === '' ? 'none' : written.note },
        ]}
      />
      <div class="govuk-body">
        {because.map(reason => reason.says).join(' ')} <Why because={because} of="was the notice in time" />
      </div>
    </Fragment>
  )
}

async function form(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const noticeId = asked.params['noticeId'] ?? ''
  const found = await asked.act(async tx => {
    const notice = await noticeById(tx, noticeId)
    const written = notice?.written ?? null
    if (notice?.state !== 'to-match' || written === null) return { notice }
    const { name, bornOn, numbers } = written
    const lists = [await findPeople(tx, { text: name, ...(bornOn === null ? {} : { bornOn }) })]
    for (const { raw } of numbers) lists.unshift(await findPeople(tx, { text: raw }))
    const people = [...new Map(lists.flat().map(one => [one.personId, one])).values()].slice(0, 8)
    return {
      notice,
      written,
      people,
      cases: await casesOfPeople(
        tx,
        people.map(one => one.personId),
      ),
    }
  })
  const { notice } = found
  if (notice === undefined) return notThere
  if (notice.state !== 'to-match' || found.written === undefined)
    return goTo(notice.caseId === null ? '/' : `/cases/${notice.caseId}`)
  return page(
    'Who is this release notice about?',
    <Fragment>
      <CandidatesView
        state={state}
        candidates={found.people}
        cases={found.cases}
        to={`/notices/${noticeId}`}
        noneWords="Somebody new: enter the person and open a case from this notice"
      />
      <h2 class="govuk-heading-m">The notice as it was written</h2>
      <AsWritten notice={notice} written={found.written} />
    </Fragment>,
    { status },
  )
}

async function settle(asked: Asked): Promise<Answer> {
  const match = asked.field('match')
  const again = (wrong: readonly Wrong[], status: number) => form(asked, asTyped(asked.fields, wrong), status)
  if (match !== 'none' && !isId(match)) return again([{ field: 'match', says: 'Say who the notice is about' }], 422)
  const outcome = await asked.act(tx =>
    settleNotice(tx, asked.params['noticeId'] ?? '', match === 'none' ? 'new' : { caseId: match }),
  )
  return answerTo(outcome, value => goTo(`/cases/${value.caseId}`), again)
}

const shared = { path: '/notices/:noticeId', door: 'signed-in', purpose: 'release-planning' } as const

export const settleRoutes: readonly Route[] = [
  {
    ...shared,
    method: 'GET',
    roles: ['social-work-solo', 'coordinator', 'prison-social-work', 'police-solo'],
    tells: 'consultation',
    answer: asked => form(asked, startingWith()),
  },
  { ...shared, method: 'POST', roles: ['social-work-solo'], tells: 'alteration', answer: settle },
]
