/** A conference as its page shows it: when, where, who, and what the reader may do about it. */
import type { CaseTx } from '#platform/db'
import type { AgendaItem, Day } from '#rules'
import { maySend } from '../commands/send-invitations.ts'
import type { ConferenceHead } from '../model/meeting.ts'
import { agendaOf } from './agenda-of.ts'
import { conferenceHead, type PersonOfConference, personOfConference } from './conference-head.ts'
import { type Devolution, devolutionsOf } from './devolutions.ts'
import { type Invitation, invitationsOf } from './invitations.ts'
import { mayRead, mayWrite } from './may-write.ts'
import { ownCopyOf } from './own-copy.ts'

export type ConferencePage = {
  readonly head: ConferenceHead
  readonly person: PersonOfConference
  readonly agenda: readonly AgendaItem[]
  /** As far as the reader may see it: the whole list, or their own line. */
  readonly invitations: readonly Invitation[]
  readonly devolutions: readonly Devolution[]
  readonly today: Day
  /** The reader's own invitation, or the one on which they go for somebody. */
  readonly mine: Invitation | undefined
  /** The reader's own copy of its minute. */
  readonly ownCopy: string | undefined
  /** Chairs, records or types. */
  readonly runs: boolean
  /** Chairs or records: the two who answer for the meeting. */
  readonly answersFor: boolean
  /** May keep the list, the day and the place. */
  readonly keeps: boolean
  readonly sends: boolean
  /** Finds the case behind it. */
  readonly opensCase: boolean
}

/** The page of a conference, or undefined when it is not there for this reader. */
export async function conferencePage(tx: CaseTx, conferenceId: string): Promise<ConferencePage | undefined> {
  const head = await conferenceHead(tx, conferenceId)
  const person = head === undefined ? undefined : await personOfConference(tx, conferenceId)
  if (head === undefined || person === undefined) return undefined
  await tx.narrowTo([head.caseId])
  const invitations = await invitationsOf(tx, conferenceId)
  const me = tx.actor.memberId
  const sends = maySend(tx, head)
  return {
    head,
    person,
    agenda: await agendaOf(tx, head),
    invitations,
    devolutions: await devolutionsOf(tx, conferenceId),
    today: tx.today,
    mine: invitations.find(one => one.state === 'sent' && (one.memberId === me || one.deputyId === me)),
    ownCopy: head.state === 'issued' ? await ownCopyOf(tx, conferenceId) : undefined,
    runs: [head.chair, head.recorder, head.typist].some(one => one?.memberId === me),
    answersFor: [head.chair, head.recorder].some(one => one.memberId === me),
    keeps: sends || (await mayWrite(tx, head.caseId, 'conference')),
    sends,
    opensCase: await mayRead(tx, head.caseId, 'name'),
  }
}
