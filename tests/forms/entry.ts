/** What the table of forms says of each: who fills it in, on which page, and what stands in the fields that choose. */
import type { Role } from '#shared'
import type { Typed } from './filling.ts'
import type { World } from './world.ts'

export type Opened = {
  /** The page that holds the form. */
  readonly page: string
  /** Values of fields in a good filling; everything else is filled in with the hardest text it can take. */
  readonly fields?: Typed
}

export type Entry = {
  /** The address as the routes have it. */
  readonly route: string
  /** Which of several forms to one address. */
  readonly name?: string
  readonly who: Role
  /** Arranges what the form needs, new each time. */
  readonly open: (world: World) => Promise<Opened>
  /** Nothing filled in is taken too: all fields are optional, or it is a button. */
  readonly emptyIsTaken?: true
  /** Limits of fields that are other than usual. */
  readonly limits?: { readonly [field: string]: number }
  /** Fields in which anything counts as nothing chosen, with the reason. */
  readonly lenient?: { readonly [field: string]: string }
  /** In this state a good filling is refused, with the reasons; that it is taken is tested where its state is made. */
  readonly neverGood?: true
  /** What the address is about belongs to the whole installation, and whoever fills it in keeps all of it. */
  readonly everybodys?: true
  /** Fields that may name something of another area. */
  readonly elsewhere?: readonly string[]
  /** What can be saved of a form is saved, and the rest told: answers that save themselves. */
  readonly partly?: true
}
