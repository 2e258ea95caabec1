/** Convene a conference: one page on which everything stands already, and one button (S3-52). */
import { caseInBrief } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, refusal } from '#platform/http'
import type { Wrong } from '#shared'
import { asTyped, type FormState } from '#web'
import { alreadyDecided } from '../../commands/already-decided.ts'
import { type Convening, conveneConference } from '../../commands/convene-conference.ts'
import type { ConferenceKind } from '../../model/meeting.ts'
import { considerationById } from '../../queries/consideration.ts'
import { mayDecide } from '../../queries/deciders.ts'
import { mayWrite } from '../../queries/may-write.ts'
import { proposalFor } from '../../queries/proposal.ts'
import { daysFor } from '../../queries/proposed-meeting.ts'
import { conveningTyped, startOf, withOneMore } from './form.ts'
import { NotYoursView, type Proposed, ProposedView } from './view.tsx'

type About = Pick<Convening, 'considerationId' | 'kind'> & { readonly caseId: string }
type Found =
  | { readonly proposed: Proposed; readonly about: About }
  | { readonly notYours: { readonly caseId: string; readonly name: string } }
  | { readonly decided: Parameters<typeof alreadyDecided>[0] }

const KINDS: readonly ConferenceKind[] = ['first', 'review', 'emergency']

/** Which case and question the address is about, for whoever may convene for it. */
async function find(tx: CaseTx, asked: Asked, kind: ConferenceKind | undefined): Promise<Found | undefined> {
  const considerationId = asked.params['considerationId'] ?? null
  const question = considerationId === null ? undefined : await considerationById(tx, considerationId)
  const caseId = asked.params['caseId'] ?? question?.caseId
  if (caseId === undefined) return undefined
  await tx.narrowTo([caseId])
  if (!(await mayWrite(tx, caseId, 'conference'))) return undefined
  if (question !== undefined && question.state !== 'open') return { decided: question }
  const proposal = await proposalFor(tx, caseId, kind, question)
  const brief = await caseInBrief(tx, caseId)
  if (proposal === undefined || brief.head === null) return undefined
  const { name } = brief.head
  if (proposal.meeting.kind !== 'emergency' && !(await mayDecide(tx, proposal.facts))) {
    return { notYours: { caseId, name } }
  }
  const to =
    considerationId === null ? `/cases/${caseId}/conferences/new` : `/conferences/consider/${considerationId}/convene`
  const about = { caseId, considerationId, kind: proposal.meeting.kind }
  return { proposed: { proposal, name, today: tx.today, to }, about }
}

const kindAsked = (asked: Asked): ConferenceKind | undefined => {
  const given = asked.field('kind') || asked.query['kind']
  return KINDS.find(kind => kind === given)
}

async function answer(
  found: Found | undefined,
  then: (found: Extract<Found, { about: About }>) => Answer,
): Promise<Answer> {
  if (found === undefined) return notThere
  if ('notYours' in found) return page('Convene a conference', <NotYoursView {...found.notYours} />)
  if ('decided' in found) {
    const why = alreadyDecided(found.decided)
    return why.kind === 'refused' ? refusal(why.refusal) : notThere
  }
  return then(found)
}

const drawn = (proposed: Proposed, state: FormState, status: number, warnings: readonly string[] = []): Answer =>
  page('Convene a conference', <ProposedView {...proposed} state={state} warnings={warnings} />, { status })

async function show(asked: Asked): Promise<Answer> {
  const found = await asked.act(tx => find(tx, asked, kindAsked(asked)))
  return answer(found, ({ proposed }) => drawn(proposed, startOf(proposed.proposal), 200))
}

async function convene(asked: Asked): Promise<Answer> {
  const found = await asked.act(async tx => {
    const one = await find(tx, asked, kindAsked(asked))
    // Looking again at the proposal is not yet sending the form.
    return { kind: 'wrong', one } as const
  })
  const { one } = found
  if (one === undefined || !('about' in one)) return answer(one, () => notThere)
  const { proposed, about } = one
  const again = (wrong: readonly Wrong[], status: number) => drawn(proposed, asTyped(asked.fields, wrong), status)
  if (asked.field('step') === 'add') {
    const state = withOneMore(asked)
    return drawn(proposed, state, state.wrong.length === 0 ? 200 : 422)
  }
  const { today } = proposed
  const typed = conveningTyped(asked, about, today)
  if ('wrong' in typed) return again(typed.wrong, 422)
  const warnings = warningsAbout(proposed, typed.value)
  if (warnings.length > 0 && asked.field('warnedAbout') !== typed.value.heldOn) {
    const state = asTyped({ ...asked.fields, warnedAbout: typed.value.heldOn })
    return drawn(proposed, state, 422, warnings)
  }
  const outcome = await asked.act(tx => conveneConference(tx, typed.value), [about.caseId])
  return answerTo(outcome, ({ conferenceId }) => goTo(`/conferences/${conferenceId}`), again)
}

/** A day outside the window is warned about once, with both dates; whoever has a reason presses again (S3-27). */
function warningsAbout({ proposal, today }: Proposed, { kind, heldOn }: Convening): readonly string[] {
  if (heldOn < today) return []
  const answered = daysFor({ today }, proposal.facts, kind, heldOn)
  return answered.kind === 'decided' ? answered.value.warnings : []
}

const shared = { door: 'signed-in', purpose: 'conference' } as const
const PATHS = ['/conferences/consider/:considerationId/convene', '/cases/:caseId/conferences/new'] as const

export const conveneRoutes: readonly Route[] = PATHS.flatMap((path): Route[] => [
  { ...shared, method: 'GET', path, tells: 'consultation', answer: show },
  { ...shared, method: 'POST', path, tells: 'collection', answer: convene },
])
