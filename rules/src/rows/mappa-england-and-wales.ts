/** Multi-agency public protection arrangements in England and Wales. */
import { row } from './row.ts'

export const CATEGORIES = [
  row('MC-01', 'C', 'law', 'category 1'),
  row('MC-02', 'C', 'law', 'category 2'),
  row('MC-03', 'C', 'law', 'category 3'),
  row('MC-04', 'CU', 'law', 'category 4'),
  row('MC-05', 'C', 'law', 'a twelve-month detention and training order'),
  row('MC-06', 'U', 'guidance', 'more than one category'),
  row('MC-07', 'C', 'law', 'category 1 ends while a category 2 sentence runs'),
  row('MC-08', 'S', 'practice', 'potentially dangerous person'),
]

export const LEVELS_OF_MANAGEMENT = [
  row('ML-01', 'C', 'guidance', 'level 1'),
  row('ML-02', 'C', 'guidance', 'level 2'),
  row('ML-03', 'C', 'guidance', 'level 3'),
  row('ML-04', 'C', 'guidance', 'how a level is reached and looked at again'),
]

export const TIMES_AND_MEETINGS = [
  row('MT-01', 'U', 'guidance', 'identifying the category'),
  row('MT-02', 'SU', 'guidance', 'deciding the level before release'),
  row('MT-03', 'U', 'guidance', 'first meeting after a referral'),
  row('MT-04', 'U', 'guidance', 'meetings of review'),
  row('MT-05', 'C', 'guidance', 'what a meeting is for'),
  row('MT-06', 'C', 'guidance', 'what the minutes hold'),
  row('MT-07', 'U', 'guidance', 'sending the minutes out'),
  row('MT-08', 'SU', 'guidance', 'review at level 1'),
  row('MT-09', 'CU', 'law', 'disclosure considered at every meeting'),
  row('MT-10', 'SU', 'guidance', 'the national register'),
  row('MT-11', 'C', 'guidance', 'the person does not attend'),
  row('MT-12', 'C', 'guidance', 'how timely a referral was'),
  row('MT-13', 'U', 'guidance', 'transfer between areas'),
]

export const STRUCTURE = [
  row('MS-01', 'C', 'law', 'responsible authority'),
  row('MS-02', 'C', 'guidance', 'who must co-operate'),
  row('MS-03', 'C', 'law', 'memorandum of co-operation'),
  row('MS-04', 'SU', 'guidance', 'how often the board meets'),
  row(
    'MS-05',
    'C',
    'guidance',
    'lay advisers',
    'Lay advisers have no part in single cases (`cases/who-may-read-which-part`); how many an area has, and their hours, Cairn does not keep.',
  ),
  row('MS-06', 'CU', 'guidance', 'indicators'),
  row('MS-07', 'C', 'guidance', 'audits'),
  row('MS-08', 'CU', 'guidance', 'serious case review'),
  row('MS-09', 'C', 'guidance', 'statistics of the year'),
  row('MS-10', 'C', 'guidance', 'complaints'),
  row('MS-11', 'C', 'guidance', 'those to whom something is disclosed'),
]
