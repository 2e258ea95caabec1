/** A senior decides whether confidence is outweighed, seeing exactly the words and to whom they go (S3-9). */
import { Fragment, type JSX } from 'preact'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import type { Day } from '#rules'
import { CASEWORK_ROLES, type Wrong } from '#shared'
import {
  asTyped,
  atTime,
  BackLink,
  ButtonRow,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  SectionHeading,
  SubmitButton,
  SummaryList,
  startingWith,
  TextField,
} from '#web'
import { decideOverride } from '../../commands/override.ts'
import { type OverrideShown, overrideById } from '../../queries/overrides.ts'

type Shown = {
  readonly found: OverrideShown
  readonly decides: boolean
  readonly today: Day
  readonly state: FormState
}

function Decide({ found, state }: Pick<Shown, 'found' | 'state'>): JSX.Element {
  return (
    <Form to={`/overrides/${found.overrideId}`}>
      <TextField state={state} name="because" label="Because" />
      <ButtonRow>
        <SubmitButton name="step" value="approved">
          Approve
        </SubmitButton>
        <SubmitButton name="step" value="refused" kind="secondary">
          Refuse
        </SubmitButton>
      </ButtonRow>
    </Form>
  )
}

function View({ found, decides, today, state }: Shown): JSX.Element {
  const { words, toWhom, harm, because, askedBy, agency, askedAt, approver, decidedBy, decidedAt, decidedBecause } =
    found
  return (
    <Fragment>
      <BackLink to="/">What needs me now</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1} caption={`About ${found.about ?? 'a person'}`}>
        Is confidence outweighed?
      </SectionHeading>
      <p>
        You decide on exactly these words to exactly this recipient. It is on the data protection officer’s list today.
      </p>
      <InsetText>
        {words.split('\n').map(line => (
          <p>{line}</p>
        ))}
      </InsetText>
      <SummaryList
        rows={[
          { name: 'To', value: toWhom },
          { name: 'Serious harm that is possible', value: harm },
          { name: 'Why it outweighs confidence', value: because },
          { name: 'Asked by', value: `${askedBy}, ${agency}, ${atTime(askedAt, today)}` },
          { name: 'Approver', value: approver },
          decidedAt !== null && {
            name: 'Decision',
            value: `${found.state} by ${decidedBy ?? ''}, ${atTime(decidedAt, today)}. ${decidedBecause}`,
          },
        ]}
      />
      {decides ? <Decide found={found} state={state} /> : null}
    </Fragment>
  )
}

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const overrideId = asked.params['overrideId'] ?? ''
  if (!isId(overrideId)) return notThere
  const found = await asked.act(tx => overrideById(tx, overrideId))
  if (found === undefined) return notThere
  const decides =
    found.state === 'asked' && found.approverPostId === asked.actor.postId && found.askedById !== asked.actor.memberId
  return page(
    'Is confidence outweighed?',
    <View {...{ found, decides, state }} today={asked.database.clock.today()} />,
    { status },
  )
}

async function take(asked: Asked): Promise<Answer> {
  const overrideId = asked.params['overrideId'] ?? ''
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  if (!isId(overrideId)) return notThere
  const form = reading(asked)
  const because = form.line('because', 'Say because of what')
  const verdict = form.oneOf('step', ['approved', 'refused'])
  if (form.wrong.length > 0) return again(form.wrong, 422)
  if (verdict === undefined) return notThere
  return answerTo(
    await asked.act(tx => decideOverride(tx, { overrideId, verdict, because })),
    () => goTo(`/overrides/${overrideId}`),
    again,
  )
}

const shared = {
  path: '/overrides/:overrideId',
  door: 'signed-in',
  purpose: 'safeguarding',
  roles: [...CASEWORK_ROLES, 'data-protection-officer'],
} as const

export const overrideRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, startingWith()) },
  { ...shared, method: 'POST', tells: 'access-decision', answer: take },
]
