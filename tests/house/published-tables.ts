/**
 * Tables that their owner lets modules of higher steps read in SQL, because a list that asked through a front door
 * row by row would be slow. Reading only: writing is always the owner's. Row-level security decides the rows as ever.
 * A table not listed here is reached through its owner's front door.
 */
export const PUBLISHED: Readonly<Record<string, string>> = {
  staff_areas: 'names of authorities, on every list',
  staff_agencies: 'names of agencies, beside everything that somebody wrote',
  staff_posts: 'who is asked is a post, not a person',
  staff_postings: 'who holds a post on a day',
  staff_members: 'names of the people who wrote, decided or are asked',
  staff_agreements: 'the protocol on which something was shared, beside it',
  staff_local_settings: 'what an area arranges for itself, as rules ask for it',
  people_people: 'the person that a case is about',
  people_names: 'the name at the head of every case and list',
  people_particulars: 'date of birth beside the name',
  people_identifiers: 'numbers beside the name',
  risk_ratings: 'both ratings beside each person, and the order of every list',
  cases_memberships: 'whose cases they are, for what changed on them',
  cases_entries: 'what changed since somebody last looked',
  cases_last_looked: 'when that was',
  tasks_tasks: 'what waits for whom: every list and count of work',
  conferences_conferences: 'when and in which state, for the co-ordination board',
  staff_provider_bands: 'which levels a provider may take, for all the posts of a case that is being opened at once',
  staff_clearances: 'whose vetting or training runs out',
  people_searches: 'whether somebody looked for a person who is hidden',
  cases_cases: 'state, area and person of a case, on every list of cases',
}

/** Signing in has to know who holds which post of which agency, below all modules; it reads the directory, too. */
export const READ_BY_THE_PLATFORM: readonly string[] = [
  'staff_areas',
  'staff_agencies',
  'staff_posts',
  'staff_postings',
  'staff_members',
]

/** Tables of the platform that one module writes: what decides who is let in is kept where somebody lets them in. */
export const KEPT_BY: Readonly<Record<string, string>> = {
  access_grants: 'need-to-know',
  access_restrictions: 'need-to-know',
  access_restriction_names: 'need-to-know',
}
