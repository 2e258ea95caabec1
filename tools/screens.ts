/**
 * `npm run screens`: pictures of the eight main pages, as a desktop and as a phone show them, into `docs/screens/`. They
 * are taken from the demonstration while Mr Leon's case is walked from notice to minute, so they show what really stands
 * there on such a day.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { Cast } from '../tests/journeys/leon/cast.ts'
import { contribute } from '../tests/journeys/leon/contributions.ts'
import { convene, sendInvitations } from '../tests/journeys/leon/convening.ts'
import { pointer } from '../tests/journeys/leon/hands.ts'
import * as meeting from '../tests/journeys/leon/meeting.ts'
import { approveAndSend, readCopy } from '../tests/journeys/leon/minute.ts'
import { sendNoticeOfKnown, writeNotice } from '../tests/journeys/leon/notice.ts'
import { comes } from '../tests/journeys/leon/replies.ts'
import { root } from './source/files.ts'

const LEON = {
  name: 'Alan Leon',
  born: '12 February 1971',
  releaseOn: '16 June 2026',
  preReleaseMeetingOn: '12 May 2026',
}
const FOLDER = join(root, 'docs/screens')
const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const

/** Takes one page in both sizes. What the pointer or the keyboard left behind is put away first. */
async function take(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport)
    await page.mouse.move(0, 0)
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      scrollTo(0, 0)
    })
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(FOLDER, `${name}-${size}.png`), animations: 'disabled' })
  }
  await page.setViewportSize(SIZES.desktop)
  console.log(`  ${name}`)
}

async function beforeTheMeeting(cast: Cast): Promise<string> {
  const solo = await cast.be('Catriona Weir')
  const prison = await cast.be('Tom Haldane')
  await writeNotice(prison, LEON)
  await take(prison.page, 'notice')
  await prison.home()
  await sendNoticeOfKnown(prison, LEON, LEON.name)
  const police = await cast.be('PC Callum Baird')
  await take(police.page, 'needs-me-now')
  await solo.press('Co-ordination board')
  await take(solo.page, 'board')
  await solo.type('Find a person', 'Alan Lean')
  await solo.press('Find', solo.within('header'))
  await take(solo.page, 'search')
  await solo.takeUp(`${LEON.name} Decide on a conference`)
  await solo.press('Convene a conference')
  await take(solo.page, 'convene')
  const conference = await convene(solo, LEON.name, ['Bridget Falk'])
  cast.watchMail()
  await sendInvitations(await cast.be('Moira Keir'), LEON.name)
  return conference
}

async function theMeeting(cast: Cast, conference: string): Promise<void> {
  for (const person of ['PC Callum Baird', 'Jean Orr', 'Moira Keir', 'Shona Lyle', 'Bridget Falk'] as const)
    await comes(await cast.invited(person))
  const police = await cast.invited('PC Callum Baird')
  await police.press('Your agency’s contribution')
  await contribute(police, { 'What raises the risk': 'Has befriended families before, through work in their houses.' })
  const chair = await cast.be('Catriona Weir')
  await meeting.openMeeting(chair, conference)
  await meeting.recordAsReplied(chair)
  await meeting.takeOver(chair)
  await meeting.toItem(chair, 'Assessment of risk')
  const shared = { by: 'Moira Keir', evidence: 'What the agencies said today, and the file.' }
  await meeting.rate(chair, 'reconviction', { level: 'Medium', tool: 'RM2000 (2007)', ...shared })
  await meeting.rate(chair, 'harm', { level: 'High', tool: 'structured judgement', ...shared })
  const risk = 'Harm to a child in the family of a new partner'
  await meeting.addLine(chair, 'add-risk-scenario', 'One risk a line', risk)
  await chair.open(`${conference}/meeting?item=risk`)
  await take(chair.page, 'meeting')
  await meeting.toItem(chair, 'Risk management plan')
  await meeting.planLine(chair, { pillar: 'Supervision', owner: 'Moira Keir', measure: 'Weekly appointment', risk })
  const shownBy = 'visit note on the case'
  await meeting.setAction(chair, { task: 'Visit him before release', who: 'Callum Baird', by: '5 June 2026', shownBy })
  await meeting.toItem(chair, 'Disclosure')
  await chair.answer('disclosure', { No: '', 'The reason, either way': 'Nobody is at risk whom the plan leaves out.' })
  await meeting.sumUp(chair)
  await meeting.toItem(chair, 'Next conference')
  await chair.answer('next-date', { Date: '1 September 2026', Time: '10:00', Venue: 'Council offices, room 2' })
  await meeting.closeMeeting(chair, conference)
  await approveAndSend(chair, conference)
}

const cast = await Cast.of({ hands: pointer, script: true, look: async () => {} })
mkdirSync(FOLDER, { recursive: true })
const conference = await beforeTheMeeting(cast)
await theMeeting(cast, conference)
const police = await cast.be('PC Callum Baird')
await readCopy(police, LEON.name)
await take(police.page, 'minute')
const worker = await cast.be('Moira Keir')
await worker.home()
await worker.press(LEON.name, worker.within('main'))
await take(worker.page, 'case')
await cast.leave()
process.exit(0)
