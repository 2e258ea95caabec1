import type { JSX } from 'preact'
import { ButtonLink, SectionHeading } from '#web'

/** The same for whatever went wrong, so that it tells nobody who has an account here. */
export function AgencyRefusedView({
  says,
  again,
}: {
  readonly says: readonly string[]
  readonly again: string
}): JSX.Element {
  return (
    <>
      <SectionHeading level={1}>You were not signed in</SectionHeading>
      {says.map(sentence => (
        <p>{sentence}</p>
      ))}
      <ButtonLink to={again}>Back</ButtonLink>
    </>
  )
}
