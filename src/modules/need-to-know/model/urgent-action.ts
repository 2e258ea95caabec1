/** An act that could not wait: whom it protects, what was done, who was told, what it was referred to. */

/** Whom it protects (S3-23). */
export const PROTECTED = {
  child: 'A child',
  person: 'The person themselves, or another adult',
  'vulnerable-adult': 'A vulnerable adult',
} as const
export type Protected = keyof typeof PROTECTED

export const REFERRALS = {
  'child-protection': 'Child protection',
  'adult-protection': 'Adult protection',
} as const
export type Referral = keyof typeof REFERRALS

/** What of it was written. Everything may be empty at first. */
export type UrgentWritten = {
  readonly protects: readonly Protected[]
  readonly done: string
  readonly told: string
  readonly referrals: readonly Referral[]
}

export type UrgentAction = UrgentWritten & {
  readonly id: string
  readonly caseId: string | null
  readonly name: string | null
  readonly by: string
  readonly agency: string
  readonly mine: boolean
  readonly completeBy: string
  readonly completedAt: string | null
  readonly writtenAt: string
}

/** What is still asked for, in words; nothing when it is complete. */
export function stillAsked({ protects, done, told }: UrgentWritten): readonly string[] {
  return [
    ...(protects.length === 0 ? ['whom it protects'] : []),
    ...(done === '' ? ['what was done'] : []),
    ...(told === '' ? ['who was told'] : []),
  ]
}
