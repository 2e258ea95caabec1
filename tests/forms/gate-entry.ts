/** What the table says of a form at the gate: signing in, second factors, one's own account, accounts of others. */
import type { Typed } from './filling.ts'
import type { Sender } from './sender.ts'

export type GateOpened = {
  readonly who: Sender
  /** The page that holds the form. */
  readonly page: string
  /** What makes a good filling, perhaps from what the page shows; the rest is sent as it stands. */
  readonly fields?: Typed | ((html: string) => Typed)
  /** The account whose rows are counted. */
  readonly accountId: string
}

export type GateEntry = {
  /** The address as the routes have it. */
  readonly route: string
  readonly name?: string
  /** Somebody new each time, on the page: nothing that one trial spends is missed by another. */
  readonly open: () => Promise<GateOpened>
  /** Fields that hold what proves who somebody is, besides those that are marked so: never shown again. */
  readonly secrets?: readonly string[]
  /** Hidden fields that a script fills in with a proof: anything may arrive in them. */
  readonly byScript?: readonly string[]
  /** Hidden fields that say about what: anything may arrive in them. */
  readonly ids?: readonly string[]
  /** Two hundred characters of hard text are a good filling: a password may be anything. */
  readonly takesHardText?: true
  /** A button: there is nothing to leave empty. */
  readonly button?: true
  /** What a good filling leaves, however often it is sent: rows, `$ACCOUNT` for the account; or why none is sent here. */
  readonly leaves: { readonly rows: string; readonly many: number } | { readonly noneBecause: string }
}
