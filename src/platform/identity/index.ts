/** Who is asking: accounts, second factors, sessions. */
export {
  type AccountState,
  endSessionsOfMember,
  linkToAgency,
  listStaffAccounts,
  makeAccount,
  readStaffAccount,
  reinstateAccount,
  renewSetupLink,
  resetFactors,
  type SetupToken,
  type StaffAccount,
  suspendAccount,
  unlinkFromAgency,
} from './administration.ts'
export { agenciesOf, departToAgency, returnFromAgency, returnToProveAgain } from './agencies-sign-in.ts'
export { memberByPassword } from './at-the-command-line.ts'
export { codeAt } from './authenticator.ts'
export {
  type DemonstrationPerson,
  enterDemonstrationPeople,
  listDemonstrationPeople,
  signInToDemonstration,
  takeSessionsAlong,
} from './demonstration.ts'
export {
  beginAuthenticator,
  beginPasskey,
  confirmAuthenticator,
  confirmPasskey,
  type Enrolled,
  type NewAuthenticator,
  renewRecoveryCodes,
  waitingAuthenticator,
} from './enrolment.ts'
export type { Entered } from './entering.ts'
export { type Gatehouse, type GatehouseSettings, gatehouseOf, type Issuer, type Visitor } from './gatehouse.ts'
export { foldedName } from './names.ts'
export {
  changePassword,
  endOtherSessions,
  endOwnSession,
  type OwnAccount,
  type OwnPasskey,
  type OwnSession,
  readOwnAccount,
  removeAuthenticator,
  removePasskey,
  signOut,
} from './own-account.ts'
export { askForPasskey, type PasskeyAnswer, type PasskeyQuestion } from './passkeys.ts'
export { hashOfPassword } from './password-hash.ts'
export { SHORTEST_PASSWORD } from './password-rules.ts'
export { signInWithPassword } from './password-sign-in.ts'
export {
  proveAgainByCode,
  proveAgainByPasskey,
  proveAgainByPassword,
  proveAgainInDemonstration,
} from './proving-again.ts'
export {
  choosePost,
  markFor,
  postsToChoose,
  proveByCode,
  proveByPasskey,
  signInWithPasskey,
} from './second-factor.ts'
export { ABSOLUTE_HOURS, IDLE_MINUTES, resolveSession, type SignedIn, type Stage, startSession } from './session.ts'
export { readSetupLink, SETUP_HOURS, useSetupLink } from './setup-links.ts'
