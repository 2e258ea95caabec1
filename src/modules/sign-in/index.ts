/** Signing in and out, second factors, one's own account. */
export { type SignInSettings, signInRoutes } from './routes.ts'
