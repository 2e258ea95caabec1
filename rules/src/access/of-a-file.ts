/** Rows of a case file and of a person: parts, who stands there, who is kept out, what somebody must do, the plan. */
import type { Section } from '../cases/sections.ts'
import type { CaseFacts, Item } from './facts-of-access.ts'
import { circlesIn } from './of-a-conference.ts'
import {
  type Asked,
  anyOf,
  fileOf,
  filesOf,
  isMine,
  lets,
  onTheCase,
  ownOnCase,
  type ReadOrWrite,
} from './on-a-case.ts'
import type { RuleId } from './rules-of-need-to-know.ts'

/** A row of one part of the file. The agency that wrote a row reads it while it knows of the case at all. */
export function part(item: Item, action: ReadOrWrite, asked: Asked): RuleId {
  const file = fileOf(item, asked)
  return file === undefined ? 'NK-11' : partOf(file, item.section, item, action, asked)
}

function partOf(file: CaseFacts, section: Section | undefined, item: Item, action: ReadOrWrite, asked: Asked): RuleId {
  if (section === undefined) return 'NK-11'
  const opens = onTheCase(file, section, action, asked)
  if (action === 'write') return opens
  const owned = !lets(opens) && item.agency === asked.subject.agency && lets(onTheCase(file, 'name', 'read', asked))
  const rule = owned ? 'NK-35' : opens
  return lets(rule) && isLocked(file, item, asked) ? 'NK-18' : rule
}

/** S3-81: words that tell of registration wait for the police, but not for whoever wrote them. */
function isLocked(file: CaseFacts, item: Item, asked: Asked): boolean {
  if (item.reveals !== true || item.permitted === true) return false
  if (item.author === asked.subject.member || item.agency === asked.subject.agency) return false
  // Of a person any case opens what tells of registration; a row of one case is opened by that case alone.
  const files = item.kind === 'person' ? filesOf(file.person, asked) : [file]
  return !files.some(one => lets(onTheCase(one, 'registration', 'read', asked)))
}

/** What is known of a person is open to those whom any case of that person opens it to. */
export function person(item: Item, action: ReadOrWrite, asked: Asked): RuleId {
  return anyOf(...filesOf(item.person, asked).map(file => partOf(file, item.section, item, action, asked)))
}

/** Who stands on a case: known to readers of status, and one's own and one's team's to oneself. */
export function standing(item: Item, action: ReadOrWrite, asked: Asked): RuleId {
  const file = fileOf(item, asked)
  // Somebody let in to a whole area: that is known to them.
  if (file === undefined) return item.case === undefined && action === 'read' && isMine(item, asked) ? 'NK-41' : 'NK-11'
  const opens = onTheCase(file, 'status', action, asked)
  if (lets(opens) || action === 'write' || !isMine(item, asked)) return opens
  return ownOnCase(file, asked)
}

/** Who is kept from a person is known to those who keep the status of one of their cases. */
export function restriction(item: Item, asked: Asked): RuleId {
  const rule = anyOf(...filesOf(item.person, asked).map(file => onTheCase(file, 'status', 'write', asked)))
  return rule === 'NK-05' || rule === 'NK-06' || rule === 'NK-08' || rule === 'NK-09' ? 'NK-16' : rule
}

/** On a case whose plan somebody reads they see what others must do there, in the parts that they read. */
export function task(item: Item, action: ReadOrWrite, asked: Asked): RuleId {
  if (asked.acting.role === 'clockwork') return 'NK-43'
  const file = fileOf(item, asked)
  if (item.case !== undefined && file === undefined) return 'NK-11'
  if (action === 'write') return addingTask(item, file, asked)
  const own = isMine(item, asked) ? ownOnCase(file, asked) : 'NK-14'
  if (lets(own) || file === undefined || item.section === undefined) return own
  const [plan, section] = [onTheCase(file, 'plan', 'read', asked), onTheCase(file, item.section, 'read', asked)]
  if (lets(plan) && lets(section)) return section
  return plan === 'NK-03' || plan === 'NK-04' || plan === 'NK-05' ? plan : own
}

/** Whoever knows of a case or a conference gives somebody something to do there; of neither, anybody does. */
function addingTask(item: Item, file: CaseFacts | undefined, asked: Asked): RuleId {
  const knows = circlesIn(item, asked)?.knows
  if (file === undefined) return item.conference === undefined ? 'NK-41' : (knows ?? 'NK-12')
  return anyOf(onTheCase(file, 'name', 'read', asked), knows ?? 'NK-12')
}

/** A line of the plan: readers of the plan, whoever must do it, and those who run the meeting that set it. */
export function plan(item: Item, action: ReadOrWrite, asked: Asked): RuleId {
  const file = fileOf(item, asked)
  if (file === undefined) return 'NK-11'
  const opens = partOf(file, 'plan', item, action, asked)
  const runs = circlesIn(item, asked)?.runs ?? opens
  if (action === 'write') return anyOf(opens, runs)
  const mustDo = item.ownerAgency === asked.subject.agency && lets(onTheCase(file, 'name', 'read', asked))
  const own = isMine(item, asked) ? ownOnCase(file, asked) : opens
  return anyOf(opens, own, mustDo ? 'NK-42' : opens, runs)
}
