/** The fields of an information item, shared by recording, correcting and releasing: guidance stands beside each step. */
import { Fragment, type JSX } from 'preact'
import type { Asked } from '#platform/http'
import { type Reading, reading } from '#platform/http'
import { addMonths, CLASSES, type Day, HANDLING_CODES, ITEM_CLASSES, type ItemClass } from '#rules'
import {
  BoxesField,
  ChoiceField,
  DateField,
  Details,
  dayTyped,
  type FormState,
  LongTextField,
  SelectField,
  textOf,
  UNREADABLE_DAY,
} from '#web'
import {
  ABOUT_ROLES,
  ABOUT_WORDS,
  GROUNDS,
  GROUNDS_WORDS,
  type Handling,
  type ItemGiven,
  LEVEL_WORDS,
  LEVELS,
} from '../model/items.ts'
import { type ReaderChoice, readersChosen } from '../queries/reader-choices.ts'

const HANDLINGS = (['3x5x2', '5x5x5'] as const).flatMap(scheme =>
  HANDLING_CODES[scheme].map(({ code, words }) => ({
    value: `${scheme}/${code}`,
    text: `${code} (${scheme}): ${words}`,
  })),
)

/** How long an item stands before somebody looks at it again, unless they say otherwise. */
export const REVIEW_AFTER_MONTHS = 6

export const startOfItem = (today: Day, first: ItemClass | undefined) => ({
  class: first ?? '',
  level: 'official-sensitive',
  grounds: 'fact',
  aboutRole: 'subject',
  shown: 'no',
  reviewOn: addMonths(today, REVIEW_AFTER_MONTHS),
})

type Props = { readonly state: FormState; readonly classes: readonly ItemClass[] }

function ClassGuidance({ classes }: { classes: readonly ItemClass[] }): JSX.Element {
  return (
    <Details summary="What each class means for who may read it">
      <ul class="govuk-list govuk-list--bullet">
        {classes.map(one => (
          <li>
            <b>{CLASSES[one].words}</b>: {CLASSES[one].guidance}
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** What is known, its class, and where it stands between fact and hearsay. */
export function WordsFields({ state, classes }: Props): JSX.Element {
  return (
    <Fragment>
      <LongTextField
        state={state}
        name="says"
        label="What is known"
        hint="One thing in each item. Left empty only for where a victim lives, which is kept with the victim’s own record."
      />
      <SelectField
        state={state}
        name="class"
        label="Class"
        hint="The class decides who can never read it"
        none="Choose a class"
        choices={classes.map(value => ({ value, text: CLASSES[value].words }))}
      />
      <ClassGuidance classes={classes} />
      <ChoiceField
        state={state}
        name="grounds"
        legend="How is it known?"
        choices={GROUNDS.map(value => ({ value, text: GROUNDS_WORDS[value] }))}
      />
      <SelectField
        state={state}
        name="aboutRole"
        label="Whom is it about?"
        choices={ABOUT_ROLES.map(value => ({ value, text: ABOUT_WORDS[value] }))}
      />
      <DateField state={state} name="happenedOn" label="When it happened (if known)" past />
    </Fragment>
  )
}

/** What receivers may do with it, and until when it stands. */
export function HandlingFields({ state }: Pick<Props, 'state'>): JSX.Element {
  return (
    <Fragment>
      <SelectField
        state={state}
        name="handling"
        label="Handling code, with the form it comes from"
        hint="Copy the code as it stands on the form. The same digit means other things on another form."
        none="No code"
        choices={HANDLINGS}
      />
      <LongTextField
        state={state}
        name="conditions"
        label="Conditions"
        hint="Shown beside the words, always. C of the 3x5x2 and 5 of the 5x5x5 form need them."
        optional
        rows={2}
      />
      <ChoiceField
        state={state}
        name="level"
        legend="Marking"
        choices={LEVELS.map(value => ({ value, text: LEVEL_WORDS[value] }))}
      />
      <ChoiceField
        state={state}
        name="shown"
        legend="May the person it is about be shown it?"
        choices={[
          { value: 'no', text: 'No' },
          { value: 'yes', text: 'Yes' },
        ]}
        inline
      />
      <DateField state={state} name="reviewOn" label="Look at it again on" />
    </Fragment>
  )
}

type ReadersProps = {
  readonly state: FormState
  readonly choices: readonly ReaderChoice[]
  /** True where nothing is done without a reader. */
  readonly needed?: boolean
}

/** Who reads it besides those of the owner who read this part of the file. */
export function ReadersFields({ state, choices, needed = false }: ReadersProps): JSX.Element {
  const people = choices.filter(one => one.kind === 'member')
  return (
    <Fragment>
      <BoxesField
        state={state}
        name="readers"
        legend="Who else is to read it?"
        hint="Whoever holds a post next reads it, too"
        choices={choices.filter(one => one.kind !== 'member')}
        optional={!needed}
      />
      <Details summary="Somebody by name, and nobody in their place" open={textOf(state, 'people') !== ''}>
        <BoxesField state={state} name="people" legend="By name" choices={people} optional />
      </Details>
      <LongTextField state={state} name="because" label="Why they need to know" optional={!needed} rows={2} />
    </Fragment>
  )
}

const handlingTyped = (form: Reading): Handling | null => {
  const typed = form.oneOf(
    'handling',
    HANDLINGS.map(one => one.value),
  )
  const [scheme, code] = (typed ?? '').split('/')
  return (scheme === '3x5x2' || scheme === '5x5x5') && code !== undefined ? { scheme, code } : null
}

type Choices = {
  readonly classes: readonly ItemClass[]
  readonly readers: readonly ReaderChoice[]
  readonly today: Day
}

/** The readers chosen in the form; tells what is wrong when one was not offered. */
export function readersTyped(asked: Asked, form: Reading, offered: readonly ReaderChoice[]) {
  const readers = readersChosen([...asked.all('readers'), ...asked.all('people')], offered)
  if (readers === undefined) form.wrong.push({ field: 'readers', says: 'Choose from those who are listed' })
  return readers ?? []
}

/** What is known, as it was typed. */
function wordsTyped(form: Reading, classes: readonly ItemClass[], today: Day) {
  const says = form.text('says')
  const itemClass = form.oneOf('class', ITEM_CLASSES, 'Choose a class')
  if (itemClass !== undefined && !classes.includes(itemClass))
    form.wrong.push({ field: 'class', says: 'Choose from the classes that are listed' })
  const grounds = form.oneOf('grounds', GROUNDS, 'Say how it is known')
  const aboutRole = form.oneOf('aboutRole', ABOUT_ROLES, 'Say whom it is about')
  const happenedOn = form.read('happenedOn', typed => dayTyped(typed, today, { past: true }), UNREADABLE_DAY) ?? null
  if (itemClass === undefined || grounds === undefined || aboutRole === undefined) return undefined
  return { says, class: itemClass, grounds, aboutRole, happenedOn }
}

/** What may be done with it, as it was typed. */
function limitsTyped(asked: Asked, form: Reading, today: Day) {
  const handling = handlingTyped(form)
  if (asked.field('handling') !== '' && handling === null)
    form.wrong.push({ field: 'handling', says: 'Choose from the codes that are listed' })
  const conditions = form.text('conditions')
  const level = form.oneOf('level', LEVELS, 'Choose a marking')
  const shown = form.oneOf('shown', ['yes', 'no'], 'Say whether they may be shown it')
  const reviewOn = form.read(
    'reviewOn',
    typed => dayTyped(typed, today),
    UNREADABLE_DAY,
    'Say when to look at it again',
  )
  if (level === undefined || reviewOn === undefined) return undefined
  return { handling, conditions, level, mayBeShownToSubject: shown === 'yes', reviewOn }
}

/** The item as it was typed, or what is wrong with it. */
export function itemTyped(
  asked: Asked,
  caseId: string,
  { classes, readers: offered, today }: Choices,
): { readonly given?: ItemGiven; readonly form: Reading } {
  const form = reading(asked)
  const words = wordsTyped(form, classes, today)
  const limits = limitsTyped(asked, form, today)
  const readers = readersTyped(asked, form, offered)
  const because = form.text('because')
  if (form.wrong.length > 0 || words === undefined || limits === undefined) return { form }
  return { form, given: { caseId, ...words, ...limits, readers, because } }
}
