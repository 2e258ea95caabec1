import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ACTING_ROLES, PASSING_ROLES, POST_ROLES, RIGHTS, SECTIONS } from '#rules'
import { ROLES } from '#shared'
import { pastEveryPolicy } from '../../tests/support/database.ts'

type Right = { role: string; section: string; place: string; reads: boolean; writes: boolean }

const asLines = (rights: readonly Right[]) =>
  rights
    .map(one => `${one.role} ${one.place} ${one.section}:${one.reads ? ' read' : ''}${one.writes ? ' write' : ''}`)
    .toSorted()

/** What the rules say, as rows like those of the table. */
const stated = ACTING_ROLES.flatMap(role =>
  (['file', 'minute'] as const).flatMap(place =>
    SECTIONS.map(section => {
      const { [place]: readable, writes } = RIGHTS[role]
      return {
        role,
        section,
        place,
        reads: readable.includes(section),
        writes: place === 'file' && writes.includes(section),
      }
    }).filter(one => one.reads || one.writes),
  ),
)

describe('who may read which part', () => {
  it('is the same in the database and in the rules S3-10 S3-45 S3-48 S3-91', async () => {
    const kept = await pastEveryPolicy(
      'select role, section, place, may_read as reads, may_write as writes from access_rights',
    )
    assert.deepEqual(asLines(kept as readonly Right[]), asLines(stated))
  })

  it('speaks of the same roles and parts everywhere', async () => {
    const roles = await pastEveryPolicy(`select role from access_roles where role <> 'clockwork'`)
    const sections = await pastEveryPolicy('select section from access_sections')
    assert.deepEqual(roles.map(row => String(row['role'])).toSorted(), [...POST_ROLES, ...PASSING_ROLES].toSorted())
    assert.deepEqual(ROLES.toSorted(), POST_ROLES.toSorted())
    assert.deepEqual(sections.map(row => String(row['section'])).toSorted(), SECTIONS.toSorted())
  })
})
