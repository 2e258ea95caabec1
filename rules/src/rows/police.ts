/** How police manage people at home. */
import { row } from './row.ts'

export const POLICE = [
  row('PM-01', 'C', 'practice', 'what a home visit is for'),
  row('PM-02', 'SU', 'superseded', 'how often, by the older national table'),
  row('PM-03', 'C', 'practice', 'how often, since 29 June 2017'),
  row('PM-04', 'CU', 'practice', 'reactive management'),
  row('PM-05', 'C', 'practice', 'who visits, and when'),
  row('PM-06', 'U', 'practice', 'recording a visit'),
  row('PM-07', 'SU', 'practice', 'tools of assessment'),
  row('PM-08', 'C', 'practice', 'people for each officer'),
  row('PM-09', 'C', 'practice', 'training and vetting'),
  row('PM-10', 'C', 'superseded', 'what the inspection of 2006 asked'),
  row(
    'PM-11',
    'C',
    'practice',
    'how many people are registered',
    'A fact about history: figures of the whole country are shown nowhere in Cairn.',
  ),
  row(
    'PM-12',
    'U',
    'practice',
    'the independent review of 2023',
    'A fact about history: the list of recommendations was not read, so nothing rests on it.',
  ),
  row('PM-13', 'C', 'practice', 'a named officer for potentially dangerous people'),
]
