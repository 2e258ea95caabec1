/** Sign-in names, compared the way people think of them: not by case, width or stray spaces. */
import { keptLine, LINE_LIMIT } from '#shared'

/** The form under which a name is stored and looked up. */
export function foldedName(typed: string): string {
  return keptLine(keptLine(typed).slice(0, LINE_LIMIT).normalize('NFKC').toLowerCase()).normalize('NFKC')
}
