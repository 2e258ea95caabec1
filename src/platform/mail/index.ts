/**
 * Mail. It says that something waits in Cairn and nothing more: who sends a message chooses one of a few kinds, for
 * whom, and the page to open.
 */
export { isLink, MESSAGE_KINDS, type MessageKind, messageText } from './messages.ts'
export { type Kept, type Message, outbox, queueMail } from './outbox.ts'
export { type MailSettings, sendingMail } from './send.ts'
