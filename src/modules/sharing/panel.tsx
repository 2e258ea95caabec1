/** "Information held by agencies" on the case page: items the reader may read, who holds more, and the words that wait. */
import type { JSX } from 'preact'
import { panel } from '#modules/cases'
import { howMany } from '#rules'
import { InsetText, Link, SectionHeading } from '#web'
import { RECORDERS } from './model/classes-for.ts'
import { pointerInWords } from './model/items.ts'
import { ItemCard } from './pages/item-card.tsx'
import { type InformationOnCase, informationPart, type PointerShown } from './queries/items.ts'

function Pointer({ caseId, one }: { caseId: string; one: PointerShown }): JSX.Element {
  const whom = [one.holder, one.phone].filter(part => part !== null && part !== '').join(', ')
  return (
    <li>
      {pointerInWords(one)} Ask the {one.post}
      {whom === '' ? '' : ` (${whom})`}. <Link to={`/cases/${caseId}/pointers/${one.id}/ask`}>Ask</Link>
    </li>
  )
}

/** That some words wait, and the way to who does not see them. */
function Waiting({ caseId, revealing }: { caseId: string; revealing: number }): JSX.Element | null {
  if (revealing === 0) return null
  return (
    <InsetText>
      {howMany(revealing, 'entry here names', 'entries here name')} registration status. Some on this case do not see{' '}
      {revealing === 1 ? 'it' : 'them'}.{' '}
      <Link to={`/cases/${caseId}/registration-texts`}>Who does not, and what to do</Link>
    </InsetText>
  )
}

export const informationPanel = panel<InformationOnCase>({
  key: 'information',
  slot: 'documents',
  facts: informationPart,
  draw: ({ items, count, pointers, revealing }, { caseId, today, role }) => {
    const records = RECORDERS.some(one => one === role)
    if (items.length === 0 && pointers.length === 0 && !records) return null
    return (
      <section aria-labelledby="information">
        <SectionHeading id="information">Information held by agencies</SectionHeading>
        <Waiting caseId={caseId} revealing={revealing} />
        {pointers.length === 0 ? null : (
          <ul class="govuk-list govuk-list--bullet">
            {pointers.map(one => (
              <Pointer caseId={caseId} one={one} />
            ))}
          </ul>
        )}
        {items.map(item => (
          <article class="item">
            <ItemCard item={item} today={today} />
            <p>
              <Link to={`/cases/${caseId}/information/${item.id}`} hidden={`the item of ${item.agency}`}>
                {item.kept ? 'Open, release or correct' : 'Open, or ask the owner'}
              </Link>
            </p>
          </article>
        ))}
        {count > items.length ? (
          <p>
            <Link to={`/cases/${caseId}/information`}>All {count} items</Link>
          </p>
        ) : null}
        {records ? (
          <p>
            <Link to={`/cases/${caseId}/information/new`}>Record information</Link>
          </p>
        ) : null}
      </section>
    )
  },
})
