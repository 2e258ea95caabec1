/** What is done after the meeting: actions, the duty to register, time going on. */
import type { Walker } from './walker.ts'

export async function acceptAction(owner: Walker, task: string): Promise<void> {
  await owner.takeUp(task)
  await owner.press('Accept this action')
  await owner.sees('accepted')
}

export async function doAction(owner: Walker, task: string, shows: string): Promise<void> {
  await owner.takeUp(task)
  await owner.type('What shows that it was done', shows)
  await owner.press('Record as done')
  await owner.sees('This action has been answered')
}

export async function cannotDo(owner: Walker, task: string, because: string): Promise<void> {
  await owner.takeUp(task)
  await owner.type('Because', because)
  await owner.press('Say that it cannot be done')
  await owner.sees('cannot be done')
}

/** Police say that the person must register. */
export async function confirmRegistration(police: Walker, caseAt: string): Promise<void> {
  await police.open(`${caseAt}/registration`)
  await police.choose('Yes')
  await police.press('Confirm as police')
  await police.sees('confirmed by')
}

/** The supervising worker tells the person, and keeps what shows it. */
export async function adviseToRegister(worker: Walker, name: string): Promise<void> {
  await worker.takeUp(`${name} Advise on the duty to register`)
  await worker.type('How', 'Face to face in custody, with the leaflet')
  await worker.type('What shows it', 'Signed slip on the file')
  await worker.press('Record the advice')
  await worker.sees('Signed slip on the file')
}

/** Moves the demonstration's time on by weeks, for everybody, as its bar offers. */
export async function letWeeksPass(somebody: Walker, weeks: number): Promise<void> {
  for (let week = 0; week < weeks; week += 1) await somebody.press('1 week', somebody.within('.demonstration'))
}
