import type { JSX } from 'preact'
import { ButtonLink, SectionHeading, WarningText } from '#web'

/** The ten codes, the only time they are shown. */
export function RecoveryCodesView({
  codes,
  next,
}: {
  readonly codes: readonly string[]
  readonly next: string
}): JSX.Element {
  return (
    <>
      <SectionHeading level={1}>Keep your recovery codes</SectionHeading>
      <WarningText>These codes are shown once. Print this page or write them down before you go on.</WarningText>
      <p>
        If you lose your phone or key, each of them signs you in once, together with your password. Keep them on paper
        where you keep other things that nobody else may have, and not with your computer. Earlier codes no longer work.
      </p>
      <ol class="govuk-list govuk-list--number">
        {codes.map(code => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <ButtonLink to={next}>I have kept them</ButtonLink>
    </>
  )
}
