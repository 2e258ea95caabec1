/** The time of day on the wall where the work is done. */
import { type Instant, ZONE } from '#platform/clock'

/** `09:41` */
export const clockTime = (at: Instant): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainTime().toString().slice(0, 5)
