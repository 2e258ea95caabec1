/** Checks of an address and its surroundings, and housing, in Scotland. */
import { row } from './row.ts'

export const ADDRESS_CHECKS = [
  row('ERA-01', 'C', 'guidance', 'first check of an address'),
  row('ERA-02', 'C', 'guidance', 'check every year'),
  row('ERA-03', 'C', 'guidance', 'a yearly check that was not made'),
  row('ERA-04', 'C', 'guidance', 'a change of circumstances'),
  row('ERA-05', 'C', 'guidance', 'housing at every meeting of review'),
  row('ERA-06', 'C', 'guidance', 'what a check looks at'),
  row(
    'ERA-07',
    'C',
    'guidance',
    'the liaison officer for housing',
    'The liaison officer for housing is a role of posts (`housing-solo` in `rules/src/cases/roles.ts`), asked first about an address.',
  ),
  row('ERA-08', 'C', 'guidance', 'what staff ask at a home visit'),
  row(
    'ERA-09',
    'C',
    'superseded',
    'liaison officers elsewhere',
    'History: liaison posts in health and social work are roles of posts too, in `rules/src/cases/roles.ts`.',
  ),
]
