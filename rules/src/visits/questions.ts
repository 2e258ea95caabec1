/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { byWhenAreTheToolsUsedAgain } from './by-when-are-the-tools-used-again.ts'
import { byWhenIsAVisitRecorded } from './by-when-is-a-visit-recorded.ts'
import { howCanTheNextVisitVary } from './how-can-the-next-visit-vary.ts'
import { howManyPeopleHasAnOfficer } from './how-many-people-has-an-officer.ts'
import { howOftenIsAPoliceVisitDue } from './how-often-is-a-police-visit-due.ts'
import { isTheVisitPrepared } from './is-the-visit-prepared.ts'
import { mayTheyBeManagedReactively } from './may-they-be-managed-reactively.ts'

export const questions: readonly AnyQuestion[] = [
  byWhenAreTheToolsUsedAgain,
  byWhenIsAVisitRecorded,
  howCanTheNextVisitVary,
  howManyPeopleHasAnOfficer,
  howOftenIsAPoliceVisitDue,
  isTheVisitPrepared,
  mayTheyBeManagedReactively,
]
