/** What the owner's pages ask about the addresses of a case, which another module keeps. */
import type { CaseTx } from '#platform/db'
import type { Point } from '../model/point.ts'

/** An address option, with where it lies if that is known. */
export type AddressNamed = { readonly optionId: string; readonly address: string; readonly point: Point | null }

/** Reads the addresses of a case, as far as whoever asks may. */
export type AddressesOf = (tx: CaseTx, caseId: string) => Promise<readonly AddressNamed[]>
