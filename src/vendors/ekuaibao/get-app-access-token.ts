import { jsonFields } from '../../core/body-fields.ts';
import { invalidField } from '../../core/invalid-field.ts';
import { remainingSeconds } from '../../core/lifecycle.ts';
import type { Text } from '../../core/message.ts';
import { textField } from '../../core/text-field.ts';
import { reasons } from '../reasons.ts';
import { type EkuaibaoContext, ekuaibaoProvider } from './registry.ts';

type Id = 'ekuaibao.getAppAccessToken';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** 获取自建应用授权: the token of a self-built app, for the endpoints of the mall. */
export const getAppAccessToken = ekuaibaoProvider('ekuaibao.getAppAccessToken', {
  client: (input) => textField(input, 'appKey'),

  read(context) {
    const body = jsonFields(context.call);
    return body.problem === undefined ? body.fields : refuseInvalid(context, 'app-not-found', body.reason);
  },

  refuseInput(errors, context) {
    const isKey = errors.some((error) => [undefined, 'appKey'].includes(invalidField(error)));
    return refuseInvalid(
      context,
      isKey ? 'app-not-found' : 'app-authentication-failed',
      reasons.missingOrType(isKey ? 'appKey' : 'appSecret'),
    );
  },

  answer({ appKey, appSecret, appSecurity }, context) {
    const { registry, nowMs, world } = context;
    const secret =
      context.quirk('ekuaibao.app-secret-field') === 'either' ? (appSecret ?? appSecurity) : appSecret;
    if (secret === undefined) {
      return refuseInvalid(context, 'app-authentication-failed', reasons.absent('appSecret'));
    }
    if (!registry.hasApp(appKey)) {
      refuseApp(context, 'app-not-found', reasons.noSelfBuiltApp(appKey));
    }
    if (!registry.authenticateApp(appKey, secret)) {
      refuseApp(context, 'app-authentication-failed', reasons.wrongSecret(appKey));
    }
    const token = context.issue(
      'app_access_token',
      { clientId: appKey, mint: () => world.random.text(letters, 32) },
      { repeat: context.quirk('ekuaibao.app-token-repeat') },
    );
    return { value: { accessToken: token.token, timeout: remainingSeconds(token, nowMs) } };
  },
});

type Refusal = 'app-not-found' | 'app-authentication-failed';

function refuseInvalid(context: EkuaibaoContext<Id>, name: Refusal, reason: Text): never {
  if (context.quirk('ekuaibao.app-missing-field') === 'json-parameters-incorrect') {
    context.refuse('json-parameters-incorrect', reason);
  }
  return refuseApp(context, name, reason);
}

function refuseApp(context: EkuaibaoContext<Id>, name: Refusal, reason: Text): never {
  const isFiveKey = context.quirk('ekuaibao.app-refusal-body') === 'five-key';
  return context.refuse(isFiveKey ? name : `${name}-msg`, reason);
}
