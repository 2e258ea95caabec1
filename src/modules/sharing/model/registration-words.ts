/** Words for where a text stands and how far a permission is. */
export type PermissionState = 'asked' | 'granted' | 'refused' | 'withdrawn'

/** The part of Cairn behind a table, as people call it; what has no word of its own is "the file". */
const PLACES: Readonly<Record<string, string>> = {
  cases_entries: 'an entry of the chronology',
  cases_memberships: 'why somebody stands on the case',
  tasks_tasks: 'a task',
  orders_sentences: 'a sentence',
  orders_conditions: 'a condition',
  orders_reminders: 'a reminder of a condition',
  orders_permissions: 'a permission given beforehand',
  risk_ratings: 'a rating',
  risk_dynamic_factors: 'what raises or lowers the risk',
  risk_safety_warnings: 'a warning for staff',
  plans_lines: 'a line of the plan',
  plans_contingencies: 'a contingency of the plan',
  plans_actions: 'an action',
  housing_options: 'an address',
  conferences_considerations: 'whether a conference is considered',
  conferences_consultations: 'a consultation about a conference',
  conferences_lines: 'a line of a meeting',
  conferences_fields: 'an answer in a meeting',
  conferences_earlier: 'what stood in a meeting before',
  sharing_items: 'an information item',
}

export const standsInWords = (table: string): string => {
  const place = PLACES[table] ?? 'the file'
  return `In ${place}`
}

export const STATE_WORDS: Readonly<Record<PermissionState, string>> = {
  asked: 'Waits for the police',
  granted: 'Permitted',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
}
