/** Propose a deviation from the protocol: the rule, exactly what is to be done, why, until when (S3-12). */
import { Fragment, type JSX } from 'preact'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { RULES_OF_SHARING, SHARING_RULES } from '#rules'
import { FIELDWORK_ROLES, type Wrong } from '#shared'
import {
  asTyped,
  BackLink,
  DateField,
  dayTyped,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  LongTextField,
  SectionHeading,
  SelectField,
  SubmitButton,
  startingWith,
  UNREADABLE_DAY,
} from '#web'
import { proposeDeviation } from '../../commands/deviation.ts'
import { nameOfCase } from '../../queries/basis-for-form.ts'
import { areaOfKnownCase } from '../../queries/judge-share.ts'
import { type ShareShown, shareById } from '../../queries/shares.ts'

const RULES = SHARING_RULES.filter(rule => RULES_OF_SHARING[rule].mayDeviate)

type Shown = {
  readonly caseId: string
  readonly name: string
  readonly share: ShareShown | undefined
  readonly state: FormState
}

function View({ caseId, name, share, state }: Shown): JSX.Element {
  return (
    <Fragment>
      <BackLink to={share === undefined ? `/cases/${caseId}` : `/shares/${share.shareId}`}>
        {share === undefined ? name : 'The share'}
      </BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Propose a deviation from the protocol</SectionHeading>
      <p>
        It takes effect when both the detective superintendent and the criminal justice manager endorse it, or their
        designates during a recorded absence. Until then the rule applies. Both see exactly what you write here.
      </p>
      {share === undefined ? null : (
        <InsetText>
          <p>
            For this share alone, to{' '}
            {[share.toMember, share.toPost, share.toAgency].filter(one => one !== null).join(', ')}: {share.words}
          </p>
        </InsetText>
      )}
      <Form to={`/cases/${caseId}/deviations/new`}>
        {share === undefined ? null : <HiddenField name="shareId" value={share.shareId} />}
        <SelectField
          state={state}
          name="rule"
          label="From which rule?"
          choices={RULES.map(value => ({ value, text: RULES_OF_SHARING[value].says }))}
          none="Choose"
        />
        <LongTextField state={state} name="says" label="What exactly is to be done instead?" rows={3} />
        <LongTextField state={state} name="because" label="What justifies it?" rows={3} />
        <DateField state={state} name="until" label="Until which day?" />
        <SubmitButton>Put it to both seniors</SubmitButton>
      </Form>
    </Fragment>
  )
}

async function show(asked: Asked, given: FormState | undefined, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const wanted = asked.field('shareId') || String(asked.query['share'] ?? '')
  const found = await asked.act(
    async tx => {
      tx.tell({ kind: 'consultation', act: 'sharing/deviation-form', caseId })
      if ((await areaOfKnownCase(tx, caseId)) === undefined) return undefined
      const share = isId(wanted) ? await shareById(tx, wanted) : undefined
      return { name: await nameOfCase(tx, caseId), share: share?.caseId === caseId ? share : undefined }
    },
    [caseId],
  )
  if (found === undefined) return notThere
  const first = found.share?.broken.find(rule => RULES_OF_SHARING[rule].mayDeviate)
  const state = given ?? startingWith(first === undefined ? {} : { rule: first })
  return page('Propose a deviation', <View {...{ caseId, state }} {...found} />, { status })
}

async function take(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const today = asked.database.clock.today()
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const form = reading(asked)
  const rule = form.oneOf('rule', RULES, 'Choose the rule')
  const [says, because] = [
    form.text('says', 'Say exactly what is to be done'),
    form.text('because', 'Say what justifies it'),
  ]
  const until = form.read('until', typed => dayTyped(typed, today), UNREADABLE_DAY, 'Give the last day')
  const shareId = asked.field('shareId')
  if (shareId !== '' && !isId(shareId)) return notThere
  if (form.wrong.length > 0 || rule === undefined || until === undefined) return again(form.wrong, 422)
  const given = {
    caseId,
    rule,
    says,
    because,
    untilAt: `${until}T23:59:59.000Z`,
    shareId: shareId === '' ? null : shareId,
  }
  return answerTo(await asked.act(tx => proposeDeviation(tx, given), [caseId]), id => goTo(`/deviations/${id}`), again)
}

const shared = {
  path: '/cases/:caseId/deviations/new',
  door: 'signed-in',
  purpose: 'safeguarding',
  roles: FIELDWORK_ROLES,
} as const

export const deviateRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, undefined) },
  { ...shared, method: 'POST', tells: 'collection', answer: take },
]
