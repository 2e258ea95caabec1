/** One paragraph or row of a draft, put in other words. */
import { Fragment, type JSX } from 'preact'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route } from '#platform/http'
import type { Wrong } from '#shared'
import {
  asTyped,
  BackLink,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  LongTextField,
  SectionHeading,
  SubmitButton,
  SummaryList,
  startingWith,
} from '#web'
import { cellField, changeMinute } from '../../commands/change-minute.ts'
import { type DraftPart, draftPart } from '../../queries/draft-part.ts'
import { conferenceOf, queried } from '../asked-for.ts'
import { anchorOf } from '../minute-blocks.tsx'

const wasField = (index: number) => `was-${index}`

function Fields({ found, state }: { found: DraftPart; state: FormState }): JSX.Element {
  const { part, titles } = found
  return (
    <Fragment>
      {part.cells.map((cell, index) => (
        <Fragment>
          <HiddenField name={wasField(index)} value={cell.says} />
          {cell.fact === true || cell.says === '' ? (
            <HiddenField name={cellField(index)} value={cell.says} />
          ) : (
            <LongTextField state={state} name={cellField(index)} label={titles[index] ?? 'Words'} rows={6} />
          )}
        </Fragment>
      ))}
    </Fragment>
  )
}

function View({ found, state }: { found: DraftPart; state: FormState }): JSX.Element {
  const { part, minute, titles } = found
  const facts = part.cells.flatMap((cell, index) =>
    cell.fact === true && cell.says !== '' ? [{ name: titles[index] ?? 'Fact', value: cell.says }] : [],
  )
  const to = `/conferences/${minute.conferenceId}/minute`
  return (
    <Fragment>
      <BackLink to={`${to}#${anchorOf(part.id)}`}>Minute</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Wording</SectionHeading>
      <p>Put it in other words and add no facts. The chair sees your words beside what the meeting recorded.</p>
      {facts.length === 0 ? null : <SummaryList rows={facts} />}
      {part.note === '' ? null : <p class="part-note">{part.note}</p>}
      {part.recorded === null ? null : (
        <InsetText>The meeting recorded: “{part.recorded.filter(text => text !== '').join(' · ')}”</InsetText>
      )}
      <Form to={`${to}/wording`}>
        <HiddenField name="part" value={part.id} />
        <Fields found={found} state={state} />
        <SubmitButton>Save the wording</SubmitButton>
      </Form>
    </Fragment>
  )
}

async function show(asked: Asked, partId: string, state?: FormState, status = 200): Promise<Answer> {
  const found = await asked.act(tx => draftPart(tx, conferenceOf(asked), partId))
  if (found === undefined) return notThere
  const start = startingWith(Object.fromEntries(found.part.cells.map((cell, index) => [cellField(index), cell.says])))
  return page('Wording', <View found={found} state={state ?? start} />, { status })
}

async function save(asked: Asked): Promise<Answer> {
  const conferenceId = conferenceOf(asked)
  const part = asked.field('part')
  const found = await asked.act(tx => draftPart(tx, conferenceId, part))
  if (found === undefined) return notThere
  const cells = found.part.cells.map((_, index) => index)
  // Browsers send line ends as they like; what stood on the screen is compared without that difference.
  const sent = (name: string) => asked.field(name).replaceAll('\r\n', '\n')
  const given = {
    conferenceId,
    part,
    was: cells.map(at => sent(wasField(at))),
    says: cells.map(at => sent(cellField(at))),
  }
  const outcome = await asked.act(tx => changeMinute(tx, given))
  const again = (wrong: readonly Wrong[], status: number) => show(asked, part, asTyped(asked.fields, wrong), status)
  return answerTo(outcome, () => goTo(`/conferences/${conferenceId}/minute#${anchorOf(part)}`), again)
}

const shared = { door: 'signed-in', purpose: 'conference', path: '/conferences/:conferenceId/minute/wording' } as const

export const wordingRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, queried(asked, 'part')) },
  { ...shared, method: 'POST', tells: 'alteration', answer: save },
]
