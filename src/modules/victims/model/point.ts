/**
 * Where something is, in metres on the nation's own grid, from what people type: a grid reference, an easting and a
 * northing, or latitude and longitude from a telephone. No outside map service is asked.
 */

/** Metres east and north on the national grid. */
export type Point = { readonly east: number; readonly north: number }

/** How a nation maps the globe onto its grid: a transverse Mercator projection. */
type Grid = {
  readonly semiMajor: number
  readonly semiMinor: number
  readonly scale: number
  readonly originLatitude: number
  readonly originLongitude: number
  readonly falseEast: number
  readonly falseNorth: number
  /** Turns positions of satellites into those of the grid's own, older figure of the earth. */
  readonly shifted: boolean
  readonly east: readonly [number, number]
  readonly north: readonly [number, number]
}

const WGS84 = { semiMajor: 6_378_137, semiMinor: 6_356_752.314_245 }

const BRITISH: Grid = {
  semiMajor: 6_377_563.396,
  semiMinor: 6_356_256.909,
  scale: 0.999_601_271_7,
  originLatitude: 49,
  originLongitude: -2,
  falseEast: 400_000,
  falseNorth: -100_000,
  shifted: true,
  east: [0, 700_000],
  north: [0, 1_300_000],
}

const NEW_ZEALAND: Grid = {
  ...WGS84,
  scale: 0.9996,
  originLatitude: 0,
  originLongitude: 173,
  falseEast: 1_600_000,
  falseNorth: 10_000_000,
  shifted: false,
  east: [1_000_000, 2_200_000],
  north: [4_600_000, 6_300_000],
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** From latitude and longitude by satellite to the older figure of the earth, good to some five metres. */
function onOlderFigure(latitude: number, longitude: number): readonly [number, number] {
  const [phi, lambda] = [radians(latitude), radians(longitude)]
  const e2 = 1 - WGS84.semiMinor ** 2 / WGS84.semiMajor ** 2
  const nu = WGS84.semiMajor / Math.sqrt(1 - e2 * Math.sin(phi) ** 2)
  const [x, y, z] = [
    nu * Math.cos(phi) * Math.cos(lambda),
    nu * Math.cos(phi) * Math.sin(lambda),
    nu * (1 - e2) * Math.sin(phi),
  ]
  const scale = 1 + 20.4894e-6
  const [rx, ry, rz] = [radians(-0.1502 / 3600), radians(-0.247 / 3600), radians(-0.8421 / 3600)]
  const x2 = -446.448 + x * scale - y * rz + z * ry
  const y2 = 125.157 + x * rz + y * scale - z * rx
  const z2 = -542.06 - x * ry + y * rx + z * scale
  const { semiMajor, semiMinor } = BRITISH
  const f2 = 1 - semiMinor ** 2 / semiMajor ** 2
  const p = Math.hypot(x2, y2)
  let turned = Math.atan2(z2, p * (1 - f2))
  for (let round = 0; round < 6; round += 1) {
    const n = semiMajor / Math.sqrt(1 - f2 * Math.sin(turned) ** 2)
    turned = Math.atan2(z2 + f2 * n * Math.sin(turned), p)
  }
  return [turned, Math.atan2(y2, x2)]
}

/** How far along the meridian a latitude lies from the grid's own. */
function alongMeridian(grid: Grid, phi: number): number {
  const n = (grid.semiMajor - grid.semiMinor) / (grid.semiMajor + grid.semiMinor)
  const from = radians(grid.originLatitude)
  const [minus, plus] = [phi - from, phi + from]
  return (
    grid.semiMinor *
    grid.scale *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * minus -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(minus) * Math.cos(plus) +
      (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * minus) * Math.cos(2 * plus) -
      (35 / 24) * n ** 3 * Math.sin(3 * minus) * Math.cos(3 * plus))
  )
}

/** Projects a latitude and longitude, in radians on the grid's own figure of the earth. */
function projected(grid: Grid, phi: number, lambda: number): Point {
  const { semiMajor, semiMinor, scale, originLongitude, falseEast, falseNorth } = grid
  const e2 = 1 - semiMinor ** 2 / semiMajor ** 2
  const [sin, cos, tan2] = [Math.sin(phi), Math.cos(phi), Math.tan(phi) ** 2]
  const nu = (semiMajor * scale) / Math.sqrt(1 - e2 * sin ** 2)
  const rho = (semiMajor * scale * (1 - e2)) / (1 - e2 * sin ** 2) ** 1.5
  const eta2 = nu / rho - 1
  const d = lambda - radians(originLongitude)
  const north =
    alongMeridian(grid, phi) +
    falseNorth +
    (nu / 2) * sin * cos * d ** 2 +
    (nu / 24) * sin * cos ** 3 * (5 - tan2 + 9 * eta2) * d ** 4 +
    (nu / 720) * sin * cos ** 5 * (61 - 58 * tan2 + tan2 ** 2) * d ** 6
  const east =
    falseEast +
    nu * cos * d +
    (nu / 6) * cos ** 3 * (nu / rho - tan2) * d ** 3 +
    (nu / 120) * cos ** 5 * (5 - 18 * tan2 + tan2 ** 2 + 14 * eta2 - 58 * tan2 * eta2) * d ** 5
  return { east: Math.round(east), north: Math.round(north) }
}

/** Latitude and longitude in degrees as a point on the grid. */
export function fromDegrees(grid: Grid, latitude: number, longitude: number): Point {
  const [phi, lambda] = grid.shifted
    ? onOlderFigure(latitude, longitude)
    : ([radians(latitude), radians(longitude)] as const)
  return projected(grid, phi, lambda)
}

const LETTERS = 'ABCDEFGHJKLMNOPQRSTUVWXYZ'

/** "NT 2580 7320": two letters for the square of 100 km, then at least three figures each way. */
function fromLetters(text: string): Point | undefined {
  const found = /^([A-HJ-Z])([A-HJ-Z])(\d{6}|\d{8}|\d{10})$/.exec(text)
  if (found === null) return undefined
  const [, one = '', two = '', digits = ''] = found
  const [first, second] = [LETTERS.indexOf(one), LETTERS.indexOf(two)]
  const half = digits.length / 2
  const metres = 10 ** (5 - half)
  const east = (((first + 23) % 5) * 5 + (second % 5)) * 100_000 + Number(digits.slice(0, half)) * metres
  const north =
    (19 - Math.floor(first / 5) * 5 - Math.floor(second / 5)) * 100_000 + Number(digits.slice(half)) * metres
  return { east, north }
}

const within = ({ east, north }: Grid, point: Point | undefined): Point | undefined =>
  point !== undefined &&
  point.east >= east[0] &&
  point.east < east[1] &&
  point.north >= north[0] &&
  point.north < north[1]
    ? point
    : undefined

/**
 * The point that somebody typed, on the grid of the nation where the area is; undefined when it is none, lies outside the
 * nation, or says the place less closely than a hundred metres.
 */
export function pointTyped(typed: string, jurisdiction: string): Point | undefined {
  const british = jurisdiction !== 'New Zealand'
  const grid = british ? BRITISH : NEW_ZEALAND
  const degrees = /^\s*(-?\d{1,2}\.\d{3,})\s*[,;\s]\s*(-?\d{1,3}\.\d{3,})\s*$/.exec(typed)
  if (degrees !== null) return within(grid, fromDegrees(grid, Number(degrees[1]), Number(degrees[2])))
  const metres = /^\s*(?:E\s*)?(\d{5,7})\s*[,;\s]\s*(?:N\s*)?(\d{5,7})\s*$/i.exec(typed)
  if (metres !== null) return within(grid, { east: Number(metres[1]), north: Number(metres[2]) })
  return british ? within(grid, fromLetters(typed.replaceAll(/\s+/g, '').toUpperCase())) : undefined
}

/** Squares of this many metres: within one, every point has the same answer. */
export const CELL = 100

/** A square of the grid by its column and row. */
export type Cell = { readonly column: number; readonly row: number }

export const cellOf = ({ east, north }: Point): Cell => ({
  column: Math.floor(east / CELL),
  row: Math.floor(north / CELL),
})

export const cellInWords = ({ column, row }: Cell): string => `${column}/${row}`

/** The middle of a square. */
export const middleOf = ({ column, row }: Cell): Point => ({ east: (column + 0.5) * CELL, north: (row + 0.5) * CELL })

export const metresBetween = (one: Point, other: Point): number =>
  Math.hypot(one.east - other.east, one.north - other.north)
