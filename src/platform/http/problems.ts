/** What can go wrong between a person and a page, in plain words. Never says whether something exists. */
import type { Refusal } from '#shared'

export type Problem =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'signed-out'; readonly to: string }
  | { readonly kind: 'prove-again'; readonly to: string }
  | { readonly kind: 'stale-form' }
  | { readonly kind: 'sent-otherwise' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'too-many-people' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'try-again' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'fault'; readonly reference: string }

export type ProblemWords = {
  readonly status: number
  readonly title: string
  readonly says: string
  readonly next: string
}

const WORDS: { readonly [K in Exclude<Problem['kind'], 'refused' | 'fault'>]: ProblemWords } = {
  'not-found': {
    status: 404,
    title: 'There is nothing here',
    says: 'Either there is no such page, or it is not one of yours.',
    next: 'Go back, or start from what needs you now.',
  },
  'signed-out': {
    status: 401,
    title: 'You have been signed out',
    says: 'Nothing was saved. What you typed is below.',
    next: 'Sign in in another tab, then come back to this one and send again.',
  },
  'prove-again': {
    status: 401,
    title: 'Show again that it is you',
    says: 'This step needs a fresh proof of who you are. Nothing was saved yet; what you typed is below.',
    next: 'Prove it in another tab, then come back to this one and send again.',
  },
  'stale-form': {
    status: 403,
    title: 'Check and send again',
    says: 'This form was opened in an earlier session, so it was not saved. What you typed is below.',
    next: 'Look it over and send it again.',
  },
  'sent-otherwise': {
    status: 409,
    title: 'This form was sent before',
    says: 'What it said then was saved. What you sent now is different and was not saved; it is below.',
    next: 'Look at what was saved. If you want this too, send it again.',
  },
  'too-large': {
    status: 413,
    title: 'That is too much at once',
    says: 'The form was larger than 2 million characters and was not saved.',
    next: 'Go back; your text is still in the form. Shorten it or save it in parts.',
  },
  'too-many': {
    status: 429,
    title: 'Too many requests',
    says: 'More pages were asked for in one minute than a person can read. Nothing was saved.',
    next: 'Wait a minute, then send again. What you typed is below.',
  },
  'too-many-people': {
    status: 429,
    title: 'This record is not opened now',
    says: 'Within one hour you opened more people without standing on their case, or having something to do there, than the work asks for.',
    next: 'People whose case you work on are open as before, and so are those you opened already. For somebody else wait an hour, or ask your manager; in an emergency use the emergency way.',
  },
  malformed: {
    status: 400,
    title: 'That could not be read',
    says: 'What arrived was not a form of ours, so nothing was saved.',
    next: 'Go back and send the form again.',
  },
  'try-again': {
    status: 503,
    title: 'Not saved: try again',
    says: 'The database did not answer just now. Nothing was saved; what you typed is below.',
    next: 'Send again in a moment.',
  },
}

/** The words and the status code of a problem. */
export function problemFor(problem: Problem): ProblemWords {
  if (problem.kind === 'refused') {
    const { says, next } = problem.refusal
    return { status: 409, title: 'That cannot be done now', says, next }
  }
  if (problem.kind === 'fault') {
    return {
      status: 500,
      title: 'Something went wrong on our side',
      says: `Nothing was saved. The fault has been noted under ${problem.reference}; what you typed is below.`,
      next: `Try again. If it happens again, quote ${problem.reference} to whoever runs Cairn here.`,
    }
  }
  return WORDS[problem.kind]
}
