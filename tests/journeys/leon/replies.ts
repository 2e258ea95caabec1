/** Answers to an invitation, which came by task, by mail and into the calendar. */
import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import type { Delivered } from '../../support/mail-server.ts'
import type { Walker } from './walker.ts'
import type { LeonWorld } from './world.ts'

const linkIn = ({ raw }: Delivered) => /https?:\/\/\S+(\/invitations\/[0-9a-f-]{36})/.exec(raw)?.[1]

/** The mail that asked somebody, newest first; it is sent by the worker, so it is waited for. */
export async function invitationMail(world: LeonWorld, address: string, since: number): Promise<Delivered> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = world.mail.delivered.slice(since).find(one => one.to.includes(address) && linkIn(one) !== undefined)
    if (found !== undefined) return found
    await wait(50)
  }
  return assert.fail(`no invitation was mailed to ${address}`)
}

/** Opens the invitation by the link in the mail, as somebody does whose list says no name. */
export async function openMail(asked: Walker, mail: Delivered): Promise<void> {
  await asked.open(linkIn(mail) ?? '')
  await asked.sees('Your invitation')
}

export async function comes(asked: Walker, needs = ''): Promise<void> {
  await asked.choose('I come')
  if (needs !== '') await asked.type('What you need to take part', needs)
  await asked.press('Send the reply')
}

export async function sendsDeputy(asked: Walker, deputy: string): Promise<void> {
  await asked.choose('I send a deputy')
  await asked.select('Who goes in your place', deputy)
  await asked.press('Send the reply')
}

export async function sendsReport(asked: Walker, says: string): Promise<void> {
  await asked.choose('I send a report instead')
  await asked.type('A line to the chair', says)
  await asked.press('Send the reply')
}

/** Cannot come: the reason is asked for. */
export async function cannotCome(asked: Walker, because: string): Promise<void> {
  await asked.choose('I cannot come')
  await asked.press('Send the reply')
  await asked.sees('Something needs mending')
  await asked.type('A line to the chair', because)
  await asked.press('Send the reply')
}
