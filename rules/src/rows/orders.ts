/** Preventive orders, and Scottish sentences of supervision. */
import { row } from './row.ts'

export const PREVENTIVE_ORDERS = [
  row('OR-01', 'CS', 'law', 'sexual harm prevention order in England and Wales'),
  row('OR-02', 'C', 'law', 'ban on travel abroad in it'),
  row('OR-03', 'S', 'law', 'its discharge'),
  row('OR-04', 'C', 'law', 'interim sexual harm prevention order'),
  row('OR-05', 'C', 'law', 'sexual harm prevention order in Scotland'),
  row('OR-06', 'CS', 'law', 'the order and notification'),
  row('OR-07', 'CU', 'law', 'sexual risk order in England and Wales'),
  row('OR-08', 'U', 'law', 'what its subject notifies'),
  row('OR-09', 'C', 'law', 'sexual risk order in Scotland'),
  row('OR-10', 'C', 'law', 'interim sexual risk order'),
  row('OR-11', 'C', 'superseded', 'older orders'),
  row('OR-12', 'C', 'law', 'notification order'),
]

export const SUPERVISION_IN_SCOTLAND = [
  row('SS-01', 'C', 'guidance', 'community payback order with supervision'),
  row('SS-02', 'S', 'law', 'supervised release order'),
  row('SS-03', 'S', 'law', 'licence of a short-term sex offender'),
  row('SS-04', 'C', 'law', 'extended sentence'),
  row('SS-05', 'C', 'guidance', 'long-term prisoner'),
  row('SS-06', 'S', 'law', 'order for lifelong restriction'),
]
