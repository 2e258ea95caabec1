/** What was shared, exactly as its recipient sees it: the same part draws the preview before it goes. */
import type { JSX } from 'preact'
import { handlingMeans } from '../model/items.ts'
import { PROTECTS_WORDS } from '../model/words.ts'
import type { ShareShown } from '../queries/shares.ts'

export type Words = Pick<
  ShareShown,
  'words' | 'handling' | 'owner' | 'agency' | 'by' | 'protects' | 'why' | 'legalBasis' | 'purpose' | 'urgent'
> & {
  readonly about: string
}

/** "C (3x5x2)" as scheme and code. */
const meaning = (handling: string): string => {
  const found = /^(\S+) \((\S+)\)$/.exec(handling)
  return found === null ? '' : handlingMeans(found[2] ?? null, found[1] ?? null)
}

export function SharedWords(given: Words): JSX.Element {
  const { about, words, handling, owner, agency, by, protects, why, legalBasis, purpose, urgent } = given
  const means = meaning(handling)
  return (
    <section class="govuk-inset-text">
      <p>
        <b>About {about}</b>
        {urgent ? ' · cannot wait' : ''}
      </p>
      {words.split('\n').map(line => (
        <p>{line}</p>
      ))}
      <p class="quiet">
        From {by}, {agency}. Owned by {owner}: ask them before you pass it on.
        {handling === '' ? '' : ` Handling: ${handling}${means === '' ? '' : `, ${means}`}.`}
      </p>
      <p class="quiet">
        {protects === null ? 'Whom it protects follows within 24 hours.' : `Protects ${PROTECTS_WORDS[protects]}.`}
        {why === '' ? '' : ` Needed because: ${why}.`}
        {purpose === '' ? '' : ` For: ${purpose}.`}
        {legalBasis === '' ? '' : ` Basis: ${legalBasis}.`}
      </p>
    </section>
  )
}
