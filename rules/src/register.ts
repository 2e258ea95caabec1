/** Every question, so that none is lost in a change: a test counts them and names them. Each folder lists its own. */
import { questions as accessQuestions } from './access/questions.ts'
import { questions as casesQuestions } from './cases/questions.ts'
import { questions as conferencesQuestions } from './conferences/questions.ts'
import { questions as disclosureQuestions } from './disclosure/questions.ts'
import { questions as housingQuestions } from './housing/questions.ts'
import { addMonths, type Day } from './kernel/day.ts'
import type { AnyQuestion } from './kernel/question.ts'
import type { Source } from './kernel/sources.ts'
import { questions as mappaQuestions } from './mappa/questions.ts'
import { questions as newZealandQuestions } from './new-zealand/questions.ts'
import { questions as notificationQuestions } from './notification/questions.ts'
import { questions as ordersQuestions } from './orders/questions.ts'
import { questions as peopleQuestions } from './people/questions.ts'
import { questions as plansQuestions } from './plans/questions.ts'
import { questions as recordsQuestions } from './records/questions.ts'
import { questions as retentionQuestions } from './retention/questions.ts'
import { questions as riskQuestions } from './risk/questions.ts'
import { questions as sharingQuestions } from './sharing/questions.ts'
import { questions as throughcareQuestions } from './throughcare/questions.ts'
import { questions as victimsQuestions } from './victims/questions.ts'
import { questions as visitsQuestions } from './visits/questions.ts'

export const register: readonly AnyQuestion[] = [
  ...accessQuestions,
  ...casesQuestions,
  ...conferencesQuestions,
  ...disclosureQuestions,
  ...housingQuestions,
  ...mappaQuestions,
  ...newZealandQuestions,
  ...notificationQuestions,
  ...ordersQuestions,
  ...peopleQuestions,
  ...plansQuestions,
  ...recordsQuestions,
  ...retentionQuestions,
  ...riskQuestions,
  ...sharingQuestions,
  ...throughcareQuestions,
  ...victimsQuestions,
  ...visitsQuestions,
]

const byId = new Map(register.map(one => [one.id, one]))

/** The question with this id, or nothing. */
export function questionById(id: string): AnyQuestion | undefined {
  return byId.get(id)
}

/** Every source that a question may cite, each once, in the order of their titles. */
export function sourcesInUse(questions: readonly AnyQuestion[] = register): Source[] {
  const found = new Map(questions.flatMap(one => one.sources).map(source => [source.id, source]))
  return [...found.values()].toSorted((a, b) => (a.title < b.title ? -1 : 1))
}

/** Months after which somebody should read a source again, to confirm what is cited from it. */
export const READ_AGAIN_AFTER_MONTHS = 12

/** The sources that nobody has read for a year by the given day. */
export function sourcesToReadAgain(on: Day, questions: readonly AnyQuestion[] = register): Source[] {
  return sourcesInUse(questions).filter(({ checkedOn }) => addMonths(checkedOn, READ_AGAIN_AFTER_MONTHS) < on)
}
