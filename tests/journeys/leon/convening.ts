/** From the question whether a conference is needed to invitations in everybody's hands. */
import type { Walker } from './walker.ts'

/** The supervising worker is spoken to about the release, which the notice put on the liaison officer's list. */
export async function contactSupervisor(solo: Walker, name: string, worker: string): Promise<void> {
  await solo.takeUp(`${name} Contact the supervising worker`)
  await solo.sees(worker)
  await solo.type('What was said about the release', 'Spoke by telephone; the pre-release meeting stands.')
  await solo.press('Record the contact')
}

export async function nameSupervisor(solo: Walker, name: string, worker: string): Promise<void> {
  await solo.takeUp(`${name} Name the supervising worker`)
  await solo.select('Supervising worker', worker)
  await solo.press('Name the supervising worker')
  await solo.sees(worker)
}

/** Writes down what a colleague says; day, time and place that were put to them stand there already. */
export async function consult(solo: Walker, name: string, said: Readonly<Record<string, string>>): Promise<void> {
  await solo.takeUp(`${name} Decide on a conference`)
  for (const [who, words] of Object.entries(said)) {
    await solo.unfold('Record what somebody said')
    await solo.select('Who', who)
    await solo.choose('for convening')
    await solo.type('What they said', words)
    await solo.press('Record it')
    await solo.sees(words)
  }
}

/** Convenes as proposed, with these in addition, and answers with the address of the conference. */
export async function convene(solo: Walker, name: string, also: readonly string[]): Promise<string> {
  await solo.takeUp(`${name} Decide on a conference`)
  await solo.press('Convene a conference')
  for (const who of also) await solo.choose(who)
  await solo.press('Convene')
  await solo.sees('First conference')
  return solo.path
}

/** Sends the invitations, by whoever has the task. */
export async function sendInvitations(sender: Walker, name: string): Promise<void> {
  await sender.takeUp(`${name} Send the invitations`)
  await sender.press('Send ')
  await sender.sees('no reply yet')
}
