/** What each agency says before the meeting, on its own form. */
import type { Walker } from './walker.ts'

/** Hands in what is typed on the open form; boxes that the file filled in are left as they stand. */
export async function contribute(agency: Walker, boxes: Readonly<Record<string, string>>): Promise<void> {
  await agency.choose('We know something relevant')
  for (const [label, text] of Object.entries(boxes)) await agency.type(label, text)
  await agency.choose('Yes', agency.within('#contribution'))
  await agency.press('Hand in')
  await agency.sees('handed in')
}
