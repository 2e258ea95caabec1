/** Every component in every state, in a real browser behind the real headers: accessible, within its width, and without complaint. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { galleryPages } from '#web'
import { axeViolations } from '../support/axe.ts'
import { startBrowser } from '../support/browser.ts'
import { type Served, serveGallery } from '../support/gallery.ts'

let browser: Browser
let served: Served

before(async () => {
  served = await serveGallery()
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await served.close()
})

/** A page that notes what the browser complains about: blocked styles and scripts, faults, missing files. */
async function opened(width: number, script = true) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', fault => complaints.push(fault.message))
  page.on('response', response => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  return { page, complaints, close: () => context.close() }
}

/** What axe finds. In the dark only colours differ, so only they are looked at again. */
async function findings(page: Page, scheme: 'light' | 'dark' = 'light'): Promise<string[]> {
  const violations = await axeViolations(page, scheme === 'dark' ? ['color-contrast'] : [])
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary}`),
  )
}

/** Content wider than the screen, which a phone would have to be pushed sideways for. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? `${scrollWidth} px on ${clientWidth}` : ''
  })

for (const width of [1280, 390]) {
  describe(`The gallery, ${width} px wide`, () => {
    for (const { path, title } of galleryPages()) {
      it(`${title}: axe finds nothing in light and dark, nothing is blocked, nothing overflows`, async () => {
        const { page, complaints, close } = await opened(width)
        for (const scheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: scheme })
          await page.goto(served.address + path)
          assert.deepEqual(await findings(page, scheme), [], scheme)
          assert.equal(await tooWide(page), '')
        }
        assert.deepEqual(complaints, [])
        await close()
      })
    }
  })
}

describe('The gallery, with everything opened', () => {
  for (const path of ['/gallery/own', '/gallery/screens/case', '/gallery/plain']) {
    it(`${path}: axe finds nothing in what was closed`, async () => {
      const { page, close } = await opened(1280)
      await page.goto(served.address + path)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      assert.deepEqual(await findings(page), [])
      await close()
    })
  }
})

describe('The gallery without JavaScript', () => {
  it('shows every question that follows, and every tab', async () => {
    const { page, close } = await opened(390, false)
    await page.goto(`${served.address}/gallery/wrong`)
    assert.equal(await page.getByLabel('What is the evidence?').isVisible(), true)
    await page.goto(`${served.address}/gallery/plain`)
    for (const words of ['Known to us: relevant.', 'Known to us: nothing.']) {
      assert.equal(await page.getByText(words).isVisible(), true)
    }
    await close()
  })
})
