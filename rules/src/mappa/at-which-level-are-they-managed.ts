/**
 * At which level somebody is managed in England and Wales, and whether that is an entry or a change. The level comes from
 * a screening and is looked at again throughout; meetings must add value, and level 2 needs one more reason.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { dayInWords } from '../kernel/words.ts'
import { LEVELS, levelInWords } from '../risk/levels.ts'
import { mappaGuidance, mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'
import { type ChangeOfLevel, changeInWords, changeOf, LEVELS_OF_MANAGEMENT } from './levels-of-management.ts'

const ID = 'mappa/at-which-level-are-they-managed'

/** The text of this limb was cut off in the copy that was read. */
export const ATTENTION_IS_ENOUGH = setting({
  id: 'mappa/attention-is-enough-for-level-3',
  row: 'ML-03',
  asks: 'Does likely attention of the media, or public interest, by itself need senior representation (level 3)?',
  unit: 'yes or no',
  shape: yesOrNo,
  suggested: true,
})

const shape = facts({
  screenedOn: saying('the day of the last formal screening', ifKnown(aDay)),
  levelBefore: saying('the level until now; left out when they enter', ifKnown(oneOf(...LEVELS_OF_MANAGEMENT))),
  wasLevel3: saying('whether they were at level 3 before', ifKnown(yesOrNo)),
  leadCanManage: saying('whether the lead agency can manage the risk without formal meetings', ifKnown(yesOrNo)),
  meetingsAddValue: saying('whether formal meetings of several agencies would add value', ifKnown(yesOrNo)),
  harm: saying('the current rating of the risk of serious harm', ifKnown(oneOf(...LEVELS))),
  needsCoordination: saying('whether, exceptionally, a lower risk still needs active co-ordination', ifKnown(yesOrNo)),
  needsSeniors: saying(
    'whether issues need senior representation, such as significant resources at short notice',
    ifKnown(yesOrNo),
  ),
  attention: saying('whether attention of the media or the public is likely', ifKnown(yesOrNo)),
  locally: saying('what the area set', ifKnown(localsFor(ATTENTION_IS_ENOUGH))),
})
type Facts = TypeOf<typeof shape>

export type ManagedAt = { readonly level: 1 | 2 | 3; readonly change: ChangeOfLevel }

const LIMBS = {
  'high risk': ({ harm }: Facts) => (harm === undefined ? undefined : harm === 'high' || harm === 'very-high'),
  'level 3 before': ({ wasLevel3, levelBefore }: Facts) => (levelBefore === '3' ? true : wasLevel3),
  coordination: ({ needsCoordination }: Facts) => needsCoordination,
} as const

const ASKS: Readonly<Record<keyof typeof LIMBS, string>> = {
  'high risk': 'the rating of the risk of serious harm',
  'level 3 before': 'whether they were at level 3 before',
  coordination: 'whether a lower risk still needs active co-ordination',
}

/** The reason beside the value of meetings, and what was not known among those that might have been one. */
function limbOf(given: Facts): { readonly limb?: keyof typeof LIMBS; readonly notKnown: readonly string[] } {
  const names = Object.keys(LIMBS) as (keyof typeof LIMBS)[]
  const limb = names.find(name => LIMBS[name](given) === true)
  const notKnown = names.filter(name => LIMBS[name](given) === undefined).map(name => ASKS[name])
  return limb === undefined ? { notKnown } : { limb, notKnown: [] }
}

function limbInWords(limb: keyof typeof LIMBS, { harm }: Facts): string {
  if (limb === 'high risk') return `the risk of serious harm is ${levelInWords(harm ?? 'high')}`
  return limb === 'coordination' ? 'a lower risk exceptionally needs active co-ordination' : 'they were at level 3'
}

type Found = { readonly level?: 1 | 2 | 3; readonly missing?: readonly string[]; readonly because: readonly Because[] }

const reason = (says: string, pinpoint: string): Because => ({ rule: ID, says, cite: mappaGuidance(pinpoint) })

function first(given: Facts, why: string): Found {
  const says = `${why} The lead agency manages the risk; others may still be involved: level 1.`
  if (given.leadCanManage === true) return { level: 1, because: [reason(says, '7.3')] }
  const missing =
    given.leadCanManage === undefined ? 'whether the lead agency can manage the risk' : 'who manages the risk'
  return { missing: [missing], because: [reason(why, '7.3')] }
}

function third(given: Facts, on: Day): Because | undefined {
  if (given.needsSeniors === true) {
    const says = 'Issues need senior representation, such as significant resources at short notice: level 3.'
    return reason(says, '7.5')
  }
  const local = spokenLocally(given.locally, ATTENTION_IS_ENOUGH, on)
  if (given.attention !== true || local?.value !== true) return undefined
  const says = `Attention of the media or the public is likely: level 3. ${asTheAreaSet('That this is enough')}`
  return { rule: `${ID}: local`, says, cite: local.cite }
}

function found(given: Facts, on: Day): Found {
  if (given.meetingsAddValue === undefined) {
    const because = reason('Level 2 needs formal meetings to add value.', '7.4')
    return { missing: ['whether formal meetings would add value'], because: [because] }
  }
  if (!given.meetingsAddValue) return first(given, 'Formal meetings would add nothing.')
  const { limb, notKnown } = limbOf(given)
  if (limb === undefined) {
    const why = 'Formal meetings would add value, but nothing else that level 2 needs is so.'
    return notKnown.length > 0
      ? { missing: notKnown, because: [reason('Level 2 needs one more reason.', '7.4')] }
      : first(given, why)
  }
  const main = reason(`Formal meetings would add value, and ${limbInWords(limb, given)}: level 2 at least.`, '7.4')
  const senior = third(given, on)
  if (senior !== undefined) return { level: 3, because: [main, senior] }
  if (given.needsSeniors === undefined)
    return { missing: ['whether issues need senior representation'], because: [main] }
  return { level: 2, because: [main, reason('Nothing needs senior representation, so not level 3.', '7.5')] }
}

/** The level, and whether the person enters it, goes up, goes down or stays. */
export const atWhichLevelAreTheyManaged = question<Facts, ManagedAt>({
  id: ID,
  asks: 'At which level is this person managed in England and Wales?',
  facts: shape,
  sources: [mappaGuidanceEnglandAndWales],
  rows: ['ML-01', 'ML-02', 'ML-03', 'ML-04'],
  settings: [ATTENTION_IS_ENOUGH],
  answer(given, on) {
    const { level, missing = [], because } = found(given, on)
    const { screenedOn, levelBefore } = given
    const screened = screenedOn !== undefined && screenedOn <= on
    const all = [...(screened ? [] : ['a formal screening']), ...missing]
    const unscreened = reason('Nobody has a level without a formal screening.', '7.1')
    if (!screened) return needsAPerson(all, ...because, unscreened)
    if (level === undefined) return needsAPerson(all, ...because)
    const change = changeOf(levelBefore, level)
    const says = `${changeInWords(change, level)} It comes from the screening of ${dayInWords(screenedOn)} and is looked at again throughout.`
    const facts = [{ name: 'screened', value: screenedOn }]
    return decided({ level, change }, ...because, { rule: ID, says, cite: mappaGuidance('7.1'), facts })
  },
})
