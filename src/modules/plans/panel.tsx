/** The plan on the case page: four pillars in brief, what happens if a sign shows, and the open actions. */
import { Fragment, type JSX } from 'preact'
import { type Around, type DueRow, panel } from '#modules/cases'
import { type Day, howMany } from '#rules'
import { Link, SectionHeading, When } from '#web'
import { PILLAR_WORDS, PILLARS } from './commands/set-action.ts'
import { type ActionShown, type LineShown, type PlanOfCase, planOfCasePart } from './queries/plan-of-case.ts'

function Line({ line }: { line: LineShown }): JSX.Element {
  const { measure, owner, frequency, state, because, addedBy } = line
  return (
    <li>
      {measure}{' '}
      <span class="quiet">{[owner, frequency, `added by ${addedBy}`].filter(part => part !== '').join(' · ')}</span>
      {state === 'proposed' ? <b> proposed</b> : ''}
      {state === 'none-needed' ? `: ${because}` : ''}
    </li>
  )
}

function Action({ action, today }: { action: ActionShown; today: Day }): JSX.Element {
  return (
    <li>
      <Link to={`/actions/${action.id}`}>{action.task}</Link>{' '}
      <span class="quiet">
        {action.owner}, {action.agency}
      </span>{' '}
      <When day={action.dueOn} today={today} due />
      {action.state === 'cannot' ? (
        <b> cannot be done: {action.endedSays}</b>
      ) : action.state === 'accepted' ? (
        ' · accepted'
      ) : (
        ''
      )}
    </li>
  )
}

function title(plan: PlanOfCase, today: Day): string {
  const late = plan.actions.filter(action => action.dueOn < today && action.state !== 'cannot').length
  const lines = plan.lines.filter(line => line.state !== 'none-needed').length
  const parts = [
    plan.version === null ? 'not agreed yet' : `version ${plan.version}`,
    howMany(lines, 'line'),
    howMany(plan.actions.length, 'open action'),
    ...(plan.contactDays === null ? [] : [`contact every ${howMany(plan.contactDays, 'day')}`]),
  ]
  return [...parts, ...(late > 0 ? [`${late} late`] : [])].join(' · ')
}

/** The calendar follows what the conference set: the first contact is due, and the rhythm is said with it. */
function due({ contactDays, firstContactBy }: PlanOfCase, { today }: Around): readonly DueRow[] {
  if (contactDays === null || firstContactBy === null || firstContactBy < today) return []
  const row = (
    <Fragment>
      <When day={firstContactBy} today={today} due /> First contact with the supervising worker, then at least every{' '}
      {howMany(contactDays, 'day')}
    </Fragment>
  )
  return [{ dueOn: firstContactBy, row }]
}

function Pillar({ plan, pillar }: { plan: PlanOfCase; pillar: (typeof PILLARS)[number] }): JSX.Element | null {
  const lines = plan.lines.filter(line => line.pillar === pillar)
  if (lines.length === 0) return null
  return (
    <Fragment>
      <h3 class="govuk-heading-s">{PILLAR_WORDS[pillar]}</h3>
      <ul>
        {lines.map(line => (
          <Line line={line} />
        ))}
      </ul>
    </Fragment>
  )
}

function IfThen({ plan }: { plan: PlanOfCase }): JSX.Element | null {
  if (plan.contingencies.length === 0) return null
  return (
    <Fragment>
      <h3 class="govuk-heading-s">If … then …</h3>
      <ul>
        {plan.contingencies.map(({ sign, step, owner, within }) => (
          <li>
            If {sign}: {step}{' '}
            <span class="quiet">
              {owner}, {within}
            </span>
          </li>
        ))}
      </ul>
    </Fragment>
  )
}

function Actions({ plan, today }: { plan: PlanOfCase; today: Day }): JSX.Element | null {
  if (plan.actions.length === 0) return null
  return (
    <Fragment>
      <h3 class="govuk-heading-s">Actions</h3>
      <ul>
        {plan.actions.map(action => (
          <Action action={action} today={today} />
        ))}
      </ul>
    </Fragment>
  )
}

const isEmpty = (plan: PlanOfCase) =>
  plan.lines.length + plan.actions.length + plan.contingencies.length === 0 && plan.version === null

export const planPanel = panel<PlanOfCase>({
  key: 'plan',
  slot: 'plan',
  facts: planOfCasePart,
  due,
  draw: (plan, { today }) =>
    isEmpty(plan) ? null : (
      <section aria-labelledby="plan">
        <SectionHeading id="plan" aside={title(plan, today)}>
          Plan
        </SectionHeading>
        {PILLARS.map(pillar => (
          <Pillar plan={plan} pillar={pillar} />
        ))}
        <IfThen plan={plan} />
        <Actions plan={plan} today={today} />
      </section>
    ),
})
