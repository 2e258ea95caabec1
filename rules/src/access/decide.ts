/**
 * Who may do what with what: one pure decision, with the rule it rests on. The database decides by its own policies
 * (`db/access`), written by another hand; `db/tests/differential` compares the two over random worlds, cell by cell.
 *
 * What is not known denies. What bars somebody goes before everything that lets them in.
 */
import { mayRead } from '../cases/who-may-read-which-part.ts'
import { asWhatTheyStand, wouldStand } from './as-what-they-stand.ts'
import type { Action, CaseFacts, Context, Item, Subject } from './facts-of-access.ts'
import { barFrom } from './from-whom-barred.ts'
import { circlesIn, ofAConference } from './of-a-conference.ts'
import { part, person, plan, restriction, standing, task } from './of-a-file.ts'
import { ofInformation } from './of-information.ts'
import { type Asked, anyOf, fileOf, filesOf, isPassing, lets, onTheCase, type ReadOrWrite } from './on-a-case.ts'
import { hasBasis } from './on-what-basis.ts'
import { type RuleId, ruleOfNeedToKnow } from './rules-of-need-to-know.ts'
import { whoActs } from './who-acts.ts'

export type Decision = { readonly allowed: boolean; readonly rule: RuleId; readonly says: string }

function readOrWrite(item: Item, action: ReadOrWrite, asked: Asked): RuleId {
  switch (item.kind) {
    case 'part':
      return part(item, action, asked)
    case 'person':
      return person(item, action, asked)
    case 'standing':
      return standing(item, action, asked)
    case 'restriction':
      return restriction(item, asked)
    case 'task':
      return task(item, action, asked)
    case 'plan':
      return plan(item, action, asked)
    case 'information':
      return ofInformation(item, action, asked)
    case 'conference':
    case 'contribution':
    case 'invitation':
    case 'minute':
    case 'minute-part':
    case 'said':
      return ofAConference(item, action, asked)
  }
}

/** The cases that an item is about: its own, or every one of its person. */
function filesAbout(item: Item, asked: Asked): readonly CaseFacts[] {
  if (item.case === undefined) return filesOf(item.person, asked)
  return asked.context.cases.filter(one => one.id === item.case)
}

/** S3-22: what somebody reads only in passing is not taken along, nor is what Cairn itself reads to act by rule. */
function exporting(item: Item, asked: Asked): RuleId {
  const rule = readOrWrite(item, 'read', asked)
  if (!lets(rule)) return rule
  if (asked.acting.role === 'clockwork') return 'NK-10'
  const standings = filesAbout(item, asked).flatMap(file => {
    const there = asWhatTheyStand(asked.acting, file, asked.subject, asked.context)
    return typeof there === 'string' ? [] : there
  })
  return standings.length > 0 && standings.every(one => isPassing(one.as)) ? 'NK-10' : rule
}

/** Whether they would know of somebody from whom they are kept, and may learn whom to ask. */
function isPointedTo(file: CaseFacts, { acting, subject, context }: Asked): boolean {
  if (barFrom(file.person, subject, context)?.pointer !== true || !hasBasis(file.area, subject, context)) return false
  return wouldStand(acting, file, subject, context).some(one => mayRead(one.as, 'name', 'file'))
}

/** That there is such a person: to those who read the name, who know of a conference, or whom a pointer tells whom to ask. */
function knowingOf(item: Item, asked: Asked): RuleId {
  const about = fileOf(item, asked)?.person ?? item.person
  const files = filesAbout({ ...item, person: about }, asked)
  const named = files.map(one => onTheCase(one, 'name', 'read', asked))
  const meetings = asked.context.conferences
    .filter(one => files.some(file => file.id === one.case))
    .flatMap(one => circlesIn({ kind: 'conference', conference: one.id }, asked)?.knows ?? [])
  const rule = anyOf(...named, ...meetings)
  return !lets(rule) && files.some(file => isPointedTo(file, asked)) ? 'NK-44' : rule
}

function ruleFor(action: Action, item: Item, asked: Asked): RuleId {
  if (action === 'export') return exporting(item, asked)
  return action === 'know-of' ? knowingOf(item, asked) : readOrWrite(item, action, asked)
}

/** Decides whether the subject may do this with the item, and by which rule. */
export function decide(subject: Subject, action: Action, item: Item, context: Context): Decision {
  const acting = whoActs(subject, context)
  const rule = typeof acting === 'string' ? acting : ruleFor(action, item, { acting, subject, context })
  const { lets: allowed, says } = ruleOfNeedToKnow(rule)
  return { allowed, rule, says }
}
