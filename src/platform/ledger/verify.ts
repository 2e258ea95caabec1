/** Reads the whole ledger again and hashes everything again: hashes that merely stand beside the data prove nothing. */
import { hashOfBody, type Line, leafOf } from './line.ts'

/** What verifying found: every line sound, or the first that is not, and what is wrong with it. */
export type Verdict =
  | { readonly sound: true; readonly lines: number; readonly erased: number }
  | { readonly sound: false; readonly lines: number; readonly at: string; readonly wrong: string }

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

/** What a leaf commits to, whatever else came with the row. */
function headOf(line: Line): Parameters<typeof leafOf>[0] {
  const { id, happened_at, written_at, member_id, agency_id, post_id, role, session_id } = line
  const { kind, act, purpose, case_id, act_id, body_hash } = line
  const who = { member_id, agency_id, post_id, role, session_id }
  return { id, happened_at, written_at, ...who, kind, act, purpose, case_id, act_id, body_hash }
}

/** What is wrong with one line, or nothing. A line whose body was lawfully erased is judged by its leaf alone. */
export function faultOf(line: Line): string | undefined {
  if ((line.body === null) !== (line.salt === null)) return 'its body and its salt do not belong together'
  if (line.body !== null && line.salt !== null && !same(hashOfBody(line.salt, line.body), line.body_hash)) {
    return 'its body is not the one that was written'
  }
  if (!same(leafOf(headOf(line)), line.leaf)) return 'who, what or when was changed after it was written'
  return undefined
}

/**
 * Verifies some lines in the order given, stopping at the first fault: finds any that was edited. A line taken away whole
 * is found by the tree, in `verifyWhole`.
 */
export async function verify(lines: AsyncIterable<Line>): Promise<Verdict> {
  let count = 0
  let erased = 0
  for await (const line of lines) {
    count += 1
    if (line.body === null) erased += 1
    const wrong = faultOf(line)
    if (wrong !== undefined) return { sound: false, lines: count, at: line.id, wrong }
  }
  return { sound: true, lines: count, erased }
}
