/** One protocol or arrangement; administrators keep who takes part, who fills which seat and which rules it carries. */
import { addParty, agreements, endAgreement, endParty } from '#modules/staff'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { SHARING_RULES, whichActApplied } from '#rules'
import type { Outcome, Wrong } from '#shared'
import { asTyped, dayTyped, type FormState, startingWith, UNREADABLE_DAY } from '#web'
import { carryRule, namePost } from '../../commands/keep-protocol.ts'
import { type Directory, directory, rulesCarried } from '../../queries/directory.ts'
import { namedPosts } from '../../queries/named-posts.ts'
import { ProtocolView } from './view.tsx'
import { SEATS } from './words.ts'

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const agreementId = asked.params['agreementId'] ?? ''
  if (!isId(agreementId)) return notThere
  const today = asked.database.clock.today()
  const seen = await asked.act(async tx => {
    const others = await agreements(tx)
    const found = others.find(one => one.agreementId === agreementId)
    if (found === undefined) return undefined
    const known = tx.actor.role === 'administrator' ? await directory(tx) : undefined
    return {
      found,
      others,
      known,
      named: await namedPosts(tx, agreementId),
      carried: await rulesCarried(tx, agreementId),
    }
  })
  if (seen === undefined) return notThere
  return page(
    seen.found.title,
    <ProtocolView {...seen} {...{ today, state }} act={whichActApplied.answer({}, today)} />,
    { status },
  )
}

type Step = { readonly wrong: readonly Wrong[] } | { readonly work: () => Promise<Outcome<unknown>> }

const isOneOf = (all: readonly { readonly id: string }[], id: string) => all.some(one => one.id === id)

function partyStep(asked: Asked, agreementId: string, known: Directory): Step {
  const today = asked.database.clock.today()
  const form = reading(asked)
  const [agencyId, areaId] = [asked.field('agencyId'), asked.field('areaId')]
  if (!isOneOf(known.agencies, agencyId)) form.wrong.push({ field: 'agencyId', says: 'Choose the agency' })
  if (areaId !== '' && !isOneOf(known.areas, areaId)) form.wrong.push({ field: 'areaId', says: 'Choose where' })
  const asParty = form.oneOf('asParty', ['signatory', 'by-basis'], 'Say how it takes part')
  const because = form.line('because', asParty === 'by-basis' ? 'Say on what basis it takes part' : undefined)
  const from = form.read('from', typed => dayTyped(typed, today), UNREADABLE_DAY, 'Give the first day')
  const to = form.read('to', typed => dayTyped(typed, today), UNREADABLE_DAY) ?? null
  if (form.wrong.length > 0 || asParty === undefined || from === undefined) return form
  return {
    work: () =>
      asked.act(tx =>
        addParty(tx, { agreementId, agencyId, areaId: areaId === '' ? null : areaId, asParty, because, from, to }),
      ),
  }
}

function seatStep(asked: Asked, agreementId: string, known: Directory): Step {
  const form = reading(asked)
  const seat = form.oneOf('seat', SEATS, 'Choose the seat')
  const areaId = asked.field('areaId')
  const post = known.posts.find(one => one.id === asked.field('postId'))
  if (post === undefined) form.wrong.push({ field: 'postId', says: 'Choose the post' })
  if (areaId !== '' && !isOneOf(known.areas, areaId)) form.wrong.push({ field: 'areaId', says: 'Choose the authority' })
  if (form.wrong.length > 0 || seat === undefined || post === undefined) return form
  const given = { agreementId, agencyId: post.agencyId, areaId: areaId === '' ? null : areaId, seat, postId: post.id }
  return { work: () => asked.act(tx => namePost(tx, given)) }
}

function stepOf(asked: Asked, agreementId: string, known: Directory): Step | undefined {
  const form = reading(asked)
  switch (asked.field('step')) {
    case 'party':
      return partyStep(asked, agreementId, known)
    case 'seat':
      return seatStep(asked, agreementId, known)
    case 'end-party': {
      const partyId = asked.field('partyId')
      return isId(partyId) ? { work: () => asked.act(tx => endParty(tx, { agreementId, partyId })) } : undefined
    }
    case 'end':
      return { work: () => asked.act(tx => endAgreement(tx, agreementId)) }
    case 'rule': {
      const rule = form.oneOf('rule', SHARING_RULES, 'Choose the rule')
      const pinpoint = form.line('pinpoint', 'Say where it says so')
      return form.wrong.length > 0 || rule === undefined
        ? form
        : { work: () => asked.act(tx => carryRule(tx, { agreementId, rule, pinpoint })) }
    }
    default:
      return { wrong: [{ field: '', says: 'Choose what to change' }] }
  }
}

async function take(asked: Asked): Promise<Answer> {
  const agreementId = asked.params['agreementId'] ?? ''
  const again = (wrong: readonly Wrong[], status: number) =>
    show(asked, asTyped(asked.fields, wrong, asked.field('step')), status)
  if (!isId(agreementId)) return notThere
  const found = await asked.act(async tx => ({
    exists: (await agreements(tx, agreementId)).length > 0,
    known: await directory(tx),
  }))
  const step = found.exists ? stepOf(asked, agreementId, found.known) : undefined
  if (step === undefined) return notThere
  if ('wrong' in step) return again(step.wrong, 422)
  return answerTo(await step.work(), () => goTo(`/protocols/${agreementId}`), again)
}

const shared = { path: '/protocols/:agreementId', door: 'signed-in', purpose: 'administration' } as const

export const protocolRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, startingWith()) },
  { ...shared, method: 'POST', roles: ['administrator'], tells: 'administration', answer: take },
]
