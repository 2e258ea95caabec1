/**
 * By when the level of somebody in custody is screened (England and Wales). One area's note asks youth justice teams to
 * list everybody who is released within six months; for adults the same number is remembered, not read, so it is the
 * area's own.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addMonths, type Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally, tighter } from '../kernel/setting.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { FORMS_FROM } from '../sources/mappa-forms-2012.ts'
import { mappaGuidanceEnglandAndWales, mappaGuidanceRetold } from '../sources/mappa-guidance-england-and-wales.ts'
import { westYorkshireYouth, westYorkshireYouthNote } from '../sources/west-yorkshire-youth-note.ts'

const ID = 'mappa/by-when-is-the-level-screened'

/** Months before release; the note's own day is not known, so the first of the guidance it explains is used. */
export const YOUTH_MONTHS: readonly Dated<number>[] = [
  { from: FORMS_FROM, value: 6, cite: westYorkshireYouth('cases to list') },
]

export const MONTHS_BEFORE_RELEASE = setting({
  id: 'mappa/months-before-release-for-screening',
  row: 'MT-02',
  asks: 'How many months before release is the level of somebody in custody screened?',
  unit: 'months',
  shape: aCount,
  suggested: 6,
})

const shape = facts({
  youthCase: saying('whether a youth justice team leads', ifKnown(yesOrNo)),
  releaseOn: saying('the day of release', ifKnown(aDay)),
  screenedOn: saying('the day on which it was screened; left out while it was not', ifKnown(aDay)),
  locally: saying('what the area set', ifKnown(localsFor(MONTHS_BEFORE_RELEASE))),
})
type Facts = TypeOf<typeof shape>

export type Screening = { readonly by: Day; readonly done: boolean; readonly late: boolean }

/** The last day on which the screening is in time, and whether it was. */
export const byWhenIsTheLevelScreened = question<Facts, Screening>({
  id: ID,
  asks: 'By when is the level of somebody in custody screened?',
  facts: shape,
  sources: [mappaGuidanceEnglandAndWales, westYorkshireYouthNote],
  values: { 'months before release for youth justice': YOUTH_MONTHS },
  rows: ['MT-02'],
  settings: [MONTHS_BEFORE_RELEASE],
  answer({ youthCase, releaseOn, screenedOn, locally }, on) {
    const written = youthCase === true ? inForce(YOUTH_MONTHS, on) : undefined
    const local = spokenLocally(locally, MONTHS_BEFORE_RELEASE, on)
    // More months before release is the earlier day, so the tighter one.
    const { uses, ignored } = tighter(written, local, (ours, theirs) => ours >= theirs)
    const missing = [
      ...(youthCase === undefined ? ['whether a youth justice team leads'] : []),
      ...(releaseOn === undefined ? ['the day of release'] : []),
      ...(uses === undefined && youthCase !== undefined ? ['how long before release the area screens'] : []),
    ]
    if (missing.length > 0 || releaseOn === undefined || uses === undefined) {
      const says = 'The level of somebody in custody is screened well before release.'
      return needsAPerson(missing, { rule: ID, says, cite: uses?.cite ?? mappaGuidanceRetold('chapters 6 and 7') })
    }
    const by = addMonths(releaseOn, -uses.value)
    const done = screenedOn !== undefined && screenedOn <= on
    const late = (done ? screenedOn : on) > by
    const own = uses === local ? ` ${asTheAreaSet('The number')}` : ''
    const says =
      `The level is screened by ${weekdayInWords(by)}, ${howMany(uses.value, 'month')} before the release on ` +
      `${dayInWords(releaseOn)}.${own} ${done ? `It was on ${dayInWords(screenedOn)}` : 'It is not yet'}` +
      `${late ? ', which is late' : ''}.`
    const because: Because = { rule: ID, says, cite: uses.cite, facts: [{ name: 'release', value: releaseOn }] }
    if (ignored === undefined) return decided({ by, done, late }, because)
    const shorter = `The area's own ${howMany(ignored.value, 'month')} would be later and is not used.`
    return decided({ by, done, late }, because, { rule: `${ID}: local`, says: shorter, cite: ignored.cite })
  },
})
