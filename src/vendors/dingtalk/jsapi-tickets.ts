import { remainingSeconds } from '../../core/lifecycle.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { reasons } from '../reasons.ts';
import { refuseMethod } from './input.ts';
import { type DingtalkContext, dingtalkProvider } from './registry.ts';
import {
  legacyToken,
  presentedToken,
  refuseLegacyToken,
  requireLegacyToken,
  requireToken,
} from './tokens.ts';

/** 创建jsapiTicket: a ticket with which a web app signs its calls of the JSAPI. */
export const jsapiTickets = dingtalkProvider('dingtalk.jsapiTickets', {
  read: () => ({}),
  client: (_, context) => context.ownerOf(presentedToken(context)),
  refuseMethod,

  answer(_, context) {
    const token = requireToken(context);
    if (token.type === 'user_access_token') {
      return context.refuse('invalid-authentication', reasons.ofUser(token.id));
    }
    const ticket = issueTicket(token, context);
    return { jsapiTicket: ticket.token, expireIn: remainingSeconds(ticket, context.nowMs) };
  },
});

/** 获取jsapi_ticket: the legacy endpoint for a ticket of the JSAPI. */
export const getJsapiTicket = dingtalkProvider('dingtalk.getJsapiTicket', {
  read: () => ({}),
  client: (_, context) => context.ownerOf(legacyToken(context.call)),

  refuseMethod: (context) =>
    context.refuse('get-required', reasons.wrongMethod(context.call.path, context.call.method)),

  answer(_, context) {
    const token = requireLegacyToken(context);
    if (token.type === 'user_access_token') {
      return refuseLegacyToken(context, reasons.ofUser(token.id));
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

/** Issues the ticket of the app that a token belongs to. */
function issueTicket(
  { clientId, subject }: TokenRecord,
  context: DingtalkContext<'dingtalk.jsapiTickets' | 'dingtalk.getJsapiTicket'>,
): TokenRecord {
  return context.issue(
    'jsapi_ticket',
    { clientId, subject, mint: () => context.world.random.hex(32) },
    context.quirk('dingtalk.ticket-ceiling') === '24h' ? { renewalCeilingMs: 86_400_000 } : {},
  );
}
