/** To whom something goes: stopped where the recipient may be somebody in the case, until a second person has looked. */
export { confirmingRecipient } from './commands/confirm-recipient.ts'
export { type Recipient, stopForRecipient } from './commands/stop-for-recipient.ts'
export { recipientsRoutes } from './routes.ts'
