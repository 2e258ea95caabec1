/** A page that says what went wrong, what to do, and keeps what was typed. */
import { Fragment, type JSX } from 'preact'
import { type Answer, type Fields, type Problem, page, problemFor } from '#platform/http'
import { Form, HiddenField, InsetText, Link, SectionHeading, SubmitButton } from '#web'

const KEPT = ['stale-form', 'signed-out', 'try-again', 'fault', 'too-many', 'prove-again', 'refused']
/** Fields that are ours or secret, and are not shown back. */
const OURS = /^_|password|code|secret/i

const texts = (value: Fields[string]): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

function Typed({ sent }: { sent: Fields }): JSX.Element | null {
  const typed = Object.entries(sent).filter(
    ([name, value]) => !OURS.test(name) && texts(value).some(text => text.trim() !== ''),
  )
  if (typed.length === 0) return null
  return (
    <Fragment>
      <SectionHeading>What you typed</SectionHeading>
      {typed.map(([name, value]) => (
        <InsetText>
          <b>{name.replaceAll(/[/_-]/g, ' ')}</b>
          {texts(value).map(text => (
            <p class="kept-lines">{text}</p>
          ))}
        </InsetText>
      ))}
    </Fragment>
  )
}

function SendAgain({ sent, to }: { sent: Fields; to: string }): JSX.Element {
  return (
    <Form to={to}>
      {Object.entries(sent)
        .filter(([name]) => !name.startsWith('_') && !/password|code|secret/i.test(name))
        .flatMap(([name, value]) => texts(value).map(text => <HiddenField name={name} value={text} />))}
      <SubmitButton>Send again</SubmitButton>
    </Form>
  )
}

/** Draws a problem. `to` is the address that was asked for: a form is sent there again with a fresh token. */
export function problemPage(problem: Problem, sent: Fields, to: string): Extract<Answer, { kind: 'page' }> {
  const { title, says, next, status } = problemFor(problem)
  const again = KEPT.includes(problem.kind) && Object.keys(sent).length > 0
  return page(
    title,
    <Fragment>
      <SectionHeading level={1}>{title}</SectionHeading>
      <p>{says}</p>
      <p>{next}</p>
      {again ? <SendAgain sent={sent} to={to} /> : null}
      {again ? <Typed sent={sent} /> : null}
      <p>
        {problem.kind === 'signed-out' ? (
          <a class="govuk-link" href="/sign-in" target="_blank" rel="noopener">
            Sign in (opens a new tab)
          </a>
        ) : (
          <Link to="/">What needs me now</Link>
        )}
      </p>
    </Fragment>,
    { status, frame: problem.kind === 'signed-out' ? 'bare' : 'full' },
  ) as Extract<Answer, { kind: 'page' }>
}
