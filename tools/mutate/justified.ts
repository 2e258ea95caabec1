/** Mutants that may live, and why: another fence says the same, or only the compiler hears the difference. */
export type Justified = { readonly what: RegExp; readonly because: string }

export const JUSTIFIED: readonly Justified[] = [
  {
    what: /^\w+, nobody they are barred from: /,
    because:
      'the second fence: standing leaves barred people and areas without a basis out already, so a table shows the difference only where rows are somebody’s own; db/tests/need-to-know.access.test.ts tries the policies by themselves',
  },
  {
    what: /^\w+, what tells of registration waits for the police: /,
    because: 'worlds plant telling words in three tables; the lock on the others has tests of its own (sharing)',
  },
  {
    what: /^access_restrictions, Cairn itself tells of searches and reviews: /,
    because: 'Cairn itself also writes the status of every case, and whoever does sees the restrictions',
  },
  {
    what: / without: .{0,4}(access\.i_am_opening|access\.i_am_entering|\( SELECT access\.have_written)/,
    because:
      'it is about what was opened or entered in the same transaction: db/tests/reach.access.test.ts and the journeys',
  },
  {
    what: /^tasks_tasks, somebody acting adds.*without: .*clockwork/,
    because:
      'what Cairn itself adds by rule is not tried here; the jobs and reactions that do it are, each by its own test',
  },
  {
    what: /^sharing_items, writers of its part add: written where without: \(\(class <> /,
    because: 'the part of these classes is written by police and by health alone, whatever the class says again',
  },
  {
    what: /^tasks_tasks, .*: seen where without: \(case_id = ANY \(\( SELECT access.cases_i_stand_on/,
    because: 'whoever reads the plan there stands there',
  },
  {
    what: /^people_\w+, whoever may enter or keep it adds: written where without: .*'register'/,
    because:
      'it is about a person who was entered in the same transaction: the journeys, and db/tests/who-does-what.access.test.ts',
  },
  {
    what: /^conferences_lines, .*contribution_is_ours|^conferences_lines, .*conferences_awaiting_me|^conferences_lines, those who run it .*agency_id = /,
    because:
      'lines of a contribution are not tried here but in db/tests/who-does-what.access.test.ts and the meeting’s own tests',
  },
  {
    what: /^of-a-file\.ts:\d+ always: \[file\]$/,
    because: 'whoever reads on one case that somebody must register reads there all that tables of people hold',
  },
  {
    what: /^items_opened_to_me: or became and in .if held is null or held = 'clockwork'/,
    because:
      'the policy that asks it refuses Cairn itself, and whoever holds no post stands on no case and comes to no meeting',
  },
]

export const whyItMayLive = (what: string): string | undefined => JUSTIFIED.find(one => one.what.test(what))?.because
