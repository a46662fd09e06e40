import { remainingSeconds } from '../../core/lifecycle.ts';
import { textField } from '../../core/text-field.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { authenticateApp } from './apps.ts';
import { type FeishuContext, feishuProvider } from './context.ts';
import { storeApps } from './grantees.ts';
import { fields } from './input.ts';
import { storePolicy } from './lifecycle.ts';
import { isStoreApp } from './registry.ts';
import { mintAppToken } from './token.ts';

type Id = 'feishu.appAccessToken';

/** 商店应用获取 app_access_token: requires the ticket that the platform pushes. */
export const appAccessToken = feishuProvider('feishu.appAccessToken', {
  ...fields,
  client: (input) => textField(input, 'app_id'),
  preissue: { grantees: storeApps, issue: ({ client }, context) => issueAppToken(client, context) },

  answer(body, context) {
    const { registry, nowMs, world } = context;
    const app = authenticateApp(body, context, 'store');
    if (!isStoreApp(app) && context.quirk('feishu.self-built-app-on-store') === '10014') {
      context.refuse('app-unauthorized', `${app.app_id} is a self-built app.`);
    }
    if (!world.acceptAny && !registry.appTickets.isTaken(app, body.app_ticket, nowMs)) {
      context.refuse('get-app-access-token-fail', `app_ticket is not valid for ${app.app_id} now.`);
    }
    const token = issueAppToken(app.app_id, context);
    return {
      code: 0,
      msg: context.quirk('feishu.store-msg'),
      app_access_token: token.token,
      expire: remainingSeconds(token, nowMs),
    };
  },
});

function issueAppToken(appId: string, context: FeishuContext<Id>): TokenRecord {
  return context.issue(
    'app_access_token',
    { clientId: appId, mint: () => mintAppToken(context.world.random) },
    storePolicy(context),
  );
}
