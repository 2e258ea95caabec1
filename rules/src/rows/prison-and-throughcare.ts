/** Prison, throughcare and standards of contact in Scotland. */
import { row } from './row.ts'

export const PRISON_AND_THROUGHCARE = [
  row('SP-01', 'C', 'guidance', 'enhanced case management in prison'),
  row('SP-02', 'C', 'guidance', 'who leads while the person is in custody'),
  row('SP-03', 'C', 'guidance', 'first steps of prison social work'),
  row('SP-04', 'C', 'guidance', 'less secure conditions and leave'),
  row('SP-05', 'S', 'superseded', 'notice before release'),
  row('SP-06', 'CU', 'guidance', 'conference before release'),
  row('SP-07', 'C', 'guidance', 'reports for parole'),
  row('SP-08', 'S', 'guidance', 'dossier for the Parole Board'),
  row('SP-09', 'C', 'superseded', 'home background report'),
  row('SP-10', 'C', 'superseded', 'what a good home background report holds'),
  row('SP-11', 'C', 'law', 'what the dossier holds'),
  row('SP-12', 'C', 'practice', 'first meeting after release'),
  row('SP-13', 'C', 'practice', 'a first meeting that was missed'),
  row('SP-14', 'C', 'practice', 'contact in the first weeks and after'),
  row('SP-15', 'C', 'practice', 'reviews of supervision'),
  row('SP-16', 'C', 'practice', 'an assessment and a plan for everybody supervised'),
  row('SP-17', 'C', 'local', 'audit every quarter'),
  row('SP-18', 'C', 'superseded', 'risk management case conference'),
  row('SP-19', 'C', 'superseded', 'registration is not revealed without leave of the police'),
]
