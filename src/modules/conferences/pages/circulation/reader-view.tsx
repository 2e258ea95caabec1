import { Fragment, type JSX } from 'preact'
import { AGENDA, SECTIONS } from '#rules'
import {
  atTime,
  BackLink,
  Details,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  SectionHeading,
  SelectField,
  SubmitButton,
  startingWith,
  Table,
  TextField,
} from '#web'
import { type ChangeKind, type CirculationChange } from '../../model/circulation.ts'
import { mayBePassedOn, mayChairRelease } from '../../model/handling.ts'
import { partOf, partsOf, textOfPart } from '../../model/minute.ts'
import { inBrief } from '../../model/summary.ts'
import type { CirculationPage, Reader } from '../../queries/circulation-page.ts'
import { Front, OnOnePage, Whose } from '../copy/view.tsx'
import { Blocks } from '../minute-blocks.tsx'
import { holds } from './view.tsx'

type Shown = { readonly found: CirculationPage; readonly reader: Reader; readonly state: FormState }

const SECTION_WORDS: Readonly<Record<string, string>> = {
  front: 'Front sheet and attendance',
  name: 'Name',
  particulars: 'Date of birth, how to communicate',
  status: 'Release, level, who leads',
  safety: 'Safety of staff',
  general: 'General information',
  offending: 'Offences',
  custody: 'Time in custody',
  children: 'Children and households',
  'health-released': 'Health, as far as released',
  'intelligence-shared': 'Police intelligence, sanitised',
}

/** Sections as the agenda calls them. */
const wordsFor = (section: string): string =>
  SECTION_WORDS[section] ?? AGENDA.find(item => item.section === section)?.title ?? section

const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  'left-out': 'Left out',
  added: 'Added',
  'section-widened': 'Shown more',
  'section-narrowed': 'Shown less',
  'part-released': 'One part released',
}

function what({ found }: Shown, { change, section, part }: CirculationChange): string {
  const named = part === null || found.minute === undefined ? undefined : partOf(found.minute.content, part)
  const about = section === null ? (named === undefined ? '' : inBrief(textOfPart(named), 12)) : wordsFor(section)
  return about === '' ? CHANGE_WORDS[change] : `${CHANGE_WORDS[change]}: ${about}`
}

function Changes(shown: Shown): JSX.Element | null {
  const { reader, found } = shown
  if (reader.changes.length === 0) return null
  const at = `/conferences/${found.at.head.conferenceId}/circulation`
  return (
    <Table
      caption="What the chair changed"
      rows={reader.changes}
      columns={[
        { title: 'Change', header: true, cell: one => what(shown, one) },
        { title: 'Because', cell: ({ because }) => because },
        { title: 'By', cell: ({ by, at: when }) => `${by}, ${atTime(when, found.today)}` },
        {
          title: 'Take back',
          titleHidden: true,
          cell: one =>
            found.mayDecide ? (
              <Form to={`${at}/${one.changeId}/take-back`}>
                <SubmitButton kind="secondary">Take back</SubmitButton>
              </Form>
            ) : null,
        },
      ]}
    />
  )
}

/** The state of one of the forms of this page: what was typed belongs to the form that was sent. */
const stateOf = (state: FormState, kind: ChangeKind): FormState =>
  state.prefix === kind ? state : startingWith({}, kind)

type Choices = readonly { readonly value: string; readonly text: string }[]

/** Sections that the reader has not, to be shown; or has, to be withheld. What is not the chair's is not offered. */
function sectionsFor({ reader }: Shown, kind: ChangeKind): Choices {
  const reads = reader.recipient?.reads ?? []
  const offered = SECTIONS.filter(one =>
    kind === 'section-widened' ? !reads.includes(one) && mayChairRelease(one) : reads.includes(one),
  )
  return offered.map(value => ({ value, text: wordsFor(value) }))
}

function partsFor({ found }: Shown): Choices {
  return partsOf(found.minute?.content ?? { blocks: [] })
    .filter(part => mayBePassedOn(part.handling) && mayChairRelease(part.section))
    .map(part => ({ value: part.id, text: inBrief(textOfPart(part), 14) }))
}

type ChangeFormProps = {
  readonly shown: Shown
  readonly kind: ChangeKind
  readonly legend: string
  readonly button: string
}

function ChangeForm({ shown, kind, legend, button }: ChangeFormProps): JSX.Element {
  const { found, reader } = shown
  const state = stateOf(shown.state, kind)
  const about = kind === 'section-widened' || kind === 'section-narrowed' ? 'section' : 'part'
  const choices = about === 'section' ? sectionsFor(shown, kind) : partsFor(shown)
  const label = about === 'section' ? 'Part of the minute' : 'Paragraph'
  return (
    <Details summary={legend} open={state.wrong.length > 0}>
      <Form to={`/conferences/${found.at.head.conferenceId}/circulation`}>
        <HiddenField name="who" value={reader.key} />
        <HiddenField name="change" value={kind} />
        {kind === 'left-out' ? null : (
          <SelectField state={state} name={about} label={label} choices={choices} none="Choose" />
        )}
        <TextField state={state} name="because" label="Why" hint="The reason stands in the record" />
        <SubmitButton kind={kind === 'left-out' ? 'warning' : 'secondary'}>{button}</SubmitButton>
      </Form>
    </Details>
  )
}

function Forms({ shown }: { shown: Shown }): JSX.Element | null {
  const { found, reader } = shown
  if (!found.mayDecide) return null
  const full = reader.recipient?.pack === 'full'
  return (
    <Fragment>
      {full ? (
        <ChangeForm shown={shown} kind="section-widened" legend="Show this reader more" button="Show it" />
      ) : null}
      {full ? (
        <ChangeForm shown={shown} kind="section-narrowed" legend="Show this reader less" button="Withhold it" />
      ) : null}
      {found.minute === undefined ? null : (
        <ChangeForm
          shown={shown}
          kind="part-released"
          legend="Release one paragraph to this reader"
          button="Release it"
        />
      )}
      {reader.gets ? (
        <ChangeForm shown={shown} kind="left-out" legend="Leave this reader out" button="Leave out" />
      ) : null}
    </Fragment>
  )
}

/** One reader: their copy as they will see it, and what the chair may change about it. */
export function ReaderView(shown: Shown): JSX.Element {
  const { found, reader, state } = shown
  const { copy, recipient } = reader
  return (
    <Fragment>
      <BackLink to={`/conferences/${found.at.head.conferenceId}/circulation`}>Who gets the minute</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1} caption="What this reader gets">
        {reader.name}
      </SectionHeading>
      <p>
        {[reader.name, recipient?.post, recipient?.agency].filter(text => text !== undefined && text !== '').join(', ')}
        , {reader.because.says}. Their copy: {holds(reader, found.minute !== undefined)}.
      </p>
      <Changes {...shown} />
      <Forms shown={shown} />
      {copy === null ? null : (
        <section class="preview" aria-labelledby="preview">
          <SectionHeading id="preview">As they will see it</SectionHeading>
          <InsetText>This is a preview. It has no mark, and showing it opens nothing.</InsetText>
          <Whose content={copy} />
          <OnOnePage summary={copy.summary} />
          <Front content={copy} />
          <Blocks blocks={copy.blocks.filter(block => block.key !== 'front')} />
        </section>
      )}
    </Fragment>
  )
}
