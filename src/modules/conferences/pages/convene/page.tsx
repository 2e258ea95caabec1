/** Convene a conference: one page on which everything stands already, and one button (S3-52). */
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, refusal } from '#platform/http'
import type { Wrong } from '#shared'
import { asTyped, type FormState } from '#web'
import { alreadyDecided } from '../../commands/already-decided.ts'
import { type Convening, conveneConference } from '../../commands/convene-conference.ts'
import type { ConferenceKind } from '../../model/meeting.ts'
import { daysFor } from '../../queries/proposed-meeting.ts'
import { type MayConvene, type ToConvene, toConvene } from '../../queries/to-convene.ts'
import { conveningTyped, startOf, withOneMore } from './form.ts'
import { NotYoursView, ProposedView } from './view.tsx'

const KINDS: readonly ConferenceKind[] = ['first', 'review', 'emergency']

const kindAsked = (asked: Asked): ConferenceKind | undefined => {
  const given = asked.field('kind') || asked.query['kind']
  return KINDS.find(kind => kind === given)
}

function aboutOf({ params }: Asked): { considerationId: string } | { caseId: string } {
  const { considerationId, caseId } = params
  return considerationId === undefined ? { caseId: caseId ?? '' } : { considerationId }
}

/** What the page is when there is nothing to convene here. */
function instead(found: MayConvene | undefined): Answer {
  if (found === undefined) return notThere
  if ('notYours' in found) return page('Convene a conference', <NotYoursView {...found.notYours} />)
  const why = 'decided' in found ? alreadyDecided(found.decided) : undefined
  return why?.kind === 'refused' ? refusal(why.refusal) : notThere
}

function drawn(convening: ToConvene, state: FormState, status: number, warnings: readonly string[] = []): Answer {
  const { caseId, considerationId } = convening
  const to =
    considerationId === null ? `/cases/${caseId}/conferences/new` : `/conferences/consider/${considerationId}/convene`
  return page('Convene a conference', <ProposedView {...{ convening, to, state, warnings }} />, { status })
}

async function show(asked: Asked): Promise<Answer> {
  const found = await asked.act(tx => toConvene(tx, aboutOf(asked), kindAsked(asked)))
  return found !== undefined && 'convening' in found
    ? drawn(found.convening, startOf(found.convening.proposal), 200)
    : instead(found)
}

async function convene(asked: Asked): Promise<Answer> {
  // Looking at the proposal again is not yet sending the form, so the form's key is not spent on it.
  const { found } = await asked.act(async tx => {
    return { kind: 'wrong', found: await toConvene(tx, aboutOf(asked), kindAsked(asked)) } as const
  })
  if (found === undefined || !('convening' in found)) return instead(found)
  const { convening } = found
  if (asked.field('step') === 'add') {
    const state = withOneMore(asked)
    return drawn(convening, state, state.wrong.length === 0 ? 200 : 422)
  }
  const again = (wrong: readonly Wrong[], status: number) => drawn(convening, asTyped(asked.fields, wrong), status)
  const typed = conveningTyped(asked, convening)
  if ('wrong' in typed) return again(typed.wrong, 422)
  const warnings = warningsAbout(convening, typed.value)
  if (warnings.length > 0 && asked.field('warnedAbout') !== typed.value.heldOn) {
    const state = asTyped({ ...asked.fields, warnedAbout: typed.value.heldOn })
    return drawn(convening, state, 422, warnings)
  }
  const outcome = await asked.act(tx => conveneConference(tx, typed.value), [convening.caseId])
  return answerTo(outcome, ({ conferenceId }) => goTo(`/conferences/${conferenceId}`), again)
}

/** A day outside the window is warned about once, with both dates; whoever has a reason presses again (S3-27). */
function warningsAbout({ proposal, today }: ToConvene, { kind, heldOn }: Convening): readonly string[] {
  if (heldOn < today) return []
  const answer = daysFor({ today }, proposal.facts, kind, heldOn)
  return answer.kind === 'decided' ? answer.value.warnings : []
}

const shared = { door: 'signed-in', purpose: 'conference' } as const
const PATHS = ['/conferences/consider/:considerationId/convene', '/cases/:caseId/conferences/new'] as const

export const conveneRoutes: readonly Route[] = PATHS.flatMap((path): Route[] => [
  { ...shared, method: 'GET', path, tells: 'consultation', answer: show },
  { ...shared, method: 'POST', path, tells: 'collection', answer: convene },
])
