/** Disclosure schemes: about people who harm children, in both nations, and about partners. */
import { row } from './row.ts'

export const CHILD_SEX_OFFENDER_DISCLOSURE = [
  row('CS-01', 'C', 'guidance', 'first checks'),
  row('CS-02', 'C', 'guidance', 'in scope or not'),
  row('CS-03', 'C', 'guidance', 'interview'),
  row('CS-04', 'C', 'guidance', 'proof of who asks'),
  row('CS-05', 'CU', 'guidance', 'assessment and decision'),
  row('CS-06', 'C', 'superseded', 'the older total of 45 days'),
  row('CS-07', 'C', 'guidance', 'to whom'),
  row('CS-08', 'C', 'guidance', 'presumption in favour of disclosure'),
  row('CS-09', 'C', 'law', 'conditions of a disclosure'),
  row('CS-10', 'C', 'guidance', 'two routes'),
  row('CS-11', 'C', 'law', 'the duty to consider disclosure'),
  row('CS-12', 'S', 'guidance', 'the table of outcomes'),
]

export const KEEPING_CHILDREN_SAFE = [
  row(
    'KC-01',
    'C',
    'guidance',
    'how the Scottish scheme came about',
    'History: the first day of the scheme at large is a dated value of `what-happens-after-an-enquiry-in-scotland`.',
  ),
  row('KC-02', 'C', 'guidance', 'who may ask and who may be told'),
  row('KC-03', 'C', 'guidance', 'what becomes of an enquiry'),
  row('KC-04', 'U', 'guidance', 'time limits'),
]

export const DOMESTIC_VIOLENCE_DISCLOSURE = [
  row('DV-01', 'C', 'law', 'standing of the guidance'),
  row('DV-02', 'SU', 'guidance', 'total time'),
  row('DV-03', 'S', 'guidance', 'shape of the scheme'),
]
