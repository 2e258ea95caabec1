/** What goes on beside a conference and is never replaced by it (S3-34). */
import type { JSX } from 'preact'
import { Link } from '#web'

/** `caseId` for a reader who finds the case, where those procedures have their records. */
export function Beside({ caseId }: { caseId: string | undefined }): JSX.Element {
  return (
    <p class="quiet">
      Child protection, supervision under national standards and police enforcement go on beside the conference and are
      not replaced by it; its actions close nothing there.{' '}
      {caseId === undefined ? null : <Link to={`/cases/${caseId}`}>Their records stand on the case</Link>}
    </p>
  )
}
