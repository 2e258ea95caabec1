/** Ways of counting time: T1 to T11. Each is a function of the kernel; questions use them by name. */
import { row } from './row.ts'

export const TIME = [
  row(
    'T1',
    'CU',
    'law',
    'so many days beginning with a day',
    'Counted by `withinDaysBeginningWith`; the day after is shown as the other reading.',
  ),
  row(
    'T2',
    'CU',
    'law',
    'within so many days, weeks or years of an event',
    'Counted by `withinDaysAfter`, `withinWeeksAfter`, `withinMonthsAfter` and `withinYearsAfter`.',
  ),
  row(
    'T3',
    'CU',
    'law',
    'a period of years beginning with a day',
    'Counted by `yearsBeginningWith`; it ends on 28 February where there is no anniversary.',
  ),
  row(
    'T4',
    'CU',
    'law',
    'half of seven or five years',
    'Counted in months by `monthsBeginningWith`, to the last day of a shorter month.',
  ),
  row(
    'T5',
    'U',
    'law',
    'not less than so many days before',
    'Counted by `clearDaysBefore`: due by the strict day, called late only after the plain one.',
  ),
  row(
    'T6',
    'CU',
    'law',
    'not less than so many hours before a date',
    'Counted by `hoursBeforeTheDate`, from the start of the date.',
  ),
  row(
    'T7',
    'C',
    'law',
    'time in custody, in hospital or abroad does not count',
    'Left out by `countingOnly`; the yearly duty is lengthened by `extendedPast`.',
  ),
  row(
    'T8',
    'CS',
    'guidance',
    'working days by the calendar of a nation and a council',
    'Counted by `workingDaysAfter`; the calendar is a fact, and a person is asked where it is not known.',
  ),
  row('T9', 'C', 'law', 'each event starts the next count', 'Counted by `nextAfterLast`; late events start it too.'),
  row(
    'T10',
    'C',
    'law',
    'nothing is put off over a weekend or a holiday',
    'No way of counting moves a day; a test shows it.',
  ),
  row(
    'T11',
    '',
    'practice',
    'the rule of the day that matters, where it matters, for this person',
    'Every value is dated and read by `inForce` on the day that the law looks at.',
  ),
]
