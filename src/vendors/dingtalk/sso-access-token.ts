import { remainingSeconds } from '../../core/lifecycle.ts';
import { textField } from '../../core/text-field.ts';
import { reasons } from '../reasons.ts';
import { fieldOf, readJson, refuseMethod } from './input.ts';
import { dingtalkProvider } from './registry.ts';

/** The error for each field that is missing or empty. */
const missing: Readonly<Record<string, 'missing-corpid' | 'missing-sso-secret'>> = {
  corpid: 'missing-corpid',
  ssoSecret: 'missing-sso-secret',
};

/** 获取微应用后台免登的accessToken: a corporation's token for the login of its administrators. */
export const ssoAccessToken = dingtalkProvider('dingtalk.ssoAccessToken', {
  client: (input) => textField(input, 'corpid'),
  read: readJson,
  refuseMethod,

  refuseInput(errors, context) {
    const { field, absent } = fieldOf(errors);
    const name = absent ? missing[field] : undefined;
    if (name && context.quirk('dingtalk.suite-missing-field') === 'missing-parameter') {
      context.refuse(name, reasons.missing(field));
    }
    return context.refuse('invalid-client-id-or-secret', reasons.missingOrNotString(field));
  },

  answer({ corpid, ssoSecret }, context) {
    const { registry, nowMs, world } = context;
    if (!registry.authenticateCorp(corpid, ssoSecret)) {
      context.refuse('invalid-client-id-or-secret', reasons.wrongField('ssoSecret', corpid));
    }
    const token = context.issue(
      'sso_access_token',
      { clientId: corpid, subject: corpid, mint: () => world.random.hex(32) },
      { repeat: context.quirk('dingtalk.sso-token-repeat') },
    );
    return { expireIn: remainingSeconds(token, nowMs), accessToken: token.token };
  },
});
