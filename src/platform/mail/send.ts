/** The job that sends what stands in the outbox. */
import { createTransport } from 'nodemailer'
import { invitationFile, isAddress, type Meeting, methodOf } from '#platform/calendar'
import type { Instant } from '#platform/clock'
import type { ClockworkTx, Database } from '#platform/db'
import { type Handled, handling, type Work } from '#platform/jobs'
import { isMessageKind, type MessageKind, messageText } from './messages.ts'
import { sendMail } from './outbox.ts'

export type MailSettings = {
  /** The mail server, `smtps://user:password@host` or `smtp://host:587`. None: nothing is sent, everything is kept. */
  readonly server: string | undefined
  /** Cairn's own address, which is also the organiser of its meetings. */
  readonly from: string
  /** Where this installation is reached, `https://cairn.example`, without a slash at the end. */
  readonly address: string
  /** What meetings are called in calendars. */
  readonly meetingTitle?: string
  /** A mail server that is not on this machine must encrypt, unless this says that the way to it is safe already. */
  readonly unencrypted?: boolean
  /** Looks up where a member of staff reads mail; it runs as Cairn itself. */
  readonly addressOf: (tx: ClockworkTx, memberId: string) => Promise<string | null>
}

/** What one sending needs, read before it so that no transaction is open while a mail server takes its time. */
type Ready = {
  readonly id: string
  readonly kind: MessageKind
  readonly link: string
  readonly meeting: Meeting | null
  readonly memberId: string
  readonly writtenAt: Instant
  readonly address: string | null
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

function transportTo(server: string, unencrypted: boolean) {
  const url = new URL(server)
  return createTransport({
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    requireTLS: url.protocol === 'smtp:' && !unencrypted && !LOOPBACK.has(url.hostname),
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: 20_000,
    greetingTimeout: 60_000,
    // A server may think for ten minutes before it takes a message; giving up sooner is how messages come twice.
    socketTimeout: 600_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

const hostOf = (address: string) => address.slice(address.indexOf('@') + 1).replace('>', '')

/** The mail as it goes out. The same message has the same name and date at every try, so that a repeat is known as one. */
export function mailOf(message: Ready & { readonly address: string }, settings: MailSettings) {
  const { subject, text } = messageText(message.kind, message.link, settings.address)
  const host = hostOf(settings.from)
  const recipient = { memberId: message.memberId, address: message.address }
  const calendar = {
    organiser: settings.from,
    ...(settings.meetingTitle === undefined ? {} : { title: settings.meetingTitle }),
  }
  const { meeting, writtenAt } = message
  return {
    from: settings.from,
    to: message.address,
    subject,
    text,
    messageId: `<${message.id}@${host}>`,
    date: new Date(writtenAt),
    baseBoundary: message.id,
    headers: {
      'List-Id': `<notices.${host}>`,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    ...(meeting === null
      ? {}
      : {
          icalEvent: {
            method: methodOf(meeting),
            filename: 'meeting.ics',
            content: invitationFile(meeting, recipient, settings.address + message.link, writtenAt, calendar),
          },
        }),
  }
}

/** Reads the message and notes that it is about to be sent. Nothing comes back when that is over and done with. */
function begin(database: Database, id: string, settings: MailSettings): Promise<Ready | undefined> {
  return database.asClockwork(async tx => {
    tx.tell({ kind: 'administration', act: 'mail/begin-to-send', items: [`platform_outbox:${id}`] })
    const row = await tx.sql
      .updateTable('platform_outbox')
      .set(change => ({ tries: change('tries', '+', 1), state: 'queued', because: null, settled_at: null }))
      .where('id', '=', id)
      .where(where => where.or([where('state', '=', 'queued'), where('because', '=', 'not-delivered')]))
      .returningAll()
      .executeTakeFirst()
    if (row === undefined || !isMessageKind(row.kind)) return undefined
    const address = await settings.addressOf(tx, row.recipient_id)
    const meeting = row.meeting as Meeting | null
    return {
      id,
      kind: row.kind,
      link: row.link,
      meeting,
      memberId: row.recipient_id,
      writtenAt: row.written_at,
      address,
    }
  })
}

type Ending = { readonly state: 'sent' | 'kept' | 'failed'; readonly because: string | null }

function settle(database: Database, { id, memberId }: Ready, { state, because }: Ending): Promise<void> {
  return database.asClockwork(async tx => {
    tx.tell({
      kind: 'administration',
      act: `mail/${state}`,
      items: [`platform_outbox:${id}`],
      recipients: [memberId],
      ...(because === null ? {} : { because }),
    })
    await tx.sql
      .updateTable('platform_outbox')
      .set({ state, because, settled_at: tx.now })
      .where('id', '=', id)
      .execute()
  })
}

/** True when a server said for good that this mailbox is not there. Other troubles may be the server's own, and pass. */
function isNoSuchMailbox(fault: unknown): boolean {
  const { code, responseCode } = fault as { code?: string; responseCode?: number }
  return code === 'EENVELOPE' && [550, 551, 553].includes(responseCode ?? 0)
}

async function send(
  message: Ready,
  settings: MailSettings,
  transport: ReturnType<typeof transportTo>,
): Promise<Ending> {
  if (message.address === null || !isAddress(message.address)) return { state: 'failed', because: 'no-address' }
  try {
    await transport.sendMail(mailOf({ ...message, address: message.address }, settings))
    return { state: 'sent', because: null }
  } catch (fault) {
    if (isNoSuchMailbox(fault)) return { state: 'failed', because: 'no-such-mailbox' }
    throw fault
  }
}

/** The job that sends mail, for the list that `startJobs` is given. */
export function sendingMail(settings: MailSettings): Handled {
  const transport =
    settings.server === undefined ? undefined : transportTo(settings.server, settings.unencrypted === true)
  return handling(sendMail, async ({ data, database, lastAttempt }: Work<{ messageId: string }>) => {
    const message = await begin(database, data.messageId, settings)
    if (message === undefined) return
    if (transport === undefined) return settle(database, message, { state: 'kept', because: 'no-mail-server' })
    const ending = await send(message, settings, transport).catch(async fault => {
      if (lastAttempt) await settle(database, message, { state: 'failed', because: 'not-delivered' })
      throw fault
    })
    await settle(database, message, ending)
  })
}
