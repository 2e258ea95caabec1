/** On the case page: that the person is recorded a second time, and where. */
import { panel } from '#modules/cases'
import { type Joined, joinedPart } from '#modules/people'
import { InsetText, Link } from '#web'

export const samePersonPanel = panel<readonly Joined[]>({
  key: 'same-person',
  slot: 'warnings',
  facts: joinedPart,
  draw: (joined, { caseId }) =>
    joined.length === 0 ? null : (
      <InsetText>
        {joined.map(({ joinId, name, caseId: otherCaseId, reference }) => (
          <div key={joinId}>
            Recorded also as <Link to={`/cases/${otherCaseId}`}>{`${name}, ${reference}`}</Link>.{' '}
            <Link to={`/cases/${caseId}/same-person/${joinId}/part`} hidden={`from ${name}`}>
              Take them apart
            </Link>
          </div>
        ))}
      </InsetText>
    ),
})
