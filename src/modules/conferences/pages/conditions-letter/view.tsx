/** The letter, made from what the meeting recorded. */
import { Fragment, type JSX } from 'preact'
import type { ConditionShown } from '#modules/orders'
import { type Day, dayInWords } from '#rules'
import { BackLink, Link } from '#web'
import type { MeetingRecord } from '../../model/meeting.ts'

type Props = { readonly record: MeetingRecord; readonly proposed: readonly ConditionShown[]; readonly today: Day }

/** Addressed to the board: whom it is about, what is asked, and the risk that each condition answers. */
export function LetterView({ record, proposed, today }: Props): JSX.Element {
  const { head, person, status } = record
  return (
    <Fragment>
      <BackLink to={`/conferences/${head.conferenceId}`}>The conference</BackLink>
      <article class="letter">
        <p>{dayInWords(today)}</p>
        <p>To the Parole Board</p>
        <h1>
          {person.name}
          {person.bornOn === null ? '' : `, born ${dayInWords(person.bornOn)}`}
        </h1>
        <p>
          {person.identifiers.map(({ type, raw }) => `${type} ${raw}`).join(' · ')}
          {status?.releaseOn == null ? '' : ` · release on ${dayInWords(status.releaseOn)}`}
        </p>
        <p>
          A risk management case conference of {dayInWords(head.heldOn)}, held under “{head.authority}”
          {head.authorityVersion === '' ? '' : `, version ${head.authorityVersion}`}, asks the Board to set these
          conditions:
        </p>
        <ol>
          {proposed.map(({ wording, because }) => (
            <li>
              <p>
                <b>{wording}</b>
              </p>
              <p>It answers: {because}.</p>
            </li>
          ))}
        </ol>
        <p>{status?.managing ?? ''}, supervising worker</p>
      </article>
      <p class="quiet">
        Print this page and send it. When it has gone, mark the conditions as applied for on{' '}
        <Link to={`/cases/${head.caseId}`}>the case</Link>.
      </p>
    </Fragment>
  )
}
