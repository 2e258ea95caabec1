/** Multi-agency public protection arrangements in Scotland. */
import { row } from './row.ts'

export const SCOTTISH_ARRANGEMENTS = [
  row('SC-01', 'C', 'law', 'whom the Act names'),
  row('SC-02', 'CU', 'law', 'what of it was commenced when'),
  row('SC-03', 'C', 'guidance', 'categories in use'),
  row('SC-04', 'C', 'guidance', 'other risk of serious harm'),
  row('SC-05', 'S', 'guidance', 'levels'),
  row('SC-06', 'C', 'law', 'responsible authorities'),
  row('SC-07', 'C', 'law', 'who must co-operate'),
  row('SC-08', 'C', 'guidance', 'the five stages'),
  row('SC-09', 'S', 'guidance', 'what the court gives and sends'),
  row(
    'SC-10',
    'C',
    'guidance',
    'groups and the co-ordinator',
    'Boards and co-ordinators are roles of posts: `oversight-member` and `coordinator` in `rules/src/cases/roles.ts`.',
  ),
]

export const SCOTTISH_TIMES = [
  row('SCT-01', 'U', 'guidance', 'notifying the co-ordinator'),
  row('SCT-02', 'CU', 'guidance', 'referral to level 2 or 3'),
  row('SCT-03', 'S', 'guidance', 'what a referral to level 3 says'),
  row('SCT-04', 'U', 'guidance', 'first meeting'),
  row('SCT-05', 'S', 'guidance', 'meetings of review'),
  row('SCT-06', 'S', 'guidance', 'information that shows a change in risk'),
  row('SCT-07', 'CU', 'guidance', 'minutes'),
  row('SCT-08', 'C', 'guidance', 'a minute asked for from outside'),
  row('SCT-09', 'C', 'guidance', 'what the strategic group looks at every quarter'),
  row('SCT-10', 'U', 'guidance', 'figures of indicators'),
  row('SCT-11', 'CU', 'guidance', 'annual report'),
  row('SCT-12', 'C', 'guidance', 'who publishes it'),
  row('SCT-13', 'C', 'guidance', 'when a significant case review is considered'),
  row('SCT-14', 'CU', 'guidance', 'its steps'),
  row('SCT-15', 'C', 'guidance', 'the national register'),
  row(
    'SCT-16',
    'C',
    'local',
    'what replaces the national register',
    'A fact about the time to come: questions speak of "the national register" and name no product.',
  ),
]
