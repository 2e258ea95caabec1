/** New Zealand: the register of people who harmed children, extended supervision, and the scheme of 2003. */
import { row } from './row.ts'

export const NEW_ZEALAND = [
  row('NZ-01', 'C', 'law', 'who is registered'),
  row('NZ-02', 'C', 'law', 'offences of class 1'),
  row('NZ-03', 'U', 'law', 'how long they report'),
  row('NZ-04', 'SU', 'law', 'first report, yearly report, changes'),
  row('NZ-05', 'CS', 'law', 'a child comes to live at the same address'),
  row('NZ-06', 'CS', 'law', 'travel out of New Zealand'),
  row('NZ-07', 'CS', 'law', 'return to New Zealand'),
  row('NZ-08', 'CS', 'law', 'more matters to report'),
  row('NZ-09', 'C', 'law', 'suspending lifelong reporting'),
  row(
    'NZ-10',
    'C',
    'practice',
    'how the register is used',
    'History: figures of the register of June 2021. Nothing is counted from them.',
  ),
  row('NZ-11', 'S', 'law', 'extended supervision order'),
  row('NZ-12', 'C', 'superseded', 'allocating such an order'),
  row('NZ-13', 'U', 'law', 'public protection order'),
  row('NZ-14', 'C', 'superseded', 'the scheme of Dunedin'),
  row(
    'NZ-15',
    'U',
    'superseded',
    'what became of it',
    'History: no evaluation of the scheme was found. Nothing is counted from it.',
  ),
  row(
    'NZ-16',
    'U',
    'law',
    'who may have information of the register',
    'Nothing of it is built in: the protocol of an area says who has what, and `sharing/may-this-be-shared` judges each share.',
  ),
]
