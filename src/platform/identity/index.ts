/** Who is asking: accounts, second factors, sessions. */
export { ABSOLUTE_HOURS, endSession, FRESH_MINUTES, IDLE_MINUTES, resolveSession, type SignedIn, startSession } from './session.ts'
