import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { POST_ROLES } from '../cases/roles.ts'
import { day } from '../kernel/day.ts'
import { BREAKS_GLASS, mayTheyBreakTheGlass, nextWorkingDay } from './may-they-break-the-glass.ts'

describe('breaking the glass', () => {
  it('S3-22 S3-23: opens for those who work with people, and never to somebody hidden', () => {
    for (const role of POST_ROLES) {
      const may = (barred: 'none' | 'restricted' | 'excluded' | 'hidden') => {
        const answer = mayTheyBreakTheGlass.answer({ role, barred }, day('2026-03-16'))
        return answer.kind === 'decided' && answer.value.may
      }
      const works = BREAKS_GLASS.some(one => one === role)
      assert.deepEqual(
        [may('none'), may('restricted'), may('excluded'), may('hidden')],
        [works, works, false, false],
        role,
      )
    }
  })

  it('is reviewed on the next day from Monday to Friday', () => {
    const days = ['2026-03-16', '2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22'].map(one =>
      nextWorkingDay(day(one)),
    )
    assert.deepEqual(days, ['2026-03-17', '2026-03-20', '2026-03-23', '2026-03-23', '2026-03-23'])
  })
})
