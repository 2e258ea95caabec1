import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { POST_ROLES, type PostRole, sectionsOfMinuteFor } from '#rules'
import { EXAMPLE_RECORD, exampleId } from '../example/record.ts'
import { textOfCopy } from '../example/text-of-copy.ts'
import { permissionIn } from '../queries/circulation.ts'
import { type Copy, copyFor, type Recipient } from './copy.ts'
import { type Minute, type Part, partFrom } from './minute.ts'
import { minuteFrom } from './minute-from.ts'
import { withoutWhatEnded } from './registration-lock.ts'

const { head } = minuteFrom(EXAMPLE_RECORD)
const TELLS = 'The landlord asked whether he is on the sex offenders register.'
const digest = createHash('sha256').update(TELLS).digest('hex')
const permission = permissionIn([digest])

const recipient = (role: PostRole, more: Partial<Recipient> = {}): Recipient => ({
  memberId: exampleId(900),
  name: 'Ready Reader',
  post: role,
  agencyId: exampleId(901),
  agency: 'An Agency',
  reads: sectionsOfMinuteFor(role),
  pack: 'full',
  widened: [],
  narrowed: [],
  released: [],
  ...more,
})

const words = (says: string) => ({ says })
const part = (more: Partial<Part>): Part =>
  partFrom({ id: 'line/1', kind: 'said', section: 'housing', cells: [words(TELLS)], ...more })
const minute = (...parts: readonly Part[]): Minute => ({
  head,
  blocks: [{ key: 'housing', title: 'Housing', section: 'housing', level: 1, shape: 'text', columns: [], parts }],
})
const stands = (copy: Copy) => textOfCopy(copy).includes('offenders register')
const tells = (parts: readonly Part[], to: Recipient) => stands(copyFor(minute(...parts), to))

describe('registration in the copy of a minute', () => {
  it('S3-81: whoever may not know of it does not read it in another part, and it is counted', () => {
    for (const role of POST_ROLES) {
      const to = recipient(role, { widened: ['housing'] })
      assert.equal(tells([part({})], to), sectionsOfMinuteFor(role).includes('registration'), role)
    }
    assert.equal(copyFor(minute(part({})), recipient('housing-solo')).withheld, 1)
  })

  it('S3-81: a note, an earlier wording and words spread over columns tell, too', () => {
    const to = recipient('housing-solo')
    for (const one of [
      part({ cells: [words('He asked.')], note: 'from the sex offenders register' }),
      part({ cells: [words('He asked.')], before: ['He is on the sex offenders register'] }),
      part({ cells: [words('on the sex offenders'), words('register')] }),
    ])
      assert.equal(copyFor(minute(one), to).blocks.length, 0)
  })

  it('S3-81: to own an action that tells, or to have it released by the chair, opens nothing; to have written the line does', () => {
    const own = { memberId: exampleId(7), agencyId: exampleId(8) }
    const to = recipient('housing-solo', { ...own, released: ['line/1'] })
    assert.equal(tells([part({ id: 'action/1', agencyId: own.agencyId, ownIds: [own.memberId] })], to), false)
    assert.equal(tells([part({})], to), false)
    assert.equal(tells([part({ agencyId: own.agencyId })], recipient('housing-solo', own)), true)
  })

  it('S3-81: nobody widens the part itself to somebody without the police', () => {
    const to = recipient('housing-solo', { widened: ['registration'], permission })
    assert.equal(tells([part({ section: 'registration' })], to), false)
    assert.equal(tells([part({ section: 'registration' })], recipient('police-solo')), true)
  })

  it('S3-81: what the police permitted for these words stands in the copy, until they withdraw it', () => {
    const to = recipient('housing-solo', { permission })
    const copy = copyFor(minute(part({}), part({ id: 'line/2', cells: [words('Two rooms.')] })), to)
    assert.ok(stands(copy))
    assert.ok(stands(withoutWhatEnded(copy, [digest])))
    const after = withoutWhatEnded(copy, [])
    assert.ok(!stands(after) && !JSON.stringify(after).includes('offenders register'))
    assert.ok(textOfCopy(after).includes('Two rooms.'))
    assert.equal(after.withheld, copy.withheld + 1)
    const otherWords = part({ cells: [words('He is on the sex offenders register for life.')] })
    assert.equal(tells([otherWords], to), false)
  })
})
