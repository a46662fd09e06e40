import { remainingSeconds } from '../../core/lifecycle.ts';
import { textField } from '../../core/text-field.ts';
import { dingtalkProvider } from './context.ts';
import { readJson, refuseMethod } from './input.ts';
import { checkTicket, refuseMissing, suiteOf } from './suite.ts';
import { mintToken } from './token.ts';

/** 获取第三方企业应用的suiteAccessToken: a third-party app's own token, which belongs to no corporation. */
export const suiteAccessToken = dingtalkProvider('dingtalk.suiteAccessToken', {
  client: (input) => textField(input, 'suiteKey'),
  read: readJson,
  refuseMethod,

  refuseInput(errors, context) {
    const field = refuseMissing(errors, context);
    const name = field === 'suiteTicket' ? 'invalid-suite-ticket' : 'invalid-suite-secret';
    return context.refuse(name, `${field} is missing or empty, or is not a string.`);
  },

  answer({ suiteKey, suiteSecret, suiteTicket }, context) {
    const { registry, nowMs, world } = context;
    const client = suiteOf(suiteKey, context);
    if (!client || !registry.authenticate(suiteKey, suiteSecret)) {
      const reason = client
        ? `suiteSecret is not the one registered for ${suiteKey}.`
        : `No third-party app "${suiteKey}" is registered.`;
      return context.refuse('invalid-suite-secret', reason);
    }
    checkTicket(client, suiteTicket, context);
    const token = context.issue(
      'suite_access_token',
      { clientId: suiteKey, mint: () => mintToken(world.random) },
      { repeat: context.quirk('dingtalk.suite-token-repeat') },
    );
    return { expireIn: remainingSeconds(token, nowMs), accessToken: token.token };
  },
});
