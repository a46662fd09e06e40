import { remainingSeconds } from '../../core/lifecycle.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { type DingtalkContext, dingtalkProvider } from './context.ts';
import { refuseMethod } from './input.ts';
import { presentedToken, requireToken } from './presented-token.ts';
import { ceilingOf, mintToken } from './token.ts';

/** 创建jsapiTicket: a ticket with which a web app signs its calls of the JSAPI. */
export const jsapiTickets = dingtalkProvider('dingtalk.jsapiTickets', {
  read: () => ({}),
  client: (_, context) => context.ownerOf(presentedToken(context)),
  refuseMethod,

  answer(_, context) {
    const token = requireToken(context);
    if (token.type === 'user_access_token') {
      return context.refuse('invalid-authentication', `${token.id} is the token of a user.`);
    }
    const ticket = issueTicket(token, context);
    return { jsapiTicket: ticket.token, expireIn: remainingSeconds(ticket, context.nowMs) };
  },
});

/** Issues the ticket of the app that a token belongs to. */
export function issueTicket(
  { clientId, subject }: TokenRecord,
  context: DingtalkContext<'dingtalk.jsapiTickets' | 'dingtalk.getJsapiTicket'>,
): TokenRecord {
  return context.issue(
    'jsapi_ticket',
    { clientId, subject, mint: () => mintToken(context.world.random) },
    ceilingOf(context.quirk('dingtalk.ticket-ceiling')),
  );
}
