/** The people of a journey, each at a browser of their own, signed in when they first have something to do. */
import assert from 'node:assert/strict'
import type { Delivered } from '../../support/mail-server.ts'
import { invitationMail, openMail } from './replies.ts'
import { Walker, type Way } from './walker.ts'
import { type LeonWorld, leonWorld } from './world.ts'

/** Everybody who has a part in Mr Leon's case, with where their mail goes. */
const ADDRESS = {
  'Catriona Weir': 'catriona.weir@invermouth.example',
  'Fiona Strachan': 'fiona.strachan@invermouth.example',
  'Moira Keir': 'moira.keir@invermouth.example',
  'Ewan Petrie': 'ewan.petrie@invermouth.example',
  'Aileen Bruce': 'aileen.bruce@invermouth.example',
  'PC Callum Baird': 'callum.baird@police.example',
  'DI Ruth Sangster': 'ruth.sangster@police.example',
  'Jean Orr': 'jean.orr@invermouth.example',
  'Shona Lyle': 'shona.lyle@invermouth.example',
  'Tom Haldane': 'tom.haldane@glenmoor.example',
  'Bridget Falk': 'bridget.falk@harbour.example',
  'Samir Aziz': 'samir.aziz@onward.example',
  'Kit Morrow': '',
} as const

export type Person = keyof typeof ADDRESS

export class Cast {
  readonly world: LeonWorld
  readonly way: Way
  readonly #walkers = new Map<Person, Promise<Walker>>()
  #mailBefore = 0
  #broken: string | undefined

  private constructor(world: LeonWorld, way: Way) {
    this.world = world
    this.way = way
  }

  static async of(way: Way): Promise<Cast> {
    return new Cast(await leonWorld(), way)
  }

  be(person: Person): Promise<Walker> {
    const there = this.#walkers.get(person) ?? Walker.signedIn(this.world, person, this.way)
    this.#walkers.set(person, there)
    return there
  }

  /** One chapter of the journey. When one fails, those after it say so at once instead of looking for what is not there. */
  async chapter(name: string, work: () => Promise<void>): Promise<void> {
    if (this.#broken !== undefined) assert.fail(`"${this.#broken}" failed before`)
    this.#broken = name
    await work()
    this.#broken = undefined
  }

  /** From here on mail is looked at; what came before is about other meetings. */
  watchMail(): void {
    this.#mailBefore = this.world.mail.delivered.length
  }

  /** The mail that invited somebody. */
  invitationOf(person: Person): Promise<Delivered> {
    return invitationMail(this.world, ADDRESS[person], this.#mailBefore)
  }

  /** Somebody at their invitation, opened from the mail. */
  async invited(person: Person): Promise<Walker> {
    const walker = await this.be(person)
    await openMail(walker, await this.invitationOf(person))
    return walker
  }

  /** Everybody goes home; what a browser complained about is said. */
  async leave(): Promise<void> {
    for (const walker of this.#walkers.values()) await (await walker).leave()
  }
}
