import { Fragment, type JSX } from 'preact'
import type { Day } from '#rules'
import {
  atTime,
  BackLink,
  ButtonLink,
  ButtonRow,
  InsetText,
  Link,
  NotificationBanner,
  SectionHeading,
  SummaryList,
  type SummaryRow,
  Tag,
  weekdayInWords,
} from '#web'
import { HANDLING, readingTime, withheldInWords } from '../../documents/minute-paper.ts'
import type { Copy, CopyIssued, CopyPart } from '../../model/copy.ts'
import type { Summary } from '../../model/summary.ts'
import type { Around, CopyHeld, CorrectionOfCopy } from '../../queries/copy.ts'
import { anchorOf, Blocks } from '../minute-blocks.tsx'

export type CopyShown = { readonly copy: CopyHeld; readonly around: Around; readonly today: Day }

/** Whose copy this is, unmistakably: the largest words on the page. */
export function Whose({ content }: { content: Copy & Partial<CopyIssued> }): JSX.Element {
  const { recipient, number, of, mark, withheld } = content
  return (
    <div class="whose">
      <p>This copy is for</p>
      <p class="whose-name">{recipient.name}</p>
      <p>{[recipient.post, recipient.agency].filter(text => text !== '').join(', ')}</p>
      {mark === undefined ? null : (
        <p>
          Copy {number} of {of} · mark <b>{mark}</b>
        </p>
      )}
      <p>{withheldInWords(withheld)}</p>
    </div>
  )
}

/** The page that says what matters. */
export function OnOnePage({ summary }: { summary: Summary }): JSX.Element {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['Risk', summary.risk],
    ['What changed', summary.changed],
    ['Decisions', summary.decisions],
    ['Your actions', summary.own],
    [summary.own.length === 0 ? 'Actions' : 'Other actions', summary.others],
  ]
  return (
    <section class="one-page" aria-labelledby="one-page">
      <SectionHeading id="one-page" aside={readingTime(summary.readingMinutes)}>
        On one page
      </SectionHeading>
      {lists
        .filter(([, items]) => items.length > 0)
        .map(([title, items]) => (
          <Fragment>
            <SectionHeading level={3}>{title}</SectionHeading>
            <ul class="govuk-list govuk-list--bullet">
              {items.map(item => (
                <li>{item}</li>
              ))}
            </ul>
          </Fragment>
        ))}
    </section>
  )
}

/** The front sheet's facts. `wrong` leads to where a row is put right. */
export function Front({ content, wrong }: { content: Copy; wrong?: (part: CopyPart) => string }): JSX.Element {
  const rows = content.blocks.find(block => block.key === 'front')?.parts ?? []
  const chair = rows.some(row => row.cells[0] === 'Chair') ? [] : [{ name: 'Chair', value: content.chair }]
  const facts = rows.map((part): SummaryRow => {
    const [name = '', value = ''] = part.cells
    if (wrong === undefined) return { name, value }
    return { name, value, actions: [{ text: 'Something wrong?', to: wrong(part), about: name }] }
  })
  return (
    <section class="front" aria-labelledby="front">
      <SectionHeading id="front">This conference</SectionHeading>
      <SummaryList
        rows={[
          { name: 'Held', value: `${weekdayInWords(content.heldOn)} at ${content.startsAt}, ${content.place}` },
          ...chair,
          ...facts,
        ]}
      />
    </section>
  )
}

const correctAt = (copyId: string, part: CopyPart) => `/minutes/${copyId}/correct?part=${encodeURIComponent(part.id)}`

const ANSWERS = { open: 'waits for the chair', accepted: 'accepted', declined: 'declined' } as const

function Proposed({ one }: { one: CorrectionOfCopy }): JSX.Element {
  const why = one.decidedBecause === null || one.decidedBecause === '' ? '' : `: ${one.decidedBecause}`
  return (
    <p class="part-note">
      You proposed “{one.proposed}”: {ANSWERS[one.state]}
      {why}
    </p>
  )
}

function beside({ copy, around }: CopyShown) {
  return (part: CopyPart): JSX.Element => (
    <Fragment>
      {around.corrections
        .filter(one => one.part === part.id)
        .map(one => (
          <Proposed one={one} />
        ))}
      {copy.newerId === null ? (
        <Link to={correctAt(copy.copyId, part)} hidden="Mark the sentence">
          Something wrong?
        </Link>
      ) : null}
    </Fragment>
  )
}

/** The receipt, and what became of the minute since. */
function Standing({ copy, around, today }: CopyShown): JSX.Element {
  const { openedAt, content } = copy
  const changed = content.blocks.flatMap(block => block.parts).find(part => part.before !== null)
  return (
    <Fragment>
      <p>
        {openedAt === null ? null : <Fragment>Opened by you {atTime(openedAt, today)}. </Fragment>}
        {around.agreed === undefined ? null : (
          <Fragment>
            {around.agreed.says === 'agreed' ? 'Agreed' : 'Amended'} at the conference of{' '}
            {weekdayInWords(around.agreed.heldOn)}.
          </Fragment>
        )}
      </p>
      {changed === undefined ? null : (
        <InsetText>
          This is your copy {content.edition}. What changed is marked:{' '}
          <Link to={`#${anchorOf(changed.id)}`}>go to the first change</Link>.
        </InsetText>
      )}
    </Fragment>
  )
}

/** A recipient's own copy. */
export function CopyView({ shown }: { shown: CopyShown }): JSX.Element {
  const { copy } = shown
  const { content, copyId, newerId } = copy
  return (
    <Fragment>
      <BackLink to="/minutes">Your minutes</BackLink>
      {newerId === null ? null : (
        <NotificationBanner title="A newer copy is there">
          <p>
            The minute was corrected after this copy was made.{' '}
            <Link to={`/minutes/${newerId}`}>Open your newest copy</Link>
          </p>
        </NotificationBanner>
      )}
      <SectionHeading
        level={1}
        caption={content.classification}
        aside={newerId === null ? null : <Tag colour="yellow">Superseded</Tag>}
      >
        {content.title}
        {content.person === null ? '' : `: ${content.person}`}
      </SectionHeading>
      <Whose content={content} />
      <Standing {...shown} />
      <ButtonRow>
        <ButtonLink to={`/minutes/${copyId}/pdf`} kind="secondary">
          Your copy as PDF
        </ButtonLink>
        <Link to={`/minutes/${copyId}/docx`}>Your copy as a Word file</Link>
      </ButtonRow>
      <OnOnePage summary={content.summary} />
      <Front content={content} {...(newerId === null ? { wrong: (part: CopyPart) => correctAt(copyId, part) } : {})} />
      <Blocks blocks={content.blocks.filter(block => block.key !== 'front')} beside={beside(shown)} />
      <p class="part-note">{HANDLING}</p>
    </Fragment>
  )
}
