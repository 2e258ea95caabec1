/**
 * What the file knows already, for the boxes of a contribution: nothing known is retyped (S3-58). Each piece says its
 * day and where it comes from, so that whoever contributes can see how old it is.
 */
import { sql } from 'kysely'
import { type EntryAbout, entriesAbout } from '#modules/cases'
import { type OptionStated, optionsOfCase } from '#modules/housing'
import { ordersOfCase, type SentenceShown } from '#modules/orders'
import { type ActionShown, actionsOfConference } from '#modules/plans'
import type { CaseTx } from '#platform/db'
import { type Day, dayInWords } from '#rules'
import { BOX, SIX_PARTS } from '../model/contribution-form.ts'
import { lastHeld } from './agenda-of.ts'
import type { Contributor } from './contributor.ts'

/** Text by the key of a box. */
export type KnownAlready = Readonly<Record<string, string>>

const MOST = 8

const asLine = ({ happenedOn, headline, detail, by, agency }: EntryAbout): string =>
  `${dayInWords(happenedOn)}: ${[headline, detail].filter(text => text !== '').join('. ')} (${by}, ${agency})`

const sentence = ({ imposedOn, court, offence, months }: SentenceShown): string =>
  `${dayInWords(imposedOn)}: ${offence}. ${court}${months === null ? '' : `, ${months} months`}.`

const closedAddress = ({ address, because, statedOn, agency }: OptionStated): string =>
  `${dayInWords(statedOn)}: ${address}: not available${because === '' ? '' : `, ${because}`} (${agency})`

function action({ task, state, endedOn, endedSays, dueOn }: ActionShown): string {
  const became =
    endedOn === null
      ? `${state === 'accepted' ? 'accepted' : 'open'}, due ${dayInWords(dueOn)}`
      : `${state === 'cannot' ? 'cannot be done' : state} on ${dayInWords(endedOn)}`
  return `${task}: ${became}${endedSays === null || endedSays === '' ? '' : `. ${endedSays}`}`
}

/** What this agency said in the same box before the last conference, with its day. */
async function saidLastTime(tx: CaseTx, conferenceId: string, heldOn: Day, agencyId: string): Promise<KnownAlready> {
  const found = await sql<{ part: string; says: string }>`
    select l.part, l.says from conferences_lines l
     where l.conference_id = ${conferenceId} and l.agency_id = ${agencyId} and l.contribution_id is not null
       and l.state = 'kept' and l.part like ${`${BOX}%`}`.execute(tx.sql)
  return Object.fromEntries(
    found.rows.map(({ part, says }) => [
      part.slice(BOX.length),
      `As said for the conference of ${dayInWords(heldOn)}: ${says}`,
    ]),
  )
}

async function sixParts(tx: CaseTx, caseId: string, before: KnownAlready): Promise<KnownAlready> {
  const kinds = SIX_PARTS.map(one => one.key)
  const entries = await entriesAbout(tx, caseId, { kinds, sections: ['custody', 'victim', 'offending'] })
  const { sentences } = await ordersOfCase(tx, caseId)
  const options = await optionsOfCase(tx, caseId)
  const of = (key: string, section?: string) =>
    entries
      .filter(one => one.kind === key || (section !== undefined && one.section === section && one.kind === 'note'))
      .slice(0, MOST)
      .map(asLine)
  const pieces: Readonly<Record<string, readonly string[]>> = {
    'contact-in-prison': of('contact-in-prison', 'custody'),
    'home-circumstances': [
      ...options.filter(one => one.state === 'not-available').map(closedAddress),
      ...of('home-circumstances'),
    ],
    offences: [...sentences.map(sentence), ...of('offences', 'offending')],
    motivation: of('motivation'),
    'attitude-to-victims': of('attitude-to-victims'),
    'impact-on-victims': of('impact-on-victims', 'victim'),
  }
  return Object.fromEntries(
    kinds.map(key => [key, [...(pieces[key] ?? []), before[key] ?? ''].filter(text => text !== '').join('\n')]),
  )
}

/** Everything known for the boxes of this contributor's form, as far as they may read it. */
export async function knownAlready(tx: CaseTx, { at, agency, supervises }: Contributor): Promise<KnownAlready> {
  const last = await lastHeld(tx, at.head)
  const before = last === undefined ? {} : await saidLastTime(tx, last.conferenceId, last.heldOn, agency.agencyId)
  const own =
    last === undefined
      ? []
      : (await actionsOfConference(tx, last.conferenceId)).filter(one => one.agencyId === agency.agencyId)
  const six = supervises ? await sixParts(tx, at.head.caseId, before) : {}
  return { ...before, ...six, 'earlier-actions': own.map(action).join('\n') }
}
