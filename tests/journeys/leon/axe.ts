/** Looks at each state of a page once with axe: light on a desktop, dark on a phone. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { axeViolations } from '../../support/axe.ts'

const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

/** What makes one state of a page unlike another: the page, what is unfolded in it, and whether something is wrong. */
async function stateOf(page: Page): Promise<string> {
  const { pathname, search } = new URL(page.url())
  const path = pathname.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')
  const shape = await page.evaluate(() => {
    const open = [...document.querySelectorAll('main details[open]:not(.why) > summary')].map(one => one.textContent)
    const forms = [...document.querySelectorAll('main form')].map(one => one.id.replaceAll(/[0-9a-f-]{36}/g, ''))
    const wrong = document.querySelector('.govuk-error-summary') === null ? '' : 'wrong'
    return [document.title, ...new Set(forms), ...new Set(open), wrong].join('|')
  })
  return `${path}${search.replaceAll(/=[0-9a-f-]{36}/g, '=:id')} ${shape}`
}

/** What another width or another scheme of colours can change. */
const BY_SIGHT = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size', 'meta-viewport']

async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  const found = await axeViolations(page, rules)
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' ')}`)
}

/** Somebody who looks: at every state that was not seen before, in both ways. */
export function looker(): { readonly look: (page: Page) => Promise<void>; readonly seen: ReadonlySet<string> } {
  const seen = new Set<string>()
  const look = async (page: Page) => {
    const state = await stateOf(page)
    if (seen.has(state)) return
    seen.add(state)
    assert.deepEqual(await violations(page), [], `light, desktop: ${state}`)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize(PHONE)
    const dark = await violations(page, BY_SIGHT)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(DESKTOP)
    assert.deepEqual(dark, [], `dark, phone: ${state}`)
  }
  return { look, seen }
}
