/** Breaks the glass: one person's safety-critical facts for an hour, and whoever answers for them told at once. */
import { sql } from 'kysely'
import { possibleIdentifiers, wordsOfName } from '#modules/people'
import type { CaseTx } from '#platform/db'
import { type Day, GLASS_SHORTEST_REASON, type GlassReason, nextWorkingDay } from '#rules'
import { done, type Outcome, refused, wrong } from '#shared'
import { tellOfGlass } from './tell-of-glass.ts'

/** A person has hardly ever more than one case; more than these are not opened. */
const MOST_CASES = 4

export type Emergency = {
  /** A case reference, a national number, or the whole name. */
  readonly whom: string
  /** Needed with a name. */
  readonly bornOn: Day | undefined
  readonly reason: GlassReason
  /** Words now, or none and within a day. */
  readonly because: string
}

/** Where it leads: to the facts, or, for whoever may see the case anyway, to the case. */
export type GlassLead = { readonly openingId: string } | { readonly caseId: string }

type Answered = {
  readonly outcome: 'nobody' | 'several' | 'yours' | 'open' | 'opened'
  readonly opening_id: string | null
  readonly case_id: string | null
}

/** The same for somebody who is hidden, for somebody from whom one is kept, and for nobody at all. */
const NOBODY_FOUND = refused({
  code: 'need-to-know/nobody-found',
  says: 'Nobody was found whose record can be opened.',
  next: 'Check the number, or give the whole name with the date of birth. If somebody is in danger now, call the police.',
  rule: 'access/may-they-break-the-glass',
})

/** Too short a reason is no reason; none at all may follow within a day. */
export const tooShort = (because: string): boolean => because !== '' && [...because].length < GLASS_SHORTEST_REASON

/** Opens the record of one person, or says why not. Never tells somebody hidden from nobody. */
export async function breakGlass(tx: CaseTx, emergency: Emergency): Promise<Outcome<GlassLead>> {
  const because = emergency.because.trim()
  if (tooShort(because))
    return wrong({
      field: 'because',
      says: `Say it in at least ${GLASS_SHORTEST_REASON} characters, or leave it empty and say it within 24 hours`,
    })
  const answered = await ask(tx, emergency, because)
  const { outcome, opening_id: openingId, case_id: caseId } = answered
  if (openingId !== null && outcome === 'opened') {
    tellLedger(tx, emergency.reason, answered)
    await tellOfGlass(tx, openingId, because === '')
    return done({ openingId })
  }
  tx.tell({
    kind: 'access-decision',
    act: `need-to-know/glass-${outcome}`,
    rule: 'access/may-they-break-the-glass',
    ...(caseId === null ? {} : { caseId }),
  })
  if (openingId !== null) return done({ openingId })
  if (caseId !== null) return done({ caseId })
  return outcome === 'several'
    ? wrong({ field: 'whom', says: 'More than one person fits this. Give a case reference or a national number' })
    : NOBODY_FOUND
}

async function ask(tx: CaseTx, { whom, bornOn, reason }: Emergency, because: string): Promise<Answered> {
  const grants = Array.from({ length: MOST_CASES }, () => tx.newId())
  const reference = whom.toUpperCase().replaceAll(/\s/g, '')
  const numbers = possibleIdentifiers(whom)
  const words = numbers.length > 0 ? [] : whom.split(' ').flatMap(word => wordsOfName(word))
  const found = await sql<Answered>`
    select * from access.break_glass(${tx.newId()}, ${grants}::uuid[], ${reason}, ${because}, ${reference}, ${numbers}::text[],
      ${words}::text[], ${bornOn ?? null}::date, ${nextWorkingDay(tx.today)})`.execute(tx.sql)
  return found.rows[0] ?? { outcome: 'nobody', opening_id: null, case_id: null }
}

function tellLedger(tx: CaseTx, reason: GlassReason, { opening_id, case_id }: Answered): void {
  tx.tell({
    kind: 'access-decision',
    act: 'need-to-know/break-glass',
    rule: 'access/may-they-break-the-glass',
    because: reason,
    ...(case_id === null ? {} : { caseId: case_id }),
    items: [`opening:${opening_id}`],
  })
}
