/** The refusal of a decision that is the social work SOLO's, with the way in which anybody can bring it about. */
import { refused } from '#shared'

export const NOT_YOURS = refused({
  code: 'conferences/not-yours-to-decide',
  says: 'The social work SOLO decides whether a conference is convened.',
  next: 'Ask for a conference from the case page; call an emergency meeting if it cannot wait.',
  rule: 'conferences/should-one-be-considered',
})
