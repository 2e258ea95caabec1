/** Those of a list whose names are compared with the case before anything goes to them. */
import type { Recipient } from '#modules/recipients'

type Listed = { readonly memberId: string | null; readonly name: string }

/** Members of staff by themselves; bodies outside by their names, of which some were typed just now. */
export const recipientsAmong = (list: readonly Listed[], typed: readonly string[] = []): readonly Recipient[] =>
  list.map(({ memberId, name }) => {
    if (memberId !== null) return { memberId }
    return typed.includes(name) ? { typed: name } : { named: name }
  })
