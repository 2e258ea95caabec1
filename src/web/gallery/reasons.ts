/** Reasons as rules give them, for examples. The citations are real; the person and the days are not. */
import { type Because, day, type Source, withinDaysBeginningWith, withinMonthsAfter } from '#rules'

const act: Source = {
  id: 'sexual-offences-act-2003',
  title: 'Sexual Offences Act 2003',
  jurisdiction: 'United Kingdom',
  force: 'law',
  link: 'https://www.legislation.gov.uk/ukpga/2003/42',
  checkedOn: day('2026-11-22'),
}

const protocol: Source = {
  id: 'example-protocol',
  title: 'Protocol of this area',
  jurisdiction: 'Scotland',
  force: 'local',
  checkedOn: day('2026-11-22'),
}

export const REGISTER: Because = {
  rule: 'orders/when-must-they-register',
  says: 'Release is on Tue 16 June 2026, and the three days begin with the day of release, so they end on Thu 18 June 2026.',
  cite: { source: act, pinpoint: 's.83(1), (5)-(6)', confidence: 'read' },
  facts: [
    { name: 'release', value: '16 June 2026 (prison notice of 16 March)' },
    { name: 'convicted of', value: 'an offence in Schedule 3' },
  ],
  counted: withinDaysBeginningWith(3, day('2026-06-16')),
  otherReading: { says: 'Counted from the day after, they would end on', day: day('2026-06-19') },
}

export const FIRST_VISIT: Because = {
  rule: 'visits/when-is-the-first-visit-due',
  says: 'At medium level the police visit at least every six months, so the first visit is due by Wed 16 December 2026.',
  cite: { source: protocol, pinpoint: 'section 9', confidence: 'second-hand' },
  facts: [{ name: 'level', value: 'medium, from 20 May 2026' }],
  counted: withinMonthsAfter(6, day('2026-06-16')),
}
