/** Release a part of an item: in words of its own, previewed exactly as each reader will see it, then released (S3-77, S3-80). */
import { Fragment, type JSX } from 'preact'
import { caseName } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route } from '#platform/http'
import { isId } from '#platform/ids'
import { CLASSES, type Day, type ItemClass, wordsThatRevealRegistration } from '#rules'
import type { Wrong } from '#shared'
import {
  asTyped,
  BackLink,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  SectionHeading,
  SubmitButton,
  startingWith,
} from '#web'
import { checkedPart, releaseItem } from '../../commands/release-item.ts'
import { classesFor, RECORDERS } from '../../model/classes-for.ts'
import type { ItemGiven } from '../../model/items.ts'
import { type ItemShown, itemOf } from '../../queries/items.ts'
import { type ReaderChoice, readerChoices } from '../../queries/reader-choices.ts'
import { ItemCard } from '../item-card.tsx'
import { HandlingFields, itemTyped, ReadersFields, startOfItem, WordsFields } from '../item-fields.tsx'

type Facts = {
  readonly caseId: string
  readonly name: string
  readonly item: ItemShown
  readonly choices: readonly ReaderChoice[]
  readonly today: Day
  readonly role: string
  readonly by: string
}

const FIELDS = [
  'says',
  'class',
  'grounds',
  'aboutRole',
  'happenedOn',
  'handling',
  'conditions',
  'level',
  'shown',
  'reviewOn',
  'readers',
  'people',
  'because',
]

function Preview({ facts, part, state }: { facts: Facts; part: ItemGiven; state: FormState }): JSX.Element {
  const { caseId, item, choices, today, by } = facts
  const card = {
    ...part,
    scheme: part.handling?.scheme ?? null,
    code: part.handling?.code ?? null,
    agency: item.agency,
    by,
  }
  const words = wordsThatRevealRegistration(`${part.says}\n${part.conditions}`)
  return (
    <section aria-labelledby="preview">
      <SectionHeading id="preview">As they will see it</SectionHeading>
      {words.length === 0 ? null : (
        <InsetText>
          This names registration status ({words.join(', ')}). It goes to nobody who may not know it before the police
          permit these words for them.
        </InsetText>
      )}
      {part.readers.map(reader => (
        <article class="item">
          <SectionHeading level={3}>
            {choices.find(one => one.value === `${reader.kind}:${reader.id}`)?.text ?? ''}
          </SectionHeading>
          <ItemCard item={card} today={today} />
        </article>
      ))}
      <Form to={`/cases/${caseId}/information/${item.id}/release`}>
        <HiddenField name="step" value="release" />
        {FIELDS.map(name => (
          <HiddenField name={name} state={state} />
        ))}
        <SubmitButton>Release it</SubmitButton>
      </Form>
      <p class="govuk-hint">Or change it below and look again.</p>
    </section>
  )
}

function View({ facts, state, part }: { facts: Facts; state: FormState; part?: ItemGiven }): JSX.Element {
  const { caseId, name, item, choices, role, today } = facts
  const to = `/cases/${caseId}/information/${item.id}`
  return (
    <Fragment>
      <BackLink to={to}>The item of {name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Release a part</h1>
      <p>
        Write what others need to know, in words that lead nobody to the source. The original stays with you and is not
        changed; nothing shows a reader that there is one.
      </p>
      {part === undefined ? null : <Preview facts={facts} part={part} state={state} />}
      <SectionHeading>The original</SectionHeading>
      <ItemCard item={item} today={today} />
      <SectionHeading>The part</SectionHeading>
      <Form to={`${to}/release`}>
        <HiddenField name="step" value="preview" />
        <WordsFields state={state} classes={partClasses(role, item)} />
        <HandlingFields state={state} />
        <ReadersFields state={state} choices={choices} needed />
        <SubmitButton>See it as they will</SubmitButton>
      </Form>
    </Fragment>
  )
}

/** What a part may be: not a class that stays with its owner. */
const partClasses = (role: string, item: ItemShown): readonly ItemClass[] =>
  classesFor(role).filter(one => one !== item.class || CLASSES[one].named === 'any')

async function factsOf(asked: Asked): Promise<Facts | undefined> {
  const [caseId, itemId] = [asked.params['caseId'] ?? '', asked.params['itemId'] ?? '']
  if (!isId(itemId)) return undefined
  const found = await asked.act(
    async tx => {
      const item = await itemOf(tx, caseId, itemId)
      return item === undefined
        ? undefined
        : { item, choices: await readerChoices(tx, caseId), name: (await caseName(tx, caseId)) ?? 'the case' }
    },
    [caseId],
  )
  if (found?.item.kept !== true) return undefined
  const by = asked.signedIn?.name ?? ''
  return { caseId, ...found, role: asked.actor.role, today: asked.database.clock.today(), by }
}

function drawn(
  facts: Facts,
  state: FormState,
  more: { readonly part?: ItemGiven; readonly status?: number } = {},
): Answer {
  const part = more.part === undefined ? {} : { part: more.part }
  return page('Release a part', <View facts={facts} state={state} {...part} />, { status: more.status ?? 200 })
}

async function start(asked: Asked): Promise<Answer> {
  const facts = await factsOf(asked)
  if (facts === undefined) return notThere
  const { today, item, role } = facts
  const [first] = partClasses(role, item)
  const { grounds, aboutRole, happenedOn } = item
  return drawn(facts, startingWith({ ...startOfItem(today, first), grounds, aboutRole, happenedOn: happenedOn ?? '' }))
}

async function take(asked: Asked): Promise<Answer> {
  const facts = await factsOf(asked)
  if (facts === undefined) return notThere
  const { caseId, item, choices, role, today } = facts
  const again = (wrong: readonly Wrong[], status: number) => drawn(facts, asTyped(asked.fields, wrong), { status })
  const { given, form } = itemTyped(asked, caseId, { classes: partClasses(role, item), readers: choices, today })
  if (form.wrong.length > 0 || given === undefined) return again(form.wrong, 422)
  if (asked.field('step') === 'release') {
    const released = await asked.act(tx => releaseItem(tx, item.id, given), [caseId])
    return answerTo(released, id => goTo(`/cases/${caseId}/information/${id}`), again)
  }
  const checked = await asked.act(tx => checkedPart(tx, item.id, given), [caseId])
  return answerTo(checked, () => drawn(facts, asTyped(asked.fields), { part: given }), again)
}

const shared = {
  path: '/cases/:caseId/information/:itemId/release',
  door: 'signed-in',
  roles: RECORDERS,
  purpose: 'supervision',
} as const

export const releaseItemRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: start },
  { ...shared, method: 'POST', tells: 'disclosure', answer: take },
]
