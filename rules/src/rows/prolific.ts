/** Prolific status, integrated management and young people. */
import { row } from './row.ts'

export const PROLIFIC = [
  row('IO-01', 'C', 'guidance', 'prolific adult'),
  row('IO-02', 'C', 'guidance', 'prolific young adult'),
  row('IO-03', 'C', 'guidance', 'prolific juvenile'),
  row('IO-04', 'CS', 'guidance', 'what the definition is called'),
  row('IO-05', 'CU', 'guidance', 'cohorts'),
  row('IO-06', 'C', 'guidance', 'integrated management beside other arrangements'),
  row('IO-07', 'S', 'practice', 'youth offending teams'),
  row('IO-08', 'U', 'superseded', 'community rehabilitation companies'),
]
