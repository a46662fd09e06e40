import { remainingSeconds } from '../../core/lifecycle.ts';
import type { operations } from '../../generated/feishu/types.ts';
import { authenticateApp } from './apps.ts';
import { feishuProvider } from './context.ts';
import { internalGranting, issueInternalToken, refuseStoreApp } from './internal-token.ts';

type Id = 'feishu.appAccessTokenInternal';
type Body = operations[Id]['requestBody']['content']['application/json'];

/** 自建应用获取 app_access_token: one string that serves as app token and as tenant token. */
export const appAccessTokenInternal = feishuProvider<Id, Body>('feishu.appAccessTokenInternal', {
  client: (body) => body?.app_id,
  granting: internalGranting,

  answer(body, context) {
    const app = authenticateApp(body, context, 'self-built');
    refuseStoreApp(app, context);
    const token = issueInternalToken(app, context);
    // Observed: keys in alphabetical order.
    return {
      app_access_token: token.token,
      code: 0,
      expire: remainingSeconds(token, context.nowMs),
      msg: 'ok',
      tenant_access_token: token.token,
    };
  },
});
