/** The web server and the words in which a page is described to it. */
export { answerTo } from './answer-to.ts'
export type { Frame } from './answering.ts'
export { type Pace, TooManyPeople } from './pace.ts'
export { type Problem, type ProblemWords, problemFor } from './problems.ts'
export {
  type Answer,
  type Asked,
  type Door,
  type Fields,
  file,
  goTo,
  json,
  notThere,
  page,
  type Route,
  refusal,
} from './route.ts'
export { createServer, type ServerOptions, sessionCookie } from './server.ts'
export { type Reading, reading, versionIn } from './typed.ts'
