/** Writes a value into a json column. Drivers take text there; typed columns ask for it. */
export function asJson(value: unknown): string {
  return JSON.stringify(value)
}
