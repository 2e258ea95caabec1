/** Protected places on the case page: that their owner keeps some, and the way there. Nothing for anybody else. */
import { panel } from '#modules/cases'
import { Link, SectionHeading } from '#web'
import { OWNER_ROLES } from './model/owner-roles.ts'
import { placesOfCasePart } from './queries/places-of-case-part.ts'

export const protectedPlacesPanel = panel<number>({
  key: 'protected-places',
  slot: 'addresses',
  facts: placesOfCasePart,
  draw: (count, { caseId, role }) =>
    OWNER_ROLES.some(one => one === role) ? (
      <section aria-labelledby="protected-places">
        <SectionHeading id="protected-places">Protected places</SectionHeading>
        <p>
          {count === 0
            ? 'Your agency has recorded no place that this person must be kept away from. '
            : `Your agency keeps ${count === 1 ? '1 place' : `${count} places`} sealed on this case. `}
          <Link to={`/cases/${caseId}/protected-places`}>Protected places and checked addresses</Link>
        </p>
      </section>
    ) : null,
})
