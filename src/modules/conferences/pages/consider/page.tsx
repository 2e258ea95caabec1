/** Consider a conference: why now, what those consulted say, and the decision, whichever way it goes (S3-40, S3-41). */
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { dayInWords } from '#rules'
import { type Wrong, wrong } from '#shared'
import { asTyped, dayTyped, type FormState, startingWith, timeTyped, UNREADABLE_TIME } from '#web'
import { decideNotToConvene } from '../../commands/decide-not-to-convene.ts'
import { recordConsultation } from '../../commands/record-consultation.ts'
import { considerationById, type View as Opinion } from '../../queries/consideration.ts'
import { considered } from '../../queries/considered.ts'
import { type Proposal, proposalFor } from '../../queries/proposal.ts'
import { ConsiderView } from './view.tsx'

type Forms = { readonly consult?: FormState; readonly decline?: FormState }

/** What is put to those who are consulted starts from what Cairn proposes, so that nobody types it. */
function startOfConsulting(proposal: Proposal | undefined): FormState {
  if (proposal === undefined) return startingWith({}, 'consult')
  const { heldOn, startsAt, venue } = proposal.meeting
  const proposedOn = heldOn === null ? '' : dayInWords(heldOn)
  return startingWith({ proposedOn, proposedAt: startsAt, proposedVenue: venue }, 'consult')
}

async function show(asked: Asked, forms: Forms = {}, status = 200): Promise<Answer> {
  const considerationId = asked.params['considerationId'] ?? ''
  const found = await asked.act(tx => considered(tx, considerationId))
  if (found === undefined) return notThere
  const consult = forms.consult ?? startOfConsulting(found.proposal)
  const decline = forms.decline ?? startingWith({}, 'decline')
  const content = <ConsiderView found={found} consult={consult} decline={decline} />
  return page('Consider a conference', content, { status })
}

const VIEWS: readonly Opinion[] = ['convene', 'do-not-convene', 'no-view']

async function consult(asked: Asked): Promise<Answer> {
  const considerationId = asked.params['considerationId'] ?? ''
  const today = asked.database.clock.today()
  const typed = reading(asked)
  const again = (wrong: readonly Wrong[], status: number) =>
    show(asked, { consult: asTyped(asked.fields, wrong, 'consult') }, status)
  const memberId = typed.line('memberId', 'Choose who was consulted')
  const view = typed.oneOf('view', VIEWS, 'Say what their view is')
  const said = typed.text('said')
  const proposedOn = typed.read('proposedOn', text => dayTyped(text, today), 'Write the day as, for example, 20 May')
  const proposedAt = typed.read('proposedAt', timeTyped, UNREADABLE_TIME)
  const proposedVenue = typed.line('proposedVenue')
  if (typed.wrong.length > 0 || view === undefined) return again(typed.wrong, 422)
  const outcome = await asked.act(async tx => {
    const one = await considerationById(tx, considerationId)
    const proposal = one === undefined ? undefined : await proposalFor(tx, one.caseId, undefined, one)
    const { invitees: asked = [] } = proposal?.people ?? {}
    const offered = [...asked, ...(proposal?.others ?? [])].map(each => each.memberId)
    if (one !== undefined && !offered.includes(memberId))
      return wrong({ field: 'memberId', says: 'Choose one of these people' })
    const invitees = asked.filter(each => each.invite)
    return recordConsultation(tx, {
      considerationId,
      memberId,
      view,
      said,
      proposedOn: proposedOn ?? null,
      proposedAt: proposedAt ?? null,
      proposedVenue,
      proposedInvitees: invitees.map(({ name, post }) => [name, post].filter(text => text !== '').join(', ')),
    })
  })
  return answerTo(outcome, () => goTo(`/conferences/consider/${considerationId}#consulted`), again)
}

async function decline(asked: Asked): Promise<Answer> {
  const considerationId = asked.params['considerationId'] ?? ''
  const typed = reading(asked)
  const again = (wrong: readonly Wrong[], status: number) =>
    show(asked, { decline: asTyped(asked.fields, wrong, 'decline') }, status)
  const because = typed.text('because')
  const nobodyConsultedBecause = typed.line('nobodyConsultedBecause')
  if (typed.wrong.length > 0) return again(typed.wrong, 422)
  const outcome = await asked.act(tx => decideNotToConvene(tx, { considerationId, because, nobodyConsultedBecause }))
  return answerTo(outcome, ({ caseId }) => goTo(`/cases/${caseId}`), again)
}

const shared = { door: 'signed-in', purpose: 'conference' } as const
const path = '/conferences/consider/:considerationId'

export const considerRoutes: readonly Route[] = [
  { ...shared, method: 'GET', path, tells: 'consultation', answer: asked => show(asked) },
  { ...shared, method: 'POST', path: `${path}/consulted`, tells: 'collection', answer: consult },
  { ...shared, method: 'POST', path: `${path}/not-convened`, tells: 'alteration', answer: decline },
]
