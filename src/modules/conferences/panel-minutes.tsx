/** The reader's own minutes on the case page. Absent for whoever has received none. */
import { panel } from '#modules/cases'
import { Link, SectionHeading, Tag, weekdayInWords } from '#web'
import { type MinuteOfCase, minutesOfCasePart } from './queries/minutes-of-case-part.ts'

export const minutesPanel = panel<readonly MinuteOfCase[]>({
  key: 'minutes',
  slot: 'documents',
  facts: minutesOfCasePart,
  draw: (minutes, { today }) =>
    minutes.length === 0 ? null : (
      <section aria-labelledby="minutes">
        <SectionHeading id="minutes">Minutes sent to you</SectionHeading>
        <ul class="govuk-list">
          {minutes.map(({ copyId, heldOn, edition, opened }) => (
            <li>
              <Link to={`/minutes/${copyId}`}>{`Minute of ${weekdayInWords(heldOn, today)}`}</Link>
              {edition > 1 ? ' (corrected)' : ''} {opened ? null : <Tag colour="yellow">Not opened</Tag>}
            </li>
          ))}
        </ul>
      </section>
    ),
})
