import { remainingSeconds } from '../../core/lifecycle.ts';
import { feishuProvider } from './registry.ts';
import { bearerClient, bearerToken, refuseAtGateway } from './tokens.ts';

/** 获取 JSAPI 临时调用凭证: a ticket with which a web app signs its calls of the JSSDK. */
export const jsapiTicket = feishuProvider('feishu.jsapiTicket', {
  read: () => undefined,
  client: bearerClient,

  answer(_, context) {
    const text = bearerToken(context);
    const presented = context.presentIfShown(text);
    const { token, state } = presented;
    if (token?.type !== 'tenant_access_token' || state !== 'active') {
      return refuseAtGateway(text, presented, context);
    }
    const ticket = context.issue(
      'jsapi_ticket',
      { clientId: token.clientId, subject: token.subject, mint: () => context.world.random.hex(40) },
      { repeat: context.quirk('feishu.jsapi-ticket-repeat') },
    );
    return {
      code: 0,
      msg: 'ok',
      data: { expire_in: remainingSeconds(ticket, context.nowMs), ticket: ticket.token },
    };
  },
});
