/** The square that an authenticator app reads, drawn without styles of its own: the content policy forbids those. */
import type { JSX } from 'preact'
import QRCode from 'qrcode-svg'

/** Light modules around the square, without which cameras do not find it. */
const QUIET = 4

/** One rectangle for each run of dark modules in a row. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) => {
      const runs: string[] = []
      for (let x = 0; x < row.length; x += 1) {
        if (row[x] !== true || row[x - 1] === true) continue
        const gap = row.indexOf(false, x)
        const length = (gap === -1 ? row.length : gap) - x
        runs.push(`M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`)
      }
      return runs
    })
    .join('')
}

/** Black on white in every theme, so that any camera reads it. */
export function Square({ text, label }: { readonly text: string; readonly label: string }): JSX.Element {
  const { modules } = new QRCode({ content: text, ecl: 'M' }).qrcode
  const side = modules.length + 2 * QUIET
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      width="240"
      height="240"
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={pathOf(modules)} fill="#000" />
    </svg>
  )
}
