/** What the log says of a fault: enough to find and mend it, and nothing that anybody typed or any case holds. */

/** A database quotes what it was given; its code, table and constraint say as much and hold nobody's words. */
function databaseSays(fault: Error & { code?: unknown; table?: unknown; constraint?: unknown }): string | undefined {
  const { code, table, constraint } = fault
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return undefined
  const named = [table, constraint].filter(name => typeof name === 'string' && name !== '')
  return [`database ${code}`, ...named].join(' ')
}

/** The beginning of a message, up to the first place where something given is usually quoted. */
const beginning = (message: string) => (/^[^"'`“‘:\n]*/.exec(message)?.[0] ?? '').slice(0, 120).trim()

/** One line of JSON: when, the reference that the page showed, what kind of fault, and where in our own code. */
export function faultLine(fault: unknown, reference: string, at: string): string {
  const error: Error = fault instanceof Error ? fault : new Error('something that is no error was thrown')
  const where = (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at .*\/src\//.test(line))
    .slice(0, 6)
    .map(line => line.trim())
  return JSON.stringify({
    at,
    reference,
    fault: error.name,
    says: databaseSays(error) ?? beginning(error.message),
    where,
  })
}
