/** A condition on its way: applied for, in force, brought to mind again; each step seen by those who work under it alone. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Role } from '#shared'
import { SOLO, World } from '../forms/world.ts'
import { onOneEngine } from '../support/on-one-engine.ts'
import { wordsOf } from '../support/page-server.tsx'

const world = await World.make()
const WORDING = 'No unsupervised contact with children under 17 at 14 Weir Street'
const TO = '/conferences/:conferenceId/conditions'

const KNOW: readonly Role[] = ['managing-officer', 'police-solo', 'team-manager', 'children-and-families', SOLO]
const KNOW_NOT: readonly Role[] = ['housing-solo', 'health-liaison', 'coordinator', 'voluntary-worker']

const caseAs = async (role: Role, caseId: string): Promise<string> => {
  const { html } = await (await world.as(role)).open(`/cases/${caseId}`)
  return wordsOf(html)
}

/** Where the row of the condition stands on the case page, as a reader sees it. */
const stateIn = (text: string) => new RegExp(`${WORDING}\\s+(\\S+ \\S+)\\s+Parole Board licence`).exec(text)?.[1]

describe(onOneEngine('a condition that is applied for in the meeting'), () => {
  it('S3-59 S3-63: comes into force and is brought to mind, before the eyes of those who work under it', async () => {
    const { at, caseId } = await world.opened()
    const item = `${at}/meeting?item=conditions`
    const given = { form: 'condition', state: 'applied-for', wording: WORDING, source: 'Parole Board licence' }
    await world.fill(SOLO, item, TO, { ...given, because: 'Children live next door', standard: '' })
    for (const role of KNOW) assert.equal(stateIn(await caseAs(role, caseId)), 'applied for', role)
    await world.fill(SOLO, item, `${TO}/:conditionId`, { state: 'in-force' })
    await world.fill(SOLO, item, `${TO}/:conditionId/remind`, { says: 'Read aloud to him' })
    for (const role of KNOW) {
      const text = await caseAs(role, caseId)
      assert.equal(stateIn(text), 'in force', role)
      assert.match(text, new RegExp(`Condition now in force: ${WORDING}`), role)
      assert.match(text, /Reminded of a condition\W+Read aloud to him/, role)
    }
    for (const role of KNOW_NOT) {
      const text = await caseAs(role, caseId)
      assert.doesNotMatch(text, /Weir Street|Reminded of a condition|Read aloud/, role)
    }
  })
})
