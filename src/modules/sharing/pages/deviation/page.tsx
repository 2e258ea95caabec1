/** A deviation: exactly what is proposed, who endorsed it, and the seniors' own answer (S3-12, S3-13). */
import { Fragment, type JSX } from 'preact'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { type Day, ENDORSING_SEATS, isSharingRule, RULES_OF_SHARING, SEAT_WORDS, sentenceOf } from '#rules'
import { CASEWORK_ROLES, type Wrong } from '#shared'
import {
  asTyped,
  atTime,
  BackLink,
  ButtonRow,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  SectionHeading,
  SubmitButton,
  SummaryList,
  startingWith,
  Table,
  TextField,
  WarningText,
} from '#web'
import { deviationById, endorseDeviation, withdrawDeviation } from '../../commands/deviation.ts'
import { nameOfCase } from '../../queries/basis-for-form.ts'
import { type DeviationShown, stateOf } from '../../queries/deviations.ts'
import { type SeatFilled, seatsThatIFill } from '../../queries/named-posts.ts'

type Shown = {
  readonly found: DeviationShown
  readonly name: string
  readonly mine: readonly SeatFilled[]
  readonly memberId: string
  readonly today: Day
  readonly state: FormState
}

function Endorsements({ found }: { found: DeviationShown }): JSX.Element {
  const said = (seat: string) => found.endorsements.find(one => one.seat === seat)
  return (
    <Table
      caption="Both seniors"
      rows={ENDORSING_SEATS}
      columns={[
        { title: 'Seat', header: true, cell: seat => sentenceOf(SEAT_WORDS[seat]) },
        {
          title: 'Said',
          cell: seat => {
            const one = said(seat)
            return one === undefined
              ? 'nothing yet'
              : `${one.verdict}, by ${one.by}${one.forPost === null ? '' : `, for ${one.forPost}`}`
          },
        },
        { title: 'Because', cell: seat => said(seat)?.because ?? '' },
      ]}
    />
  )
}

/** The form of whoever fills a seat that has not spoken. */
function Speak({ found, seat, state }: { found: DeviationShown; seat: SeatFilled; state: FormState }): JSX.Element {
  return (
    <Form to={`/deviations/${found.deviationId}`}>
      <HiddenField name="seat" value={seat.seat} />
      {seat.forPost === null ? null : <p>You speak for {seat.forPost}, who is away; this is shown.</p>}
      <TextField state={state} name="because" label="Because" />
      <ButtonRow>
        <SubmitButton name="step" value="endorsed">
          Endorse
        </SubmitButton>
        <SubmitButton name="step" value="declined" kind="secondary">
          Decline
        </SubmitButton>
      </ButtonRow>
    </Form>
  )
}

function Facts({ found, today }: Pick<Shown, 'found' | 'today'>): JSX.Element {
  const now = stateOf(found)
  return (
    <SummaryList
      rows={[
        { name: 'Rule', value: isSharingRule(found.rule) ? RULES_OF_SHARING[found.rule].says : found.rule },
        { name: 'What is to be done', value: found.says.split('\n').map(line => <p>{line}</p>) },
        { name: 'Justified by', value: found.because },
        { name: 'Until', value: atTime(found.untilAt, today) },
        { name: 'Proposed by', value: `${found.proposedBy}, ${found.agency}, ${atTime(found.proposedAt, today)}` },
        { name: 'Protocol', value: found.agreement },
        now === 'in-force' && { name: 'State', value: found.answer.because[0]?.says ?? '' },
        found.answer.because.length > 1 && {
          name: 'Does not count',
          value: found.answer.because
            .slice(1)
            .map(one => one.says)
            .join(' '),
        },
      ]}
    />
  )
}

function View({ found, name, mine, memberId, today, state }: Shown): JSX.Element {
  const now = stateOf(found)
  const open = now === 'pending' || now === 'declined'
  const speaks = mine.find(one => !found.endorsements.some(said => said.seat === one.seat))
  const isProposer = found.proposedById === memberId
  return (
    <Fragment>
      <BackLink to="/shares#deviations">What was shared</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1} caption={`About ${name}`}>
        Deviation from the protocol
      </SectionHeading>
      {now === 'in-force' ? null : <WarningText said="State">{found.answer.because[0]?.says ?? ''}</WarningText>}
      <Facts found={found} today={today} />
      <Endorsements found={found} />
      {open && speaks !== undefined && !isProposer ? <Speak found={found} seat={speaks} state={state} /> : null}
      {isProposer && now !== 'over' ? (
        <Form to={`/deviations/${found.deviationId}`}>
          <HiddenField name="step" value="withdraw" />
          <SubmitButton kind="secondary">Take the proposal back</SubmitButton>
        </Form>
      ) : null}
    </Fragment>
  )
}

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const deviationId = asked.params['deviationId'] ?? ''
  if (!isId(deviationId)) return notThere
  const seen = await asked.act(async tx => {
    const found = await deviationById(tx, deviationId)
    if (found === undefined) return undefined
    const filled = await seatsThatIFill(tx)
    const mine = filled.filter(
      one => one.agreementId === found.agreementId && ENDORSING_SEATS.some(seat => seat === one.seat),
    )
    return { found, mine, name: await nameOfCase(tx, found.caseId) }
  })
  if (seen === undefined) return notThere
  const { memberId } = asked.actor
  return page(
    'Deviation from the protocol',
    <View {...seen} {...{ memberId, state }} today={asked.database.clock.today()} />,
    { status },
  )
}

async function take(asked: Asked): Promise<Answer> {
  const deviationId = asked.params['deviationId'] ?? ''
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const done = () => goTo(`/deviations/${deviationId}`)
  if (!isId(deviationId)) return notThere
  if (asked.field('step') === 'withdraw')
    return answerTo(await asked.act(tx => withdrawDeviation(tx, deviationId)), done, again)
  const form = reading(asked)
  const because = form.line('because', 'Say because of what')
  const seat = form.oneOf('seat', ENDORSING_SEATS)
  const verdict = form.oneOf('step', ['endorsed', 'declined'])
  if (form.wrong.length > 0) return again(form.wrong, 422)
  if (seat === undefined || verdict === undefined) return notThere
  return answerTo(await asked.act(tx => endorseDeviation(tx, { deviationId, seat, verdict, because })), done, again)
}

const shared = {
  path: '/deviations/:deviationId',
  door: 'signed-in',
  purpose: 'safeguarding',
  roles: CASEWORK_ROLES,
} as const

export const deviationRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, startingWith()) },
  { ...shared, method: 'POST', tells: 'access-decision', answer: take },
]
