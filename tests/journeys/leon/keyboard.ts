/** Working with nothing but the keyboard. Where the focus goes is always seen, and it is never lost. */
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { type Hands, optionLike } from './hands.ts'

/** How many presses of Tab lead from where the focus is to this element; negative with Shift. */
const distanceTo = (target: Element): number => {
  const shown = (one: Element) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled')
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(shown)
  /** A group of radio buttons is one stop: the one that is chosen, or the first. */
  const isStop = (one: Element) => {
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true
    const group = stops.filter(
      (other): other is HTMLInputElement =>
        other instanceof HTMLInputElement &&
        other.type === 'radio' &&
        other.name === one.name &&
        other.form === one.form,
    )
    return one === (group.find(other => other.checked) ?? group[0])
  }
  const order = stops.filter(isStop)
  const at = document.activeElement === null ? -1 : order.indexOf(document.activeElement)
  return order.indexOf(target) - at
}

/** Where the focus is, and whether somebody can see it: an outline or a shadow, of itself or of the label that draws it. */
const focusOn = (one: Element): 'elsewhere' | 'seen' | 'unseen' => {
  if (one !== document.activeElement) return 'elsewhere'
  const drawn = (style: CSSStyleDeclaration) =>
    (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
  const label = one instanceof HTMLInputElement ? one.labels?.[0] : undefined
  const seen = drawn(getComputedStyle(one)) || (label !== undefined && drawn(getComputedStyle(label, '::before')))
  return seen ? 'seen' : 'unseen'
}

const isFocused = (one: Element): boolean => one === document.activeElement

/** Goes to something by Tab alone. */
async function reach(target: Locator): Promise<void> {
  const { keyboard } = target.page()
  for (let tries = 0; tries < 8; tries += 1) {
    // Asked in one breath: a part of the meeting may be replaced by what others typed at any moment.
    const focus = await target.evaluate(focusOn)
    if (focus === 'seen') return
    assert.notEqual(focus, 'unseen', `nobody sees that ${String(target)} has the focus`)
    const distance = await target.evaluate(distanceTo)
    for (let step = 0; step < Math.max(Math.abs(distance), 1); step += 1)
      await keyboard.press(distance < 0 ? 'Shift+Tab' : 'Tab')
  }
  assert.fail(`${String(target)} is not reached with Tab`)
}

/** The stop of a group of radio buttons, and how far its arrows must go. */
async function pickRadio(choice: Locator): Promise<void> {
  const form = choice.locator('xpath=ancestor::form')
  const group = form.locator(`[name="${await choice.getAttribute('name')}"]`).filter({ visible: true })
  const chosen = group.and(choice.page().locator(':checked'))
  await reach((await chosen.count()) > 0 ? chosen.first() : group.first())
  const { keyboard } = choice.page()
  if ((await chosen.count()) === 0) await keyboard.press('Space')
  for (let step = 0; step < 12 && !(await choice.isChecked()); step += 1) await keyboard.press('ArrowDown')
  assert.ok(await choice.isChecked(), `${String(choice)} is not chosen with arrows`)
}

export const keys: Hands = {
  press: async what => {
    await what.waitFor()
    await reach(what)
    await what.page().keyboard.press('Enter')
  },
  type: async (field, text) => {
    await reach(field)
    const { keyboard } = field.page()
    await keyboard.press('ControlOrMeta+a')
    await (text.length > 12 ? keyboard.insertText(text) : keyboard.type(text))
  },
  pick: async choice => {
    if ((await choice.getAttribute('type')) === 'radio') return pickRadio(choice)
    await reach(choice)
    if (!(await choice.isChecked())) await choice.page().keyboard.press('Space')
  },
  leave: field => field.page().keyboard.press('Tab'),
  select: async (field, words) => {
    await reach(field)
    const wanted = await optionLike(field, words)
    const { keyboard } = field.page()
    const at = () => field.evaluate(one => (one as HTMLSelectElement).value)
    await keyboard.press('Home')
    for (let step = 0; step < 60 && (await at()) !== wanted; step += 1) await keyboard.press('ArrowDown')
    assert.equal(await at(), wanted, `${String(field)} is not chosen with arrows`)
  },
}

/** The first stop of a page leads past everything to what it is about. */
export async function skipsToMain(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to main content' })
  assert.ok(await skip.evaluate(isFocused), 'the first stop is the link that skips to the main content')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
}

/** Tab goes through the whole page and out of it again: nothing holds the focus. */
export async function isNoTrap(page: Page): Promise<void> {
  const stops = await page
    .locator('a[href], button, input, select, textarea, summary')
    .filter({ visible: true })
    .count()
  const seen = new Set<string>()
  for (let step = 0; step < stops + 5; step += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(
      () => document.activeElement?.closest('header, nav, main, aside, footer')?.tagName ?? '',
    )
    seen.add(at)
    if (at === '' && seen.has('MAIN')) return
  }
  assert.ok(seen.has('MAIN') && seen.has('HEADER'), `the focus went no further than ${[...seen].join(', ')}`)
}
