/** The work of going through the ledger for what stands out, asked for each minute and whenever somebody was stopped. */
import { defineJob, nothing } from '#platform/jobs'

export const watching = defineJob({ name: 'access-records/watch', data: nothing })
