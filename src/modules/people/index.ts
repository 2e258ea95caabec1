/** People who are managed: names, particulars, numbers, places, and the people around them. */
export { enterPerson, type NewPerson } from './commands/enter-person.ts'
export { decideDifferent, joinPeople, partPeople } from './commands/join-people.ts'
export {
  aboutAssociate,
  addAssociate,
  assessProtection,
  type NewAssociate,
  PROTECTIVE_WORDS,
  type ProtectiveResult,
} from './commands/keep-associate.ts'
export { keepSearch, searchTyped } from './commands/keep-search.ts'
export { type Compared, compared, type RecordOfPerson } from './model/compared.ts'
export { type Identifier, type IdentifierType, identifierOf, possibleIdentifiers } from './model/identifiers.ts'
export { shortenings, wordsOfName } from './model/name-words.ts'
export { type DisclosuresAround, disclosuresAround } from './queries/disclosures-around.ts'
export { type Candidate, findPeople, type Sought } from './queries/find-people.ts'
export { type AssociateShown, peopleAroundPart } from './queries/people-around.ts'
export { type Pointer, pointersTo } from './queries/pointers-to.ts'
export {
  aboutTwo,
  type Joined,
  type JoinShown,
  joinedPart,
  joinsOf,
  recordsOfPeople,
} from './queries/same-person.ts'
export { soughtIn } from './queries/typed-search.ts'
