import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { recordEntry } from '#modules/cases'
import { addDays, day, revealsRegistration } from '#rules'
import type { Role } from '#shared'
import { LOOK_ALIKES, REVEALING } from '../../../../rules/src/sharing/registration-examples.ts'
import { plainWords, REGISTRATION_PATTERNS } from '../../../../rules/src/sharing/registration-words.ts'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { keptFromRegistration, textsNamingRegistration } from '../queries/registration-texts.ts'
import { type Asking, askPermission, type Decision, decidePermission } from './registration-permission.ts'

const database = await testDatabase()
const area = await testArea(database)

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

describe('the database knows the same words', () => {
  it('S3-81: by the same list', async () => {
    const [row] = await pastEveryPolicy('select access.registration_pattern() as pattern')
    assert.equal(row?.['pattern'], REGISTRATION_PATTERNS.join('|'))
  })

  it('S3-81, DL-20: and finds them in the same texts, however they are written', async () => {
    const changes: readonly ((text: string) => string)[] = [
      text => text,
      text => text.toUpperCase(),
      text => text.replaceAll(' ', '\n — '),
      text => text.replace(/([aeiou])/, '$1\u00ad'),
      text => `Ａbove ${text} …`,
      text => text.replaceAll(' ', '\u00a0'),
    ]
    for (const text of [...REVEALING, ...LOOK_ALIKES].flatMap(one => changes.map(change => change(one)))) {
      const [row] = await pastEveryPolicy(
        `select access.plain_words(${quoted(text)}) as words, access.registration_mark(${quoted(text)}) is not null as marked`,
      )
      assert.equal(row?.['words'], plainWords(text), text)
      assert.equal(row?.['marked'], revealsRegistration(text), text)
    }
  })
})

describe('a permission of the police', () => {
  const HEADLINE = 'Landlord asked whether he is on the sex offenders register'
  const housing = { kind: 'post', id: area.post('housing-solo').postId } as const

  /** A case with an entry of the supervising worker in a part that housing reads. */
  async function written(headline = HEADLINE): Promise<{ caseId: string; digest: string }> {
    const { caseId } = await testCase(area)
    const entry = { caseId, section: 'housing', kind: 'note', headline }
    await area.as('managing-officer', tx => recordEntry(tx, { ...entry, happenedOn: tx.today }))
    const [text] = await area.as('managing-officer', tx => textsNamingRegistration(tx, caseId))
    return { caseId, digest: text?.digest ?? '' }
  }

  const reads = (role: Role, caseId: string) =>
    area.as(role, async tx => {
      tx.tell({ kind: 'consultation', act: 'test/entries', caseId })
      const found = await sql<{
        headline: string
      }>`select headline from cases_entries where case_id = ${caseId} and kind = 'note'`.execute(tx.sql)
      return found.rows.length
    })

  const ask = async (given: { caseId: string; digest: string }, more: Partial<Asking> = {}) => {
    const asked = await area.as('managing-officer', tx =>
      askPermission(tx, { ...given, to: housing, because: 'The landlord', ...more }),
    )
    assert.equal(asked.kind, 'done', JSON.stringify(asked))
    return asked.kind === 'done' ? asked.value : ''
  }

  const decide = (role: Role, id: string, more: Partial<Decision> = {}) =>
    area.as(role, tx =>
      decidePermission(tx, {
        id,
        version: 1,
        as: 'granted',
        because: 'Alike',
        untilOn: addDays(tx.today, 30),
        ...more,
      }),
    )

  it('S3-81: nobody who may not know reads the words, though they read the part, until the police permit them', async () => {
    const about = await written()
    assert.equal(await reads('managing-officer', about.caseId), 1)
    assert.equal(await reads('housing-solo', about.caseId), 0)
    const id = await ask(about)
    assert.equal(await reads('housing-solo', about.caseId), 0)
    assert.equal((await decide('managing-officer', id)).kind, 'refused')
    assert.equal((await decide('police-solo', id)).kind, 'done')
    assert.equal(await reads('housing-solo', about.caseId), 1)
    assert.equal(await reads('accommodation-provider', about.caseId), 0)
    assert.equal((await decide('police-solo', id, { version: 2, as: 'withdrawn', untilOn: null })).kind, 'done')
    assert.equal(await reads('housing-solo', about.caseId), 0)
  })

  it('S3-81: it is for these words, this person and this recipient, and until its day', async () => {
    const [one, other] = [await written(), await written()]
    const changed = await written(`${HEADLINE} for life`)
    const id = await ask(one)
    await decide('police-solo', id, { untilOn: day('2026-03-16') })
    assert.deepEqual(await Promise.all([one, other, changed].map(at => reads('housing-solo', at.caseId))), [1, 0, 0])
    await pastEveryPolicy(`update sharing_registration_permissions set until_on = '2026-03-15' where id = '${id}'`)
    assert.equal(await reads('housing-solo', one.caseId), 0)
  })

  it('S3-81: to an agency it is for all of it who stand there; whoever asked does not decide; a second decision is told of the first', async () => {
    const about = await written()
    const id = await ask(about, { to: { kind: 'agency', id: area.post('housing-solo').agencyId } })
    assert.equal((await decide('police-solo', id, { as: 'refused', untilOn: null })).kind, 'done')
    assert.equal((await decide('crime-manager', id)).kind, 'changed-meanwhile')
    assert.equal(await reads('housing-solo', about.caseId), 0)
    const own = await area.as('police-solo', tx => askPermission(tx, { ...about, to: housing, because: 'x' }))
    const ownId = own.kind === 'done' ? own.value : ''
    assert.equal((await decide('police-solo', ownId)).kind, 'refused')
    assert.equal((await decide('crime-manager', ownId)).kind, 'done')
    assert.equal(await reads('housing-solo', about.caseId), 1)
  })

  it('S3-22: nothing is blocked: whoever writes is told who on the case will not see it', async () => {
    const about = await written()
    const kept = await area.as('managing-officer', async tx => {
      tx.tell({ kind: 'consultation', act: 'test/kept' })
      return keptFromRegistration(tx, about.caseId)
    })
    assert.deepEqual(kept.map(one => one.title).toSorted(), [
      'accommodation-provider',
      'children-and-families',
      'health-liaison',
      'housing-solo',
      'prison-social-work',
      'voluntary-worker',
    ])
  })

  it('an agency goes on reading what it wrote itself', async () => {
    const { caseId } = await testCase(area)
    const entry = { caseId, section: 'housing', kind: 'note', headline: HEADLINE }
    await area.as('housing-solo', tx => recordEntry(tx, { ...entry, happenedOn: tx.today }))
    assert.equal(await reads('housing-solo', caseId), 1)
    assert.equal(await reads('managing-officer', caseId), 1)
    assert.equal(await reads('health-liaison', caseId), 0)
  })
})
