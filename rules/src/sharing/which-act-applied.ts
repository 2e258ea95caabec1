/**
 * S3-6: under which Act a person's duty to notify the police stood on a day. The Act of 1997 was replaced on 1 May 2004;
 * who was still subject to it on that day went over to the newer one and did not start again.
 */

import { decided } from '../kernel/answer.ts'
import type { Dated } from '../kernel/dated.ts'
import { inForce } from '../kernel/dated.ts'
import { day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords } from '../kernel/words.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'

const ID = 'sharing/which-act-applied'

export const ACTS = {
  'sex-offenders-act-1997': 'Sex Offenders Act 1997, Part 1',
  'sexual-offences-act-2003': 'Sexual Offences Act 2003, Part 2',
} as const
export type Act = keyof typeof ACTS

/** The day from which convictions brought the duty under the older Act, as the newer one names it. */
const OLDER_FROM = day('1997-09-01')

const IN_FORCE: readonly Dated<Act>[] = [
  { from: OLDER_FROM, to: day('2004-04-30'), value: 'sex-offenders-act-1997', cite: sexualOffencesAct('s.81') },
  { from: PART_2_FROM, value: 'sexual-offences-act-2003', cite: sexualOffencesAct('s.80') },
]

const shape = facts({ subjectSince: saying('the day from which the person has had the duty', ifKnown(aDay)) })
type Facts = TypeOf<typeof shape>

/** Which Act applied on a day, and whether the duty was carried over from the older one. */
export const whichActApplied = question<Facts, { readonly act: Act | null; readonly carriedOver: boolean }>({
  id: ID,
  asks: 'Under which Act did the duty to notify the police stand on this day?',
  facts: shape,
  sources: [sexualOffencesAct2003],
  values: { 'the Act in force': IN_FORCE },
  answer({ subjectSince }, on) {
    const found = inForce(IN_FORCE, on)
    if (found === undefined) {
      const says = `On ${dayInWords(on)} there was no duty yet.`
      return decided({ act: null, carriedOver: false }, { rule: ID, says, cite: sexualOffencesAct('s.81') })
    }
    const carriedOver =
      found.value === 'sexual-offences-act-2003' && subjectSince !== undefined && subjectSince < PART_2_FROM
    const says = `On ${dayInWords(on)} the duty stood under the ${ACTS[found.value]}.`
    const over = `Who was subject to the Act of 1997 before ${dayInWords(PART_2_FROM)} went on under the newer one.`
    return decided(
      { act: found.value, carriedOver },
      { rule: ID, says, cite: found.cite },
      ...(carriedOver ? [{ rule: `${ID}: carried-over`, says: over, cite: sexualOffencesAct('s.81') }] : []),
    )
  },
})
