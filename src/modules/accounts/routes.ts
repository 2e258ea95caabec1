/** Every address of the administrator's accounts pages. */
import type { Route } from '#platform/http'
import * as keep from './pages/keep-account/page.tsx'
import { listAccounts } from './pages/list-accounts/page.tsx'
import type { AccountsSettings } from './settings.ts'

export type { AccountsSettings }

const ADMINISTRATION = { door: 'signed-in', roles: ['administrator'], purpose: 'administration' } as const

/** Administrators only; opening one person's account, and every step there, needs a fresh proof of identity. */
export function accountsRoutes(settings: AccountsSettings): readonly Route[] {
  const step = (name: string, keeping: keep.Keeping): Route => ({
    ...ADMINISTRATION,
    method: 'POST',
    path: `/accounts/:memberId/${name}`,
    tells: 'administration',
    stepUp: true,
    answer: keeping(settings),
  })
  return [
    { ...ADMINISTRATION, method: 'GET', path: '/accounts', tells: 'none', answer: listAccounts },
    {
      ...ADMINISTRATION,
      method: 'GET',
      path: '/accounts/:memberId',
      tells: 'none',
      stepUp: true,
      answer: keep.showAccount(settings),
    },
    step('make', keep.makePage),
    step('new-link', keep.newLinkPage),
    step('reset', keep.resetPage),
    step('suspend', keep.suspendPage),
    step('reinstate', keep.reinstatePage),
    step('end-sessions', keep.endSessionsPage),
    step('link', keep.linkPage),
    step('unlink', keep.unlinkPage),
  ]
}
