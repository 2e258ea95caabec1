/** A real mail server on this machine, which can be told to be difficult: it refuses, is slow, or hangs up. */
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

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

type Answer = (fault?: Error | null) => void

async function takeMessage(
  server: SMTPServer,
  mood: Mood | undefined,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  delivered: Delivered[],
): Promise<Error | 'taken' | 'gone'> {
  const raw = Buffer.concat(await stream.toArray()).toString('utf8')
  if (mood === 'refuse-message') return refusal(452, 'Disk full')
  if (mood === 'slow') await wait(1_200)
  delivered.push({ raw, mail: await simpleParser(raw), to: session.envelope.rcptTo.map(one => one.address) })
  if (mood !== 'hang-up-after-taking') return 'taken'
  for (const connection of server.connections) {
    const { session: own, _socket: socket } = connection as unknown as { session: SMTPServerSession; _socket: Socket }
    if (own === session) socket.destroy()
  }
  return 'gone'
}

/** Starts a server that takes everything until its mood is changed. */
export async function mailServer(): Promise<MailServer> {
  const moods = new WeakMap<SMTPServerSession, Mood>()
  const delivered: Delivered[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onMailFrom(_address, session, answer: Answer) {
      moods.set(session, made.mood())
      answer(moods.get(session) === 'refuse-sender' ? refusal(451, 'Come back later') : undefined)
    },
    onRcptTo(_address, session, answer: Answer) {
      const mood = moods.get(session)
      if (mood === 'refuse-mailbox') answer(refusal(450, 'Mailbox busy'))
      else answer(mood === 'no-such-mailbox' ? refusal(550, 'No such mailbox') : undefined)
    },
    async onData(stream, session, answer: Answer) {
      const end = await takeMessage(server, moods.get(session), stream, session, delivered)
      if (end !== 'gone') answer(end === 'taken' ? null : end)
    },
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const stop = () => new Promise<void>(resolve => server.close(() => resolve()))
  const made: MailServer = { url: `smtp://127.0.0.1:${port}`, delivered, mood: () => 'take', stop }
  return made
}
