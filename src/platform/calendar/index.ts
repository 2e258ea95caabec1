/** Meetings for the calendars people have: that there is one, when and where. */
export {
  type CalendarSettings,
  invitationFile,
  isAddress,
  type Meeting,
  methodOf,
  type Recipient,
} from './invitation.ts'
