/** Away to an agency's own sign-in, and back. Somebody who is signed in proves it afresh; anybody else signs in. */
import { type Answer, page } from '#platform/http'
import { departToAgency, returnFromAgency, returnToProveAgain, type SignedIn } from '#platform/identity'
import type { Wrong } from '#shared'
import { answered, type Desk } from '../../desk.ts'
import { AgencyRefusedView } from './view.tsx'

const SECONDS = 600

const whole = ({ asked }: Desk): SignedIn | undefined => (asked.signedIn?.stage === 'full' ? asked.signedIn : undefined)

const refusedWith = (desk: Desk, wrong: readonly Wrong[], status: number): Answer => {
  const again = whole(desk) === undefined ? '/sign-in' : '/prove-again'
  const content = <AgencyRefusedView says={wrong.map(({ says }) => says)} again={again} />
  return page('You were not signed in', content, { frame: 'bare', status })
}

/** GET /sign-in/with/:issuer */
export async function departPage(desk: Desk): Promise<Answer> {
  const outcome = await departToAgency(desk.house, desk.asked.params['issuer'] ?? '', whole(desk))
  return answered(
    outcome,
    ({ to, challengeId }) => ({ kind: 'go-to', to, cookies: [desk.keep('agency', challengeId, SECONDS)] }),
    (wrong, status) => refusedWith(desk, wrong, status),
  )
}

function answerIn({ asked }: Desk): URLSearchParams {
  const answer = new URLSearchParams()
  for (const [name, value] of Object.entries(asked.query)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) answer.append(name, one)
  }
  return answer
}

/** GET /sign-in/from/:issuer */
export async function returnPage(desk: Desk): Promise<Answer> {
  const { asked, house, visitor } = desk
  const back = { key: asked.params['issuer'] ?? '', challengeId: desk.cookie('agency') ?? '', answer: answerIn(desk) }
  const signedIn = whole(desk)
  const outcome =
    signedIn === undefined
      ? await returnFromAgency(house, back, visitor)
      : await returnToProveAgain(house, back, signedIn, visitor)
  return answered(outcome, desk.letIn, (wrong, status) => refusedWith(desk, wrong, status))
}
