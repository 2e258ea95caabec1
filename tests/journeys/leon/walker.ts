/** One of the people of a journey, at their own browser: what they open, type and press, in the words on the page. */
import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import type { Hands } from './hands.ts'
import type { LeonWorld } from './world.ts'

/** How a journey is walked: with which hands, with or without the pages' scripts, and what is looked at on each page. */
export type Way = {
  readonly hands: Hands
  readonly script: boolean
  /** Called on every page that is reached and every form that is opened. */
  readonly look: (page: Page) => Promise<void>
}

/** Counted on the way, for questions such as how much was typed. */
export type Tally = { pages: number; typed: number }

const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

export class Walker {
  readonly name: string
  readonly page: Page
  readonly tally: Tally = { pages: 0, typed: 0 }
  readonly #context: BrowserContext
  readonly #way: Way
  readonly #complaints: string[] = []

  private constructor(name: string, page: Page, context: BrowserContext, way: Way) {
    this.name = name
    this.page = page
    this.#context = context
    this.#way = way
    page.setDefaultTimeout(20_000)
    page.on('console', message => {
      // A refused form is 422 on purpose, a page that is not there for somebody 404; the rest is a fault.
      if (message.type() === 'error' && !/status of 4(04|09|22)/.test(message.text()))
        this.#complaints.push(message.text())
    })
    page.on('pageerror', fault => this.#complaints.push(fault.message))
  }

  /** Signs in by choosing oneself among the people of the demonstration. */
  static async signedIn(world: LeonWorld, name: string, way: Way): Promise<Walker> {
    const context = await world.browser.newContext({
      baseURL: world.address,
      viewport: { width: 1280, height: 900 },
      javaScriptEnabled: way.script,
    })
    const walker = new Walker(name, await context.newPage(), context, way)
    await walker.page.goto('/sign-in')
    await walker.press(`Be ${name}`)
    return walker
  }

  /** True when the pages' scripts run here. */
  get scripted(): boolean {
    return this.#way.script
  }

  /** Where the page is. */
  get path(): string {
    return new URL(this.page.url()).pathname
  }

  /** What could not be done, where, and what stood there instead. */
  async #stuck(fault: unknown): Promise<never> {
    const what = fault instanceof Error ? fault.message.split('\n').slice(0, 4).join(' ') : ''
    return assert.fail(`${this.name} at ${this.path}: ${what}\n${(await this.words()).slice(0, 4000)}`)
  }

  async #moved(act: () => Promise<unknown>): Promise<void> {
    const acted = act().catch((fault: unknown) => this.#stuck(fault))
    await Promise.all([this.page.waitForEvent('framenavigated').catch(fault => this.#stuck(fault)), acted])
    await this.page.waitForLoadState('domcontentloaded')
    this.tally.pages += 1
    await this.#way.look(this.page)
  }

  /** Opens an address, as from a bookmark. */
  open(path: string): Promise<void> {
    return this.#moved(() => this.page.goto(path))
  }

  home(): Promise<void> {
    return this.open('/')
  }

  /** A part of the page by its heading or label; everything below happens there. */
  within(selector: string): Locator {
    return this.page.locator(selector)
  }

  button(name: string, where: Locator | Page = this.page): Locator {
    return where.getByRole('button', { name }).or(where.getByRole('link', { name })).first()
  }

  /** Presses a button, or follows a link, that leads to a page. */
  press(name: string, where: Locator | Page = this.page): Promise<void> {
    return this.#moved(() => this.#way.hands.press(this.button(name, where)))
  }

  /** Presses a button of the meeting: with a script the page stays. What it records shows afterwards. */
  async record(name: string, shows: string, where: Locator | Page = this.page): Promise<void> {
    if (this.scripted) {
      const sent = this.page.waitForResponse(one => one.request().method() === 'POST')
      await Promise.all([sent, this.#way.hands.press(this.button(name, where))]).catch(fault => this.#stuck(fault))
    } else await this.press(name, where)
    await this.sees(shows)
  }

  /** The field in sight with this label; otherwise the one whose label holds these words. */
  async field(label: string, where: Locator | Page = this.page): Promise<Locator> {
    const exactly = where.getByLabel(label, { exact: true }).filter({ visible: true })
    if ((await exactly.count()) > 0) return exactly.first()
    return where.getByLabel(label).filter({ visible: true }).first()
  }

  /** Types into the field with this label. */
  async type(label: string, text: string, where: Locator | Page = this.page): Promise<void> {
    this.tally.typed += 1
    await this.#way.hands.type(await this.field(label, where), text)
  }

  /** Answers questions of the meeting that save themselves; without a script a button saves them. */
  async answer(form: string, answers: Readonly<Record<string, string>>): Promise<void> {
    const where = this.page.locator(`#form-${form}`)
    for (const [label, text] of Object.entries(answers)) {
      const kept = this.scripted ? this.page.waitForResponse(one => one.url().endsWith('/fields')) : undefined
      const field = await this.field(label, where)
      if ((await field.getAttribute('type')) === 'radio') await this.#way.hands.pick(field)
      else await this.type(label, text, where)
      if (kept === undefined) continue
      await this.#way.hands.leave(field)
      assert.equal((await kept).status(), 200, `${label} was not kept`)
    }
    if (!this.scripted) await this.press('Save', where)
  }

  async choose(name: string, where: Locator | Page = this.page): Promise<void> {
    await this.#way.hands.pick(await this.field(name, where))
  }

  async select(label: string, option: string, where: Locator | Page = this.page): Promise<void> {
    await this.#way.hands.select(await this.field(label, where), option)
  }

  /** Opens a part that is folded, unless it is open. */
  async unfold(summary: string, where: Locator | Page = this.page): Promise<void> {
    const folded = where.locator('details', { has: this.page.locator('summary', { hasText: summary }) }).last()
    if ((await folded.getAttribute('open')) !== null) return
    await this.#way.hands.press(folded.locator('summary').first())
    await this.#way.look(this.page)
  }

  /** Waits until these words stand on the page, drawn and not merely typed into a field. */
  async sees(...words: readonly string[]): Promise<void> {
    for (const text of words) {
      let drawn = await this.words()
      for (let tries = 0; tries < 400 && !drawn.includes(text); tries += 1) {
        await wait(50)
        drawn = await this.words()
      }
      assert.ok(drawn.includes(text), `${this.name} does not see "${text}" at ${this.path}: ${drawn.slice(0, 4000)}`)
    }
  }

  /** What the page says, in one line, as far as it is drawn. */
  async words(): Promise<string> {
    return inOneLine(await this.page.locator('main').innerText())
  }

  /** None of these words stands anywhere in what the server sent. */
  async doesNotSee(...words: readonly string[]): Promise<void> {
    const sent = inOneLine(await this.page.content())
    for (const text of words) assert.ok(!sent.includes(text), `${this.name} sees "${text}" at ${this.path}`)
  }

  /** The page is not there for them, and says no more than that. */
  async findsNothingAt(path: string): Promise<void> {
    const answer = await this.page.goto(path)
    assert.equal(answer?.status(), 404, `${this.name} at ${path}`)
  }

  /** Takes up a task from the list of what needs them now, wherever on it it stands. */
  async takeUp(words: string): Promise<void> {
    for (const list of ['/', '/?show=late', '/?show=today', '/?show=next-7-days', '/?show=later']) {
      await this.open(list)
      const row = this.page.getByRole('row', { name: words }).first()
      if ((await row.count()) === 0) continue
      await this.press('Do it', row)
      return
    }
    assert.fail(`${this.name} has no task "${words}": ${(await this.words()).slice(0, 2000)}`)
  }

  /** Goes home, and says what the browser complained about. */
  async leave(): Promise<void> {
    await this.#context.close()
    assert.deepEqual(this.#complaints, [], `the browser of ${this.name}`)
  }
}
