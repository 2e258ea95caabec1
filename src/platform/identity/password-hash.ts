/** Passwords are kept as argon2id with the parameters in front, so that they can be raised without asking anybody. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** Memory in KiB, passes and lanes. */
export type Cost = { readonly memory: number; readonly passes: number; readonly lanes: number }

/** What a hash costs today: 19 MiB, two passes, one lane. */
export const COST: Cost = { memory: 19_456, passes: 2, lanes: 1 }

const TAG = 32
const plain = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll('=', '')

/** The same keys give the same characters on every keyboard; nothing else about a password is ever changed. */
const message = (password: string) => Buffer.from(password.toWellFormed().normalize('NFC'))

function derived(password: string, nonce: Uint8Array, { memory, passes, lanes }: Cost): Promise<Buffer> {
  return derive('argon2id', { message: message(password), nonce, memory, passes, parallelism: lanes, tagLength: TAG })
}

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash` */
export async function hashOfPassword(password: string, cost: Cost = COST): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derived(password, nonce, cost)
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.lanes}$${plain(nonce)}$${plain(tag)}`
}

const SHAPE = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,})\$([A-Za-z0-9+/]{43})$/

function partsOf(stored: string): { cost: Cost; nonce: Buffer; tag: Buffer } {
  const [, memory, passes, lanes, nonce, tag] = SHAPE.exec(stored) ?? []
  if (nonce === undefined || tag === undefined)
    throw new Error('A password hash has a form that this release does not know')
  return {
    cost: { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) },
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

/**
 * True when the password is the one that was hashed. With nothing to compare against the same work is done all the
 * same and the answer is no, so that how long it takes does not tell who has an account.
 */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const { cost, nonce, tag } =
    stored === null ? { cost: COST, nonce: randomBytes(16), tag: randomBytes(TAG) } : partsOf(stored)
  const given = await derived(password, nonce, cost)
  return timingSafeEqual(given, tag) && stored !== null
}

/** True when a hash was made under other parameters than today's and should be made again while the password is at hand. */
export function isOutdated(stored: string): boolean {
  const { cost } = partsOf(stored)
  return cost.memory !== COST.memory || cost.passes !== COST.passes || cost.lanes !== COST.lanes
}
