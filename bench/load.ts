/** A closed loop of requests by wrk, and what they cost the process that answered. */
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'

/** One request of a rotation. `once` in a body is replaced by a fresh form key each time. */
export type Request = { readonly path: string; readonly cookie?: string; readonly body?: string }

export type Measured = {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly cpuMs: number
  readonly bytes: number
  readonly failures: number
}

const lua = (requests: readonly Request[]) => `
local requests = {
${requests.map(({ path, cookie, body }) => `  { ${JSON.stringify(path)}, ${JSON.stringify(cookie ?? '')}, ${body === undefined ? 'nil' : JSON.stringify(body)} },`).join('\n')}
}
math.randomseed(os.time())
local at = 0
local function hex(n) local t = {} for i = 1, n do t[i] = string.format('%x', math.random(0, 15)) end return table.concat(t) end
local function fresh() return hex(8) .. '-' .. hex(4) .. '-7' .. hex(3) .. '-8' .. hex(3) .. '-' .. hex(12) end
request = function()
  at = at % #requests + 1
  local one = requests[at]
  local headers = { ['Cookie'] = one[2] }
  if one[3] == nil then return wrk.format('GET', one[1], headers) end
  headers['Content-Type'] = 'application/x-www-form-urlencoded'
  headers['Sec-Fetch-Site'] = 'same-origin'
  return wrk.format('POST', one[1], headers, (one[3]:gsub('ONCE', fresh())))
end
local bad = 0
response = function(status) if status >= 400 then bad = bad + 1 end end
done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format('RESULT %d %d %.3f %.3f %d %d\\n', summary.requests, summary.duration, latency:percentile(50) / 1000, latency:percentile(95) / 1000, summary.bytes,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
`

/** Milliseconds of processor time that a process and its threads have used. */
function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Proportional memory of a process in MiB. */
export function memoryOf(pid: number): number {
  const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
  return Math.round(Number(found?.[1] ?? 0) / 1024)
}

/** Runs one burst and reads what it cost. */
export async function burst(
  port: number,
  pid: number,
  requests: readonly Request[],
  connections: number,
  seconds: number,
): Promise<Measured> {
  const script = `/tmp/cairn-bench-${process.pid}.lua`
  writeFileSync(script, lua(requests))
  const before = cpuMsOf(pid)
  const { stdout } = await promisify(execFile)(
    'wrk',
    ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '-s', script, `http://127.0.0.1:${port}`],
    { maxBuffer: 1e7 },
  )
  const cpu = cpuMsOf(pid) - before
  const [, count = '0', micros = '1', p50 = '0', p95 = '0', bytes = '0', failures = '0'] =
    /RESULT (\d+) (\d+) ([\d.]+) ([\d.]+) (\d+) (\d+)/.exec(stdout) ?? []
  const requestsMade = Math.max(1, Number(count))
  return {
    perSecond: requestsMade / (Number(micros) / 1e6),
    p50: Number(p50),
    p95: Number(p95),
    cpuMs: cpu / requestsMade,
    bytes: Math.round(Number(bytes) / requestsMade),
    failures: Number(failures),
  }
}
