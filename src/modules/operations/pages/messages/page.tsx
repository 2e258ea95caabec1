/** GET /messages: the mail for whoever asks, and for an administrator everybody's. */
import { type Answer, type Asked, page } from '#platform/http'
import { messages } from '../../queries/messages.ts'
import type { OperationsSettings } from '../../routes.ts'
import { MessagesView } from './view.tsx'

export const showMessages =
  ({ address, mails }: OperationsSettings) =>
  async (asked: Asked): Promise<Answer> => {
    const shown = await asked.act(tx => messages(tx, address))
    const everybodys = asked.actor.role === 'administrator'
    return page(
      'Mail',
      <MessagesView shown={shown} mails={mails} everybodys={everybodys} today={asked.database.clock.today()} />,
    )
  }
