import { remainingSeconds } from '../../core/lifecycle.ts';
import { bearerToken } from './bearer.ts';
import { feishuProvider } from './context.ts';
import { refuseAtGateway } from './gateway.ts';
import { mintTicket } from './token.ts';

/** 获取 JSAPI 临时调用凭证: a ticket with which a web app signs its calls of the JSSDK. */
export const jsapiTicket = feishuProvider('feishu.jsapiTicket', {
  read: () => undefined,
  client: (_, context) => context.ownerOf(bearerToken(context.call.header('authorization'))),

  answer(_, context) {
    const text = bearerToken(context.call.header('authorization'));
    const presented = context.presentIfShown(text);
    const { token, state } = presented;
    const isTenant =
      token?.type === 'tenant_access_token' || token?.operation === 'feishu.appAccessTokenInternal';
    if (!token || state !== 'active' || !isTenant) return refuseAtGateway(text, presented, context);
    const ticket = context.issue(
      'jsapi_ticket',
      { clientId: token.clientId, subject: token.subject, mint: () => mintTicket(context.world.random) },
      { repeat: context.quirk('feishu.jsapi-ticket-repeat') },
    );
    return {
      code: 0,
      msg: 'ok',
      data: { expire_in: remainingSeconds(ticket, context.nowMs), ticket: ticket.token },
    };
  },
});
