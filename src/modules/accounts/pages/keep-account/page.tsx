/** One member of staff: make the account, hand over a link, suspend, reset, end sessions, link to an agency's sign-in. */
import { type Answer, type Asked, goTo, notThere, page } from '#platform/http'
import {
  endSessionsOfMember,
  linkToAgency,
  makeAccount,
  readStaffAccount,
  reinstateAccount,
  renewSetupLink,
  resetFactors,
  SETUP_HOURS,
  type SetupToken,
  suspendAccount,
  unlinkFromAgency,
} from '#platform/identity'
import type { Outcome, Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import type { AccountsSettings } from '../../settings.ts'
import { SetupLinkView } from './setup-link-view.tsx'
import { KeepAccountView } from './view.tsx'

/** Shows one account, or does something to it. */
export type Keeping = (settings: AccountsSettings) => (asked: Asked) => Promise<Answer>

const memberOf = (asked: Asked) => asked.params['memberId'] ?? ''
const hereOf = (asked: Asked) => `/accounts/${memberOf(asked)}`

async function drawn(settings: AccountsSettings, asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const { database } = asked
  const staff = await readStaffAccount(database, memberOf(asked))
  if (staff === undefined) return notThere
  const own = staff.memberId === asked.actor.memberId
  const today = database.clock.today()
  const content = <KeepAccountView staff={staff} state={state} issuers={settings.issuers} own={own} today={today} />
  return page(`Account of ${staff.name}`, content, { status })
}

/** GET /accounts/:memberId */
export const showAccount: Keeping = settings => asked => drawn(settings, asked, startingWith())

async function answered<T>(
  settings: AccountsSettings,
  asked: Asked,
  outcome: Outcome<T>,
  lead: (value: T) => Answer | Promise<Answer>,
): Promise<Answer> {
  const again = (wrong: readonly Wrong[], status: number) =>
    drawn(settings, asked, asTyped(asked.fields, wrong), status)
  if (outcome.kind === 'done') return lead(outcome.value)
  if (outcome.kind === 'wrong') return again(outcome.wrong, 422)
  if (outcome.kind === 'refused')
    return again([{ field: '', says: `${outcome.refusal.says} ${outcome.refusal.next}` }], 409)
  return notThere
}

/** The link, the only time it is shown. */
async function handOver(settings: AccountsSettings, asked: Asked, { token }: SetupToken): Promise<Answer> {
  const staff = await readStaffAccount(asked.database, memberOf(asked))
  const link = new URL(`/sign-in/set-up/${token}`, settings.publicUrl).href
  const content = <SetupLinkView link={link} name={staff?.name ?? ''} hours={SETUP_HOURS} back={hereOf(asked)} />
  return page('Hand over this link', content)
}

/** POST /accounts/:memberId/make */
export const makePage: Keeping = settings => async asked => {
  const typed = { memberId: memberOf(asked), signInName: asked.field('signInName') }
  const outcome = await makeAccount(asked.database, asked.actor, typed)
  return answered(settings, asked, outcome, token => handOver(settings, asked, token))
}

/** POST /accounts/:memberId/reset and /new-link */
const linking =
  (act: typeof resetFactors): Keeping =>
  settings =>
  async asked =>
    answered(settings, asked, await act(asked.database, asked.actor, memberOf(asked)), token =>
      handOver(settings, asked, token),
    )

export const resetPage: Keeping = linking(resetFactors)
export const newLinkPage: Keeping = linking(renewSetupLink)

type Act = (database: Asked['database'], by: Asked['actor'], memberId: string) => Promise<Outcome<unknown>>

/** POST /accounts/:memberId/suspend, /reinstate and /end-sessions */
const acting =
  (act: Act): Keeping =>
  settings =>
  async asked =>
    answered(settings, asked, await act(asked.database, asked.actor, memberOf(asked)), () => goTo(hereOf(asked)))

export const suspendPage: Keeping = acting(suspendAccount)
export const reinstatePage: Keeping = acting(reinstateAccount)
export const endSessionsPage: Keeping = acting(endSessionsOfMember)

const issuerIn = (settings: AccountsSettings, asked: Asked) =>
  settings.issuers.find(({ key }) => key === asked.field('agency'))?.issuer

/** POST /accounts/:memberId/link */
export const linkPage: Keeping = settings => async asked => {
  const issuer = issuerIn(settings, asked)
  if (issuer === undefined) {
    return drawn(
      settings,
      asked,
      asTyped(asked.fields, [{ field: 'agency', says: 'Choose whose sign-in it is.' }]),
      422,
    )
  }
  const link = { issuer, subject: asked.field('subject') }
  const outcome = await linkToAgency(asked.database, asked.actor, memberOf(asked), link)
  return answered(settings, asked, outcome, () => goTo(hereOf(asked)))
}

/** POST /accounts/:memberId/unlink. Also takes away links to an agency that is no longer configured. */
export const unlinkPage: Keeping = settings => async asked => {
  const outcome = await unlinkFromAgency(asked.database, asked.actor, memberOf(asked), asked.field('issuer'))
  return answered(settings, asked, outcome, () => goTo(hereOf(asked)))
}
