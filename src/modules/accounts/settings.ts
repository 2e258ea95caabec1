import type { Issuer } from '#platform/identity'

/** What the pages need to know of the installation. */
export type AccountsSettings = {
  /** Where people reach Cairn, for the links that are handed to them. */
  readonly publicUrl: string
  readonly issuers: readonly Issuer[]
}
