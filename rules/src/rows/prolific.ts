/** Prolific status, integrated management and young people. */
import { row } from './row.ts'

export const PROLIFIC = [
  row('IO-01', 'C', 'guidance', 'prolific adult'),
  row('IO-02', 'C', 'guidance', 'prolific young adult'),
  row('IO-03', 'C', 'guidance', 'prolific juvenile'),
  row('IO-04', 'CS', 'guidance', 'what the definition is called'),
  row(
    'IO-05',
    'CU',
    'guidance',
    'cohorts',
    'The names of the cohorts are words only; what puts somebody into one was not read, and an area writes its own into its protocol.',
  ),
  row(
    'IO-06',
    'C',
    'guidance',
    'integrated management beside other arrangements',
    'Headings only were read. A person has one file, in which every arrangement that manages the person is shown side by side.',
  ),
  row('IO-07', 'S', 'practice', 'youth offending teams'),
  row(
    'IO-08',
    'U',
    'superseded',
    'community rehabilitation companies',
    'History: they ended in June 2021, as is remembered. An agency that ended keeps its name on what it wrote.',
  ),
]
