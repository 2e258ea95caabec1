/** People who are managed: names, particulars, numbers, places, and the people around them. */
export { addName, enterPerson, type NewPerson } from './commands/enter-person.ts'
export { IDENTIFIER_TYPES, type Identifier, identifierOf, type IdentifierType } from './model/identifiers.ts'
export { wordsOfName } from './model/name-words.ts'
export { type Candidate, findPeople, type Sought } from './queries/find-people.ts'
