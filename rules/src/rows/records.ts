/** Data law and records. */
import { row } from './row.ts'

export const RECORDS = [
  row('DL-01', 'C', 'law', 'what is logged'),
  row('DL-02', 'C', 'law', 'a consultation in the log'),
  row('DL-03', 'C', 'law', 'a disclosure in the log'),
  row('DL-04', 'SU', 'law', 'the justification in the log'),
  row('DL-05', 'C', 'law', 'what logs may be used for'),
  row('DL-06', 'C', 'law', 'six principles'),
  row('DL-07', 'U', 'law', 'sensitive processing'),
  row('DL-08', 'U', 'law', 'kinds of people, fact and opinion'),
  row('DL-09', 'CU', 'law', 'somebody asks what is held about them'),
  row('DL-10', 'C', 'law', 'sharing for the purposes of the Crime and Disorder Act'),
  row('DL-11', 'C', 'law', 'sharing under the arrangements in England and Wales'),
  row('DL-12', 'C', 'law', 'sharing under the arrangements in Scotland'),
  row('DL-13', 'C', 'guidance', 'the code of practice for police records'),
  row('DL-14', 'C', 'guidance', 'a review that keeps a record'),
  row('DL-15', 'U', 'guidance', 'groups of police records'),
  row('DL-16', 'U', 'guidance', 'how long the national register keeps'),
  row('DL-17', 'C', 'practice', 'children under ten'),
  row('DL-18', 'C', 'guidance', 'classification'),
  row('DL-19', 'C', 'law', 'verification by government'),
  row('DL-20', 'C', 'practice', 'registration is not revealed'),
]
