/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { isTheMinuteReady } from './is-the-minute-ready.ts'
import { mayTheChairReleaseIt } from './may-the-chair-release-it.ts'
import { mayThisLineBePassedOn } from './may-this-line-be-passed-on.ts'
import { shouldOneBeConsidered } from './should-one-be-considered.ts'
import { whatIsOnTheAgenda } from './what-is-on-the-agenda.ts'
import { whenMayItBeHeld } from './when-may-it-be-held.ts'
import { whoChairsAndRecords } from './who-chairs-and-records.ts'
import { whoGetsTheMinute } from './who-gets-the-minute.ts'
import { whoMustBeInvited } from './who-must-be-invited.ts'
import { whoSendsTheInvitations } from './who-sends-the-invitations.ts'

export const questions: readonly AnyQuestion[] = [
  isTheMinuteReady,
  mayTheChairReleaseIt,
  mayThisLineBePassedOn,
  shouldOneBeConsidered,
  whatIsOnTheAgenda,
  whenMayItBeHeld,
  whoChairsAndRecords,
  whoGetsTheMinute,
  whoMustBeInvited,
  whoSendsTheInvitations,
]
