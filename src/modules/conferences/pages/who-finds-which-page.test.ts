import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CASEWORK_ROLES, ROLES, type Role } from '#shared'
import { convenedAndSent, invitationOf, questionRaised, stageFor } from '../commands/builders.ts'
import { visit } from './builders.ts'

type Where = (ids: { caseId: string; considerationId: string; conferenceId: string; invitationId: string }) => string

describe('who finds which page', () => {
  const CASEWORK = CASEWORK_ROLES.filter(role => role !== 'coordinator')
  const READERS: readonly Role[] = [
    'managing-officer',
    'team-manager',
    'police-solo',
    'crime-manager',
    'social-work-solo',
    'coordinator',
  ]
  const INVITED: readonly Role[] = ['housing-solo', 'prison-social-work']
  const ABOUT_A_CASE = ['concern', 'ask', 'consider', 'convene', 'new']
  const pages: readonly (readonly [string, Where, readonly Role[]])[] = [
    ['concern', ids => `/cases/${ids.caseId}/concern`, CASEWORK],
    ['ask', ids => `/cases/${ids.caseId}/ask-for-conference`, CASEWORK_ROLES],
    ['consider', ids => `/conferences/consider/${ids.considerationId}`, READERS],
    ['convene', ids => `/conferences/consider/${ids.considerationId}/convene`, READERS],
    ['new', ids => `/cases/${ids.caseId}/conferences/new?kind=emergency`, READERS],
    ['conference', ids => `/conferences/${ids.conferenceId}`, [...READERS, ...INVITED, 'support-assistant']],
    ['agenda', ids => `/conferences/${ids.conferenceId}/agenda`, [...READERS, ...INVITED, 'support-assistant']],
    ['invitations', ids => `/conferences/${ids.conferenceId}/invitations`, READERS],
    ['change', ids => `/conferences/${ids.conferenceId}/change`, READERS],
    ['hand on', ids => `/conferences/${ids.conferenceId}/hand-on`, READERS],
    ['invitation', ids => `/invitations/${ids.invitationId}`, ['housing-solo']],
  ]

  it('S3-41 S3-45 S3-48 S3-91 each role finds its own and nothing else; a hidden page answers like one that does not exist', async () => {
    const { stage, considerationId } = await questionRaised()
    const other = await questionRaised()
    const { conferenceId, invitations } = await convenedAndSent(other.stage)
    const open = { caseId: stage.about.caseId, considerationId }
    const held = { conferenceId, invitationId: invitationOf(invitations, 'housing-solo') }
    const nowhere = '01890000-0000-7000-8000-000000000000'
    for (const role of ROLES) {
      const here = await visit(stage, role)
      const there = await visit(other.stage, role)
      for (const [name, where, may] of pages) {
        const visitor = ABOUT_A_CASE.includes(name) ? here : there
        const shown = await visitor.open(where({ ...open, ...held }))
        const expected = may.includes(role) ? 200 : 404
        assert.equal(shown.status, expected, `${role} at ${name}: ${shown.status}`)
        if (expected === 404) {
          const absent = await visitor.open(
            where({ caseId: nowhere, considerationId: nowhere, conferenceId: nowhere, invitationId: nowhere }),
          )
          assert.equal(absent.status, 404)
          assert.equal(withoutAddress(shown.html), withoutAddress(absent.html), `${role} at ${name}`)
        }
      }
    }
  })

  it('another area’s SOLO and another division’s police find none of them', async () => {
    const { stage, considerationId } = await questionRaised()
    const elsewhere = await stageFor()
    for (const role of ['social-work-solo', 'police-solo', 'crime-manager', 'coordinator'] as const) {
      const visitor = await visit(elsewhere, role)
      for (const [, where] of pages.slice(0, 5)) {
        const ids = { caseId: stage.about.caseId, considerationId, conferenceId: '', invitationId: '' }
        assert.equal((await visitor.open(where(ids))).status, 404, role)
      }
    }
  })
})

const withoutAddress = (html: string) => html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
