/** A page that says what went wrong, what to do, and keeps what was typed. */
import { Fragment, type JSX } from 'preact'
import { type Answer, type Fields, type Problem, page, problemFor } from '#platform/http'
import { Form, HiddenField, InsetText, Link, SectionHeading, SubmitButton } from '#web'

const KEPT = [
  'stale-form',
  'sent-otherwise',
  'signed-out',
  'try-again',
  'fault',
  'too-many',
  'too-many-people',
  'prove-again',
  'refused',
]

/** Where people type what proves who they are. Elsewhere a field called "code" is a handling code or a postcode. */
const DOOR = /^\/(sign-in|sign-out|prove-again|your-account|demonstration)(\/|$)/
const SECRET = /password|code|secret|response|challenge/i

/** Fields that may be shown and sent again: everything but our own, and at the door what is secret. */
const sendable = (sent: Fields, to: string) =>
  Object.entries(sent).filter(([name]) => !name.startsWith('_') && !(DOOR.test(to) && SECRET.test(name)))

const texts = (value: Fields[string]): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

type Sent = { readonly sent: Fields; readonly to: string }

function Typed({ sent, to }: Sent): JSX.Element | null {
  const typed = sendable(sent, to).filter(([, value]) => texts(value).some(text => text.trim() !== ''))
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

function SendAgain({ sent, to }: Sent): JSX.Element {
  return (
    <Form to={to}>
      {sendable(sent, to).flatMap(([name, value]) =>
        texts(value).map(text => <HiddenField name={name} value={text} />),
      )}
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
      {again ? <Typed sent={sent} to={to} /> : null}
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
