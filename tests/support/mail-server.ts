/** A real mail server on this machine, which can be told to be difficult: it refuses, is slow, or hangs up. */
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** What the server does with a message: takes it, or is difficult at one of the steps of handing it over. */
export type Mood =
  | 'take'
  | 'slow'
  | 'refuse-sender'
  | 'refuse-mailbox'
  | 'no-such-mailbox'
  | 'refuse-message'
  | 'hang-up-after-taking'

export type Delivered = { readonly raw: string; readonly mail: ParsedMail; readonly to: readonly string[] }

export type MailServer = {
  readonly url: string
  readonly delivered: Delivered[]
  /** Asked once for each message that is offered. */
  mood: () => Mood
  readonly stop: () => Promise<void>
}

const refusal = (code: number, says: string) => Object.assign(new Error(says), { responseCode: code })

/** Starts a server that takes everything until its mood is changed. */
export async function mailServer(): Promise<MailServer> {
  const moods = new WeakMap<SMTPServerSession, Mood>()
  const delivered: Delivered[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onMailFrom(_address, session, answer) {
      const mood = made.mood()
      moods.set(session, mood)
      answer(mood === 'refuse-sender' ? refusal(451, 'Come back later') : undefined)
    },
    onRcptTo(_address, session, answer) {
      const mood = moods.get(session)
      if (mood === 'refuse-mailbox') answer(refusal(450, 'Mailbox busy'))
      else if (mood === 'no-such-mailbox') answer(refusal(550, 'No such mailbox'))
      else answer()
    },
    async onData(stream, session, answer) {
      const mood = moods.get(session)
      const raw = Buffer.concat(await stream.toArray()).toString('utf8')
      if (mood === 'refuse-message') return answer(refusal(452, 'Disk full'))
      if (mood === 'slow') await wait(1_200)
      delivered.push({ raw, mail: await simpleParser(raw), to: session.envelope.rcptTo.map(one => one.address) })
      if (mood !== 'hang-up-after-taking') return answer()
      server.connections.forEach(connection => {
        if (connection.session === session) connection._socket.destroy()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const made: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    delivered,
    mood: () => 'take',
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
  return made
}
