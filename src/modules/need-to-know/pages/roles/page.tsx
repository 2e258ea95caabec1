/** Who may see what, one page a role: for those who keep, audit or oversee access. It holds rules and no case. */
import { type Answer, type Asked, notThere, page, type Route } from '#platform/http'
import { pageOfRole } from '#rules'
import { ROLES, type Role } from '#shared'
import { RolesView, RoleView } from './view.tsx'

/** S3-10, requirements 7a: those who sign for the rules, and those who hold others to them. */
const READERS: readonly Role[] = ['administrator', 'auditor', 'oversight-member', 'data-protection-officer']

const list = async (): Promise<Answer> => page('Who may see what', <RolesView pages={ROLES.map(pageOfRole)} />)

async function show(asked: Asked): Promise<Answer> {
  const role = ROLES.find(one => one === asked.params['role'])
  return role === undefined ? notThere : page('Who may see what', <RoleView of={pageOfRole(role)} />)
}

const shared = { method: 'GET', door: 'signed-in', purpose: 'administration', roles: READERS, tells: 'none' } as const

export const rolePagesRoutes: readonly Route[] = [
  { ...shared, path: '/governance/roles', answer: list },
  { ...shared, path: '/governance/roles/:role', answer: show },
]
