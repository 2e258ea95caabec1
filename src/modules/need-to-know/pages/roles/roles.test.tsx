import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { POST_ROLES, pageOfRole } from '#rules'
import { renderPart } from '#web'
import { RolesView, RoleView } from './view.tsx'

describe('who may see what, in the product', () => {
  it('S3-10 has a page for each role, with every decision and the rule behind it', () => {
    for (const role of POST_ROLES) {
      const of = pageOfRole(role)
      const text = renderPart(<RoleView of={of} />)
      for (const { decision, when } of [...of.cases, ...of.ends]) {
        assert.ok(text.includes(decision.rule), `${role}: ${when}`)
        assert.ok(text.includes(decision.says), `${role}: ${when}`)
      }
      assert.match(text, /Signed off/)
    }
  })

  it('lists the roles, each once', () => {
    const text = renderPart(<RolesView pages={POST_ROLES.map(pageOfRole)} />)
    for (const role of POST_ROLES) assert.equal(text.split(`/governance/roles/${role}"`).length, 2, role)
  })
})
