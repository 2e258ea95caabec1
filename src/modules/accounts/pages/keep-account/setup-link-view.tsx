import type { JSX } from 'preact'
import { ButtonLink, SectionHeading, WarningText } from '#web'

export type SetupLinkViewProps = {
  readonly link: string
  readonly name: string
  readonly hours: number
  readonly back: string
}

/** Shown once. Whoever opens it first chooses the password, so it goes to the person and nobody else. */
export function SetupLinkView({ link, name, hours, back }: SetupLinkViewProps): JSX.Element {
  return (
    <>
      <SectionHeading level={1} caption={name}>
        Hand over this link
      </SectionHeading>
      <WarningText>This link is shown once. Whoever opens it first chooses the password.</WarningText>
      <p>
        <code>{link}</code>
      </p>
      <p>
        Give it to {name} yourself, by a way you know is theirs. It works once and for {hours} hours. They choose a
        password that you never see, and set up a second factor before they reach anything.
      </p>
      <ButtonLink to={back}>I have handed it over</ButtonLink>
    </>
  )
}
