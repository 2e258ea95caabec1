/** For whoever tries Cairn: what each role sees of it, in one line. */
import type { Role } from '#shared'

export const WHAT_YOU_WILL_SEE: Readonly<Record<Role, string>> = {
  'managing-officer': 'the people you supervise: risk, plan, conditions, contacts, and what you bring to a conference',
  'team-manager': 'the cases of your team, what is late, and what needs your agreement',
  'police-solo': 'every adult case of the division, registration, intelligence, and your part of each conference',
  'crime-manager': 'every case of the division, and the decisions that need your rank',
  'social-work-solo': 'every adult case of the area; you decide on conferences, convene and chair them',
  'housing-solo': 'the cases in which housing has a part: where somebody may live, and what matters to that',
  'health-liaison': 'the cases in which health has a part, and what health has released',
  'prison-social-work': 'people in custody before release: you give the notice from which everything starts',
  'children-and-families': 'the cases that touch a child: households, visitors, contact',
  'accommodation-provider': 'the people who live with you, and what you need to keep everybody safe',
  'voluntary-worker': 'the people you work with, and no more than your part of their plan',
  coordinator: 'every adult case of the area, the calendar of meetings, and who owes what',
  'support-assistant': 'the conferences you type: their minutes and lists, and no case besides',
  'oversight-member': 'counts and how the partnership does, never a person',
  auditor: 'how the work was done, from its record, never a person by default',
  'lay-adviser': 'counts and decisions in general, never a person',
  'elected-member': 'counts and how the partnership does, never a person',
  administrator: 'staff, posts and accounts, and no case at all',
  'data-protection-officer': 'who has looked at what, and no case besides',
}
