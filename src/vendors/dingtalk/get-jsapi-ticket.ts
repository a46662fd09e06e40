import { remainingSeconds } from '../../core/lifecycle.ts';
import { dingtalkProvider } from './context.ts';
import { issueTicket } from './jsapi-tickets.ts';
import { legacyToken, refuseLegacyToken, requireLegacyToken } from './legacy-token.ts';

/** 获取jsapi_ticket: the legacy endpoint for a ticket of the JSAPI. */
export const getJsapiTicket = dingtalkProvider('dingtalk.getJsapiTicket', {
  read: () => ({}),
  client: (_, context) => context.ownerOf(legacyToken(context.call)),

  refuseMethod: (context) =>
    context.refuse('get-required', `${context.call.path} does not take ${context.call.method}.`),

  answer(_, context) {
    const token = requireLegacyToken(context);
    if (token.type === 'user_access_token') {
      return refuseLegacyToken(context, `${token.id} is the token of a user.`);
    }
    const ticket = issueTicket(token, context);
    return {
      errcode: 0,
      ticket: ticket.token,
      errmsg: 'ok',
      expires_in: remainingSeconds(ticket, context.nowMs),
    };
  },
});
