/** The prison's release notice as it was written, before anybody has decided who it is about. */
import type { Day } from '#rules'

/** What the notice says of the sentence; used when the person is not known here yet, so that nothing is typed again. */
export type SentenceWritten = {
  readonly court: string
  readonly imposedOn: Day
  readonly offence: string
  readonly sexual: boolean
  readonly months: number | null
  readonly extended: boolean
  readonly supervisedRelease: boolean
  readonly supervisionEndsOn: Day | null
}

export type NoticeWritten = {
  readonly name: string
  readonly bornOn: Day | null
  readonly numbers: readonly { readonly type: 'CRN' | 'PNC' | 'SPIN'; readonly raw: string }[]
  readonly sentence: SentenceWritten | null
  readonly note: string
}
