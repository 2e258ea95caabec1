/** All items of a case that the reader may read; and, for police and health, whether partners are told that there is more. */
import { Fragment, type JSX } from 'preact'
import { caseName } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route } from '#platform/http'
import { type Day, howMany } from '#rules'
import type { Wrong } from '#shared'
import {
  BackLink,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  Link,
  SectionHeading,
  SubmitButton,
  startingWith,
} from '#web'
import { type PointerKind, pointToOwner, stopPointing } from '../../commands/point-to-owner.ts'
import { RECORDERS } from '../../model/classes-for.ts'
import { pointerInWords } from '../../model/items.ts'
import { type ItemShown, itemsOfCase, type PointerShown } from '../../queries/items.ts'
import { ItemCard } from '../item-card.tsx'

type Shown = {
  readonly caseId: string
  readonly name: string
  readonly items: readonly ItemShown[]
  readonly pointers: readonly PointerShown[]
  readonly ours: readonly string[]
  readonly role: string
  readonly today: Day
}

/** What each role may tell partners that it holds. */
const TELLS: Readonly<Record<string, PointerKind>> = {
  'police-solo': 'restricted',
  'crime-manager': 'restricted',
  'health-liaison': 'health',
}

const WORDS: Readonly<Record<PointerKind, string>> = {
  restricted:
    'Partners who read the notes of the agencies see: “Police hold restricted information, ask your post.” Nothing else is told.',
  health:
    'Partners who read the notes of the agencies see that health is in contact with the person, and whom to ask. Nothing else is told.',
}

function Pointing({ caseId, role, ours }: Shown): JSX.Element | null {
  const kind = TELLS[role]
  if (kind === undefined) return null
  const told = ours.includes(kind)
  return (
    <section aria-labelledby="pointing">
      <SectionHeading id="pointing">Do partners know that there is more?</SectionHeading>
      <p>
        {told ? 'They are told. ' : 'They are not told. '}
        {WORDS[kind]}
      </p>
      <Form to={`/cases/${caseId}/information`}>
        <HiddenField name="step" value={told ? 'stop' : 'tell'} />
        <SubmitButton kind="secondary">{told ? 'Tell them no longer' : 'Tell them'}</SubmitButton>
      </Form>
    </section>
  )
}

function View(props: Shown & { readonly state: FormState }): JSX.Element {
  const { caseId, name, items, pointers, role, today, state } = props
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}#information`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Information held by agencies</h1>
      {RECORDERS.some(one => one === role) ? (
        <ButtonLink to={`/cases/${caseId}/information/new`}>Record information</ButtonLink>
      ) : null}
      {pointers.map(one => (
        <p>
          {pointerInWords(one)} Ask the {one.post}. <Link to={`/cases/${caseId}/pointers/${one.id}/ask`}>Ask</Link>
        </p>
      ))}
      {items.length === 0 ? (
        <EmptyState title="There is nothing here that you may read." />
      ) : (
        <p>{howMany(items.length, 'item')} that you may read, newest first.</p>
      )}
      {items.map(item => (
        <article class="item">
          {item.corrected ? <p class="govuk-hint">Corrected by a later item</p> : null}
          <ItemCard item={item} today={today} />
          <p>
            <Link to={`/cases/${caseId}/information/${item.id}`} hidden={`the item of ${item.agency}`}>
              {item.kept ? 'Open, release or correct' : 'Open, or ask the owner'}
            </Link>
          </p>
        </article>
      ))}
      <Pointing {...props} />
    </Fragment>
  )
}

async function show(asked: Asked, state: FormState = startingWith(), status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await asked.act(
    async tx => ({ name: await caseName(tx, caseId), ...(await itemsOfCase(tx, caseId)) }),
    [caseId],
  )
  const { name, ...rest } = found
  if (name === undefined) return notThere
  const around = { role: asked.actor.role, today: asked.database.clock.today() }
  return page('Information held by agencies', <View {...{ caseId, name, ...rest, ...around, state }} />, { status })
}

async function point(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const kind = TELLS[asked.actor.role] ?? 'restricted'
  const again = (wrong: readonly Wrong[], status: number) => show(asked, { values: {}, wrong }, status)
  const change = asked.field('step') === 'stop' ? stopPointing : pointToOwner
  const found = await asked.act(tx => change(tx, caseId, kind), [caseId])
  return answerTo(found, () => goTo(`/cases/${caseId}/information`), again)
}

const shared = { path: '/cases/:caseId/information', door: 'signed-in', purpose: 'supervision' } as const

export const informationListRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked) },
  {
    ...shared,
    method: 'POST',
    roles: ['police-solo', 'crime-manager', 'health-liaison'],
    tells: 'disclosure',
    answer: point,
  },
]
