/** Fails with every finding, one a line, because a reader wants to mend them all at once. */
export function none(findings: readonly string[]): void {
  if (findings.length > 0) throw new Error(`${findings.length} found:\n${findings.join('\n')}`)
}
