/** Which areas of work each role has. Leaving one out hides nothing: the pages themselves refuse. */
import type { SignedIn } from '#platform/identity'
import { CASEWORK_ROLES, type Role } from '#shared'
import type { NavigationLink } from '#web'

type Entry = NavigationLink & { readonly roles?: readonly Role[] }

const AREAS: readonly Entry[] = [
  { to: '/', text: 'What needs me now' },
  {
    to: '/board',
    text: 'Co-ordination board',
    roles: ['social-work-solo', 'coordinator', 'police-solo', 'crime-manager', 'team-manager'],
  },
  { to: '/minutes', text: 'Minutes', roles: [...CASEWORK_ROLES, 'support-assistant'] },
  {
    to: '/notices/new',
    text: 'Release notice',
    roles: ['prison-social-work', 'social-work-solo', 'police-solo', 'coordinator'],
  },
  { to: '/information-flow', text: 'Information flow', roles: ['social-work-solo', 'police-solo', 'crime-manager'] },
  { to: '/shares', text: 'Shared', roles: [...CASEWORK_ROLES, 'oversight-member', 'data-protection-officer'] },
  { to: '/approvals', text: 'Approvals', roles: [...CASEWORK_ROLES, 'data-protection-officer', 'administrator'] },
  { to: '/data-protection', text: 'Data protection', roles: ['data-protection-officer'] },
  {
    to: '/access-signals',
    text: 'What stands out',
    roles: ['team-manager', 'crime-manager', 'data-protection-officer'],
  },
  { to: '/registration-permissions', text: 'Registration', roles: ['police-solo', 'crime-manager'] },
  { to: '/break-glass/reviews', text: 'Emergency openings', roles: ['data-protection-officer'] },
  {
    to: '/protocols',
    text: 'Protocols',
    roles: ['social-work-solo', 'police-solo', 'oversight-member', 'data-protection-officer', 'administrator'],
  },
  {
    to: '/governance/roles',
    text: 'Who may see what',
    roles: ['administrator', 'auditor', 'oversight-member', 'data-protection-officer'],
  },
  { to: '/accounts', text: 'Accounts', roles: ['administrator'] },
  { to: '/retention', text: 'Keeping records', roles: ['data-protection-officer'] },
  { to: '/clearances', text: 'Vetting and training', roles: ['administrator'] },
  { to: '/provider-bands', text: 'Provider bands', roles: ['administrator'] },
  { to: '/messages', text: 'Mail', roles: ['administrator'] },
  { to: '/background-work', text: 'Background work', roles: ['administrator'] },
  { to: '/operations/ledger', text: 'Ledger', roles: ['administrator', 'auditor', 'data-protection-officer'] },
]

/** The links for somebody signed in. */
export function navigationFor(signedIn: SignedIn | undefined): readonly NavigationLink[] {
  if (signedIn === undefined || signedIn.stage !== 'full') return []
  return AREAS.filter(({ roles }) => roles === undefined || roles.some(role => role === signedIn.role)).map(
    ({ to, text }) => ({ to, text }),
  )
}

/** Whether a role has people to look for. */
export const searchesPeople = (signedIn: SignedIn | undefined): boolean =>
  CASEWORK_ROLES.some(role => role === signedIn?.role)
