/** What axe finds on a page: every rule unless some are named, every place that breaks one. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

// The very axe that the builder would bring: it puts its whole script into the page twice each time it is asked.
const script = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]

/**
 * Asks axe, which is put into each document once and tells only what is wrong, not also what is right: half of the time
 * of asking. Legacy mode needs no second page to finish in; it does not look into frames, and we have none.
 */
export async function axeViolations(page: Page, rules: readonly string[] = []): Promise<readonly Violation[]> {
  assert.equal(page.frames().length, 1, 'axe looks at pages without frames')
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script)
  const axe = new AxeBuilder({ page, axeSource: 'void 0' }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze()
  return violations
}
