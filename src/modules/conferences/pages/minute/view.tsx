import { type ComponentChildren, Fragment, type JSX } from 'preact'
import { howMany } from '#rules'
import {
  atTime,
  BackLink,
  ButtonRow,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  Link,
  SectionHeading,
  SubmitButton,
  Tag,
  WarningText,
  Why,
  weekdayInWords,
} from '#web'
import type { CopyPart } from '../../model/copy.ts'
import { wholeMinute } from '../../model/copy.ts'
import { addedFacts, type Difference, rewordings } from '../../model/differences.ts'
import { type Minute, partOf, partsOf } from '../../model/minute.ts'
import { summaryOf } from '../../model/summary.ts'
import type { MinutePage } from '../../queries/minute-page.ts'
import { OnOnePage } from '../copy/view.tsx'
import { anchorOf, Blocks } from '../minute-blocks.tsx'

const STATE = { draft: 'Draft', approved: 'Approved, not sent', issued: 'Issued' } as const

type Shown = MinutePage & { readonly minute: NonNullable<MinutePage['minute']> }

const at = (found: MinutePage, rest = '') => `/conferences/${found.at.head.conferenceId}/minute${rest}`

function Press({
  to,
  children,
  secondary,
}: {
  to: string
  children: ComponentChildren
  secondary?: boolean
}): JSX.Element {
  return (
    <Form to={to}>
      <SubmitButton kind={secondary === true ? 'secondary' : 'main'}>{children}</SubmitButton>
    </Form>
  )
}

function NotDrawnUp({ found }: { found: MinutePage }): JSX.Element {
  const { name } = found.at.head.recorder
  if (!found.may.draw) {
    return (
      <EmptyState title="The minute has not been drawn up yet">
        <p>{name} draws it up from what the meeting recorded. You will find it here and on your list.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title="The minute has not been drawn up yet">
      <p>Cairn makes it from what the meeting recorded. You see all of it before anybody else does.</p>
      <Press to={at(found, '/draw-up')}>Draw up the minute</Press>
    </EmptyState>
  )
}

/** What the rule found: what must be mended, and what would make it better. */
function Ready({ found }: { found: Shown }): JSX.Element | null {
  const { readiness, at: held } = found
  if (readiness === undefined) return null
  const { blocks, advice } = readiness.readiness
  const link = (item: string) => `/conferences/${held.head.conferenceId}/meeting?item=${item}`
  return (
    <Fragment>
      {blocks.length === 0 ? null : (
        <WarningText>
          Before it can be approved:{' '}
          {blocks.map(block => (
            <Fragment>
              <Link to={link(block.item)}>{block.says}</Link>{' '}
            </Fragment>
          ))}
        </WarningText>
      )}
      {advice.length === 0 ? null : (
        <InsetText>
          {advice.map(one => (
            <p>{one.says}</p>
          ))}
        </InsetText>
      )}
      <div class="govuk-body">
        {blocks.length === 0 ? 'Everything is there that the minute must hold. ' : ''}
        <Why because={readiness.because} of="whether the minute is ready" />
      </div>
    </Fragment>
  )
}

function Typed({ change, title }: { change: Difference; title: string }): JSX.Element {
  const added = addedFacts(change)
  return (
    <Fragment>
      <p>
        <Link to={`#${anchorOf(change.id)}`}>{title}</Link>
        {added.length === 0 ? null : (
          <Fragment>
            {' '}
            <b>Not in the record: {added.join(', ')}</b>
          </Fragment>
        )}
      </p>
      <p class="part-note">The meeting recorded: “{change.before.filter(cell => cell !== '').join(' · ')}”</p>
    </Fragment>
  )
}

/** What the typist put in other words, beside what the meeting recorded: the chair approves both (S3-91). */
function Rewordings({ found }: { found: Shown }): JSX.Element | null {
  const changes = rewordings(found.minute.content)
  if (changes.length === 0) return null
  return (
    <Details summary={`${howMany(changes.length, 'paragraph')} put in other words`} open={found.may.approve}>
      {changes.map(change => (
        <Typed change={change} title={change.after[0] ?? ''} />
      ))}
    </Details>
  )
}

function Steps({ found }: { found: Shown }): JSX.Element {
  const { minute, may, at: held, copies, openCorrections } = found
  const circulation = `/conferences/${held.head.conferenceId}/circulation`
  const opened = copies.filter(one => one.openedAt !== null && !one.superseded).length
  const current = copies.filter(one => !one.superseded).length
  return (
    <Fragment>
      <ButtonRow>
        {minute.state === 'draft' && may.approve ? <Press to={at(found, '/approve')}>Approve these words</Press> : null}
        {minute.state === 'draft' && may.draw ? (
          <Press to={at(found, '/draw-up')} secondary>
            Draw it up again
          </Press>
        ) : null}
        {minute.state === 'approved' ? <Press to={at(found, '/send')}>Send every reader their copy</Press> : null}
        {minute.state === 'approved' && may.approve ? (
          <Press to={at(found, '/take-back')} secondary>
            Take the approval back
          </Press>
        ) : null}
        <Link to={circulation}>
          {minute.state === 'issued' ? 'What was sent to whom' : 'Who gets it, and what they see'}
        </Link>
      </ButtonRow>
      {minute.state === 'draft' && !may.approve ? <p>{held.head.chair.name} approves it; nobody else does.</p> : null}
      {minute.state === 'issued' ? (
        <p>
          {opened} of {howMany(current, 'copy', 'copies')} opened.{' '}
          <Link to={`/conferences/${held.head.conferenceId}/corrections`}>
            {howMany(openCorrections, 'correction')} to decide
          </Link>
        </p>
      ) : null}
    </Fragment>
  )
}

function standing({ minute, agreed, today }: Shown): string {
  const by = (who: string | null, when: string | null) =>
    who === null || when === null ? '' : ` by ${who}, ${atTime(when, today)}`
  const approved = minute.approvedBy === null ? '' : `Approved${by(minute.approvedBy, minute.approvedAt)}. `
  const issued = minute.issuedBy === null ? '' : `Issued${by(minute.issuedBy, minute.issuedAt)}. `
  const next =
    agreed === undefined
      ? ''
      : `${agreed.says === 'agreed' ? 'Agreed' : 'Amended'} at the conference of ${weekdayInWords(agreed.heldOn)}.`
  return approved + issued + next
}

/** A link to put a paragraph in other words, where it has words to change. */
function wording(found: Shown) {
  if (found.minute.state !== 'draft') return undefined
  return (part: CopyPart): JSX.Element | null => {
    const words = partOf(found.minute.content, part.id)?.cells.some(cell => cell.fact !== true && cell.says !== '')
    if (words !== true) return null
    return (
      <Link to={at(found, `/wording?part=${encodeURIComponent(part.id)}`)} hidden="of this paragraph">
        Wording
      </Link>
    )
  }
}

const wholeSummary = (minute: Minute) =>
  summaryOf(partsOf(minute), { isFirst: minute.head.isFirst, isOwn: () => false })

export function MinuteView({ found, state }: { found: MinutePage; state: FormState }): JSX.Element {
  const { minute } = found
  const { head } = found.at
  const shown = minute === undefined ? undefined : { ...found, minute }
  const beside = shown === undefined ? undefined : wording(shown)
  return (
    <Fragment>
      <BackLink to={`/conferences/${head.conferenceId}`}>Conference</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading
        level={1}
        caption={`Conference of ${weekdayInWords(head.heldOn)}`}
        aside={minute === undefined ? null : <Tag>{`Version ${minute.version}: ${STATE[minute.state]}`}</Tag>}
      >
        Minute
      </SectionHeading>
      {shown === undefined ? (
        <NotDrawnUp found={found} />
      ) : (
        <Fragment>
          <p>{standing(shown)}</p>
          <Ready found={shown} />
          <Rewordings found={shown} />
          <Steps found={shown} />
          <OnOnePage summary={wholeSummary(shown.minute.content)} />
          <Blocks blocks={wholeMinute(shown.minute.content)} {...(beside === undefined ? {} : { beside })} />
        </Fragment>
      )}
    </Fragment>
  )
}
