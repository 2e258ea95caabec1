/** The one-time link: somebody sets their own password. The link's secret leaves the address at once. */
import { type Answer, goTo, page } from '#platform/http'
import { readSetupLink, SHORTEST_PASSWORD, useSetupLink } from '#platform/identity'
import { asTyped, type FormState, startingWith } from '#web'
import { answered, type Desk } from '../../desk.ts'
import { SetUpAccountView } from './view.tsx'

const PLACE = '/sign-in/set-up'
const SECONDS = 1_800

/** GET /sign-in/set-up/:token: into a cookie and out of the address, where history and logs would keep it. */
export async function openLink(desk: Desk): Promise<Answer> {
  return { kind: 'go-to', to: PLACE, cookies: [desk.keep('set-up', desk.asked.params['token'] ?? '', SECONDS)] }
}

async function drawn(desk: Desk, state: FormState, status = 200): Promise<Answer> {
  const link = await readSetupLink(desk.house, desk.cookie('set-up') ?? '')
  if (link.kind !== 'done')
    return link.kind === 'refused' ? { kind: 'refused', refusal: link.refusal } : goTo('/sign-in')
  const content = <SetUpAccountView state={state} {...link.value} shortest={SHORTEST_PASSWORD} />
  return page('Choose your password', content, { frame: 'bare', status })
}

/** GET /sign-in/set-up */
export const showSetUp = (desk: Desk): Promise<Answer> => drawn(desk, startingWith())

/** POST /sign-in/set-up */
export async function doSetUp(desk: Desk): Promise<Answer> {
  const { asked, house, visitor } = desk
  const outcome = await useSetupLink(house, desk.cookie('set-up') ?? '', asked.field('password'), visitor)
  return answered(
    outcome,
    entered => ({
      kind: 'go-to',
      to: '/sign-in/enrol',
      cookies: [...desk.cookiesFor(entered), desk.keep('set-up', '', 0)],
    }),
    (wrong, status) => drawn(desk, asTyped({}, wrong), status),
  )
}
