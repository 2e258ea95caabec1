import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import {
  day,
  ITEM_CLASSES,
  type ItemClass,
  type ItemReader,
  mayReadItem,
  POST_ROLES,
  RIGHTS,
  type Section,
} from '#rules'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../../tests/support/area.ts'
import { MEMBER_ROLES, testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { classesFor } from '../model/classes-for.ts'
import { recordItem } from './record-item.ts'

const area = await testArea(await testDatabase())
const { caseId } = await testCase(area)

/** Roles that stand on the test case, manage somebody who does, or serve its area. */
const SERVING: readonly Role[] = ['team-manager', 'police-solo', 'crime-manager', 'social-work-solo', 'coordinator']
const AROUND: readonly Role[] = [...MEMBER_ROLES, ...SERVING]

const PLAIN = {
  caseId,
  level: 'official',
  handling: null,
  conditions: '',
  grounds: 'fact',
  aboutRole: 'subject',
  mayBeShownToSubject: false,
  happenedOn: null,
  reviewOn: day('2026-09-16'),
  readers: [],
  because: '',
} as const

describe('the rule and the database let the same people read', () => {
  const sectionsOf = (role: Role): readonly Section[] => (AROUND.includes(role) ? RIGHTS[role].file : [])
  const READERS: readonly ((who: ReturnType<TestArea['post']>, role: Role) => readonly ItemReader[])[] = [
    () => [],
    who => [{ kind: 'post', id: who.postId }],
    who => [{ kind: 'member', id: who.memberId }],
    who => [{ kind: 'agency', id: who.agencyId }],
    (_who, role) => [{ kind: 'role', id: role }],
  ]
  const WORDS = ['Was seen at the baths.', 'He is on the sex offenders register.'] as const

  /** Plants an item of an owner and class, opened in one way to one role, with all that could keep it from them. */
  async function plant(
    owner: Role,
    itemClass: ItemClass,
    says: string,
    readers: readonly ItemReader[],
  ): Promise<string> {
    const { agencyId, memberId, postId } = area.post(owner)
    const id = crypto.randomUUID()
    await pastEveryPolicy(`insert into sharing_items (id, case_id, agency_id, owner_post_id, class, says, review_on, written_at, written_by)
      values ('${id}', '${caseId}', '${agencyId}', '${postId}', '${itemClass}', '${itemClass === 'victim-location' ? '' : says}', '2026-09-01', now(), '${memberId}')`)
    for (const { kind, id: reader } of readers) {
      const column = kind === 'role' ? 'reader_role' : `reader_${kind}_id`
      await pastEveryPolicy(`insert into sharing_item_readers (id, item_id, case_id, agency_id, ${column}, because, written_at, written_by)
        values (gen_random_uuid(), '${id}', '${caseId}', '${agencyId}', '${reader}', 'x', now(), '${memberId}')`)
    }
    return id
  }

  it('for every class, owner, way of naming and role, with and without registration in the words', async () => {
    const planted: { id: string; owner: Role; itemClass: ItemClass; says: string; readers: readonly ItemReader[] }[] =
      []
    for (const itemClass of ITEM_CLASSES) {
      for (const owner of ['police-solo', 'health-liaison', 'managing-officer'] as const) {
        for (const role of ['housing-solo', 'crime-manager', 'health-liaison', 'team-manager'] as const) {
          for (const [index, naming] of READERS.entries()) {
            const says = WORDS[(index + planted.length) % 2] ?? ''
            const readers = naming(area.post(role), role)
            planted.push({ id: await plant(owner, itemClass, says, readers), owner, itemClass, says, readers })
          }
        }
      }
    }
    let compared = 0
    for (const role of POST_ROLES) {
      const { agencyId, memberId, postId } = area.post(role)
      const found = await area.as(role, async tx => {
        tx.tell({ kind: 'consultation', act: 'test/items' })
        return (await sql<{ id: string }>`select id from sharing_items`.execute(tx.sql)).rows.map(row => row.id)
      })
      const reader = { memberId, postId, agencyId, role, sections: sectionsOf(role), conferences: [], barred: false }
      for (const { id, owner, itemClass, says, readers } of planted) {
        const { agencyId: ownerAgencyId, memberId: authorId } = area.post(owner)
        const reveals = itemClass !== 'victim-location' && says === WORDS[1]
        const facts = {
          ownerAgencyId,
          authorId,
          class: itemClass,
          readers,
          revealsRegistration: reveals,
          registrationPermitted: false,
        }
        const { allowed, rule } = mayReadItem(reader, facts)
        assert.equal(
          found.includes(id),
          allowed,
          `${role} ${itemClass} of ${owner} ${JSON.stringify(readers)} ${says}: ${rule}`,
        )
        compared += 1
      }
    }
    assert.ok(compared > 10_000, `only ${compared} were compared`)
  })

  it('a role records the classes that the form offers it, and no other', async () => {
    for (const role of AROUND) {
      for (const itemClass of ITEM_CLASSES) {
        const says = itemClass === 'victim-location' ? '' : 'Something'
        const outcome = await area.as(role, tx => recordItem(tx, { ...PLAIN, class: itemClass, says }))
        assert.equal(
          outcome.kind === 'done',
          classesFor(role).includes(itemClass),
          `${role} ${itemClass} ${outcome.kind}`,
        )
      }
    }
  })
})
