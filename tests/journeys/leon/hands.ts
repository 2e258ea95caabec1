/** The ways of working a page: with a pointer, or with nothing but the keyboard. Both act on what a person would see. */
import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'

export type Hands = {
  readonly press: (what: Locator) => Promise<void>
  readonly type: (field: Locator, text: string) => Promise<void>
  /** A radio button or a box. */
  readonly pick: (choice: Locator) => Promise<void>
  readonly select: (field: Locator, option: string) => Promise<void>
  /** Goes on from a field, as one does when it is filled in. */
  readonly leave: (field: Locator) => Promise<void>
}

export const pointer: Hands = {
  press: what => what.click(),
  type: (field, text) => field.fill(text),
  pick: choice => choice.check(),
  leave: field => field.blur(),
  select: async (field, option) => {
    await field.selectOption(await optionLike(field, option))
  },
}

/** The value of the option whose words contain these. */
export async function optionLike(field: Locator, words: string): Promise<string> {
  const options = await field
    .locator('option')
    .evaluateAll(all => all.map(one => [(one as HTMLOptionElement).value, one.textContent ?? ''] as const))
  const found = options.filter(([, text]) => text.includes(words))
  assert.ok(found.length > 0, `no option says "${words}", only ${options.map(([, text]) => text).join(' | ')}`)
  return found[0]?.[0] ?? ''
}
