import { remainingSeconds } from '../../core/lifecycle.ts';
import { textField } from '../../core/text-field.ts';
import { authenticateApp } from './apps.ts';
import { feishuProvider } from './context.ts';
import { fields } from './input.ts';
import { internalTokens, issueInternalToken, refuseStoreApp } from './internal-token.ts';

/** 自建应用获取 app_access_token: one string that serves as app token and as tenant token. */
export const appAccessTokenInternal = feishuProvider('feishu.appAccessTokenInternal', {
  ...fields,
  client: (input) => textField(input, 'app_id'),
  preissue: internalTokens,

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
