import { remainingSeconds } from '../../core/lifecycle.ts';
import { dingtalkProvider } from './context.ts';
import { refuseMethod } from './input.ts';
import { presentedToken, requireToken } from './presented-token.ts';
import { mintToken } from './token.ts';

/** 创建jsapiTicket: a ticket with which a web app signs its calls of the JSAPI. */
export const jsapiTickets = dingtalkProvider('dingtalk.jsapiTickets', {
  read: () => ({}),
  client: (_, context) => context.ownerOf(presentedToken(context)),
  refuseMethod,

  answer(_, context) {
    const { clientId, subject, id, type } = requireToken(context);
    if (type === 'user_access_token') {
      return context.refuse('invalid-authentication', `${id} is the token of a user.`);
    }
    const ticket = context.issue('jsapi_ticket', {
      clientId,
      subject,
      mint: () => mintToken(context.world.random),
    });
    return { jsapiTicket: ticket.token, expireIn: remainingSeconds(ticket, context.nowMs) };
  },
});
