/** The contribution as its form is sent. */
import { type Asked, versionIn } from '#platform/http'
import type { Day } from '#rules'
import { kept, keptLine, type Wrong } from '#shared'
import { dayTyped, UNREADABLE_DAY } from '#web'
import type { ContributionGiven, FactGiven } from '../../model/contribution-given.ts'
import type { Known } from '../../model/meeting.ts'
import { factOfField } from './facts.tsx'

const KNOWN: readonly Known[] = ['nothing', 'not-relevant', 'relevant', 'unclear']
const BOX_FIELD = /^box\/([a-z-]{1,40})$/

export type ContributionTyped = { readonly given: ContributionGiven; readonly wrong: readonly Wrong[] }

/** A day that cannot be read is told when the form is sent, and left open while somebody is still typing it. */
function factOf(asked: Asked, id: string, today: Day, wrong: Wrong[]): FactGiven {
  const field = (name: string) => asked.field(`fact/${id}/${name}`)
  const typedDay = keptLine(field('on'))
  const happenedOn = typedDay === '' ? null : (dayTyped(typedDay, today, { past: true }) ?? null)
  if (typedDay !== '' && happenedOn === null) {
    wrong.push({ field: `fact/${id}/on`, says: UNREADABLE_DAY })
  }
  return { id, says: kept(field('says')), source: keptLine(field('source')), happenedOn, place: field('place') }
}

/** What was typed. `submit` hands it in. */
export function contributionTyped(asked: Asked, today: Day, submit: boolean): ContributionTyped {
  const wrong: Wrong[] = []
  const boxes: Record<string, string> = {}
  const facts: FactGiven[] = []
  for (const name of Object.keys(asked.fields)) {
    const box = BOX_FIELD.exec(name)?.[1]
    if (box !== undefined) boxes[box] = kept(asked.field(name))
    const fact = factOfField(name)
    if (fact !== undefined) facts.push(factOf(asked, fact, today, wrong))
  }
  const aware = asked.field('managerAware')
  return {
    wrong,
    given: {
      version: versionIn(asked),
      known: KNOWN.find(one => one === asked.field('known')) ?? null,
      managerAware: aware === 'yes' ? true : aware === 'no' ? false : null,
      boxes,
      facts,
      submit,
    },
  }
}
