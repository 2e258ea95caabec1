/** What the ledger's alarms mean for whoever runs the installation. */
import type { Alarm } from '#platform/ledger'

/** What wants doing, in one line each. */
export const ALARMS: Readonly<Record<Alarm, string>> = {
  'lines-wait': 'lines have waited for their place for more than a minute: see that Cairn is running',
  'no-head':
    'nobody has signed a head for more than five minutes: see that "./cairn start" or "./cairn ledger sign" has the key',
  'signer-refuses': 'the signer refuses to sign: see RUNBOOK, "When the ledger is not the one it was"',
  'witness-refuses': 'a witness does not countersign',
  'verification-failed': 'the last verification found a fault: see RUNBOOK, "When the ledger is not the one it was"',
}
