/** The agenda to print or send: the order of the meeting and nothing about the person (S3-48). */
import { Fragment, type JSX } from 'preact'
import { weekdayInWords } from '#rules'
import { BackLink, SectionHeading, SummaryList } from '#web'
import type { ConferencePage } from '../../queries/conference-page.ts'
import { placeOf } from '../convening-words.ts'

export function AgendaView({ found }: { found: ConferencePage }): JSX.Element {
  const { head, person, agenda } = found
  return (
    <Fragment>
      <BackLink to={`/conferences/${head.conferenceId}`}>The conference</BackLink>
      <SectionHeading level={1}>Agenda</SectionHeading>
      <SummaryList
        rows={[
          { name: 'Reference', value: person.reference },
          { name: 'When', value: `${weekdayInWords(head.heldOn)} at ${head.startsAt}, ${head.minutesPlanned} minutes` },
          { name: 'Where', value: placeOf(head) },
          { name: 'Chair', value: `${head.chair.name}, ${head.chair.agency}` },
        ]}
      />
      <ol class="govuk-list govuk-list--number">
        {agenda.map(({ title }) => (
          <li>{title}</li>
        ))}
      </ol>
      <p>What is said in the meeting is confidential to those present and is read aloud as such at its beginning.</p>
    </Fragment>
  )
}
