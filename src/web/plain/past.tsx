/** A page inside a page: how something looked at a moment that has passed. Nothing in it can be pressed to change it. */
import { type ComponentChildren, createContext, type JSX } from 'preact'
import { useContext } from 'preact/hooks'

/**
 * Where a link of the past leads now: to the same place in the past; to nowhere, so that its words alone are left
 * (undefined); or it called for an act, of which nothing is left (null).
 */
export type LeadsTo = (to: string) => string | undefined | null

const Past = createContext<LeadsTo | undefined>(undefined)

/** Whether what is drawn is of the past, and where its links lead; undefined for a page of today. */
export const usePast = (): LeadsTo | undefined => useContext(Past)

/** Draws content of the past: its links stay in the past, and its forms and buttons are not there. */
export function AsItStood(props: { readonly leadsTo: LeadsTo; readonly children: ComponentChildren }): JSX.Element {
  return (
    <Past.Provider value={props.leadsTo}>
      <div class="as-it-stood">{props.children}</div>
    </Past.Provider>
  )
}
