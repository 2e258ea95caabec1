/** The prison's release notice, and the liaison officer's first steps with it. */
import type { Walker } from './walker.ts'

/** Who a journey is about. */
export type About = {
  readonly name: string
  readonly born: string
  readonly releaseOn: string
  readonly preReleaseMeetingOn: string
}

export async function writeNotice(prison: Walker, about: About): Promise<void> {
  await prison.press('Release notice')
  await prison.select('Authority to which the person returns', 'Invermouth')
  await prison.type('Name on the notice', about.name)
  await prison.type('Date of birth', about.born)
  await prison.type('Day of release', about.releaseOn)
  await prison.type('Day of the pre-release meeting', about.preReleaseMeetingOn)
  await prison.type('Day on which the notice was sent', 'today')
}

/** The notice of somebody known: the likely person is shown, and the sender says that it is he. */
export async function sendNoticeOfKnown(prison: Walker, about: About, known: string): Promise<void> {
  await writeNotice(prison, about)
  await prison.press('Send the notice')
  await prison.sees('Is it one of these people?', 'nothing is merged', 'the date of birth agrees')
  await prison.choose(known)
  await prison.press('Continue')
}

/** The notice of somebody new, with the sentence, so that nobody types it again. */
export async function sendNoticeOfNew(
  prison: Walker,
  about: About,
  sentence: Readonly<Record<string, string>>,
): Promise<void> {
  await writeNotice(prison, about)
  await prison.unfold('Numbers, and the sentence')
  for (const [label, text] of Object.entries(sentence)) await prison.type(label, text)
  await prison.choose('for a sexual offence')
  await prison.choose('with a supervised release order')
  await prison.press('Send the notice')
  await prison.choose('None of these')
  await prison.press('Continue')
}

/** The liaison officer says that nobody known here is meant; the person and the case come from the notice. */
export async function settleAsNew(solo: Walker, name: string): Promise<void> {
  await solo.takeUp('Say who a release notice is about')
  await solo.sees(name)
  await solo.choose('Somebody new')
  await solo.press('Continue')
  await solo.sees(name)
}
