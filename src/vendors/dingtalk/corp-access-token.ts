import { remainingSeconds } from '../../core/lifecycle.ts';
import { textField } from '../../core/text-field.ts';
import { dingtalkProvider } from './context.ts';
import { readJson, refuseMethod } from './input.ts';
import { checkTicket, refuseMissing, suiteOf } from './suite.ts';
import { mintToken } from './token.ts';

/** 获取第三方应用授权企业的accessToken: the token of a third-party app in a corporation that authorised it. */
export const corpAccessToken = dingtalkProvider('dingtalk.corpAccessToken', {
  client: (input) => textField(input, 'suiteKey'),
  read: readJson,
  refuseMethod,

  refuseInput(errors, context) {
    const field = refuseMissing(errors, context);
    const isMissing = context.quirk('dingtalk.suite-missing-field') === 'missing-parameter';
    const reason = `${field} is missing or empty, or is not a string.`;
    if (field === 'suiteTicket') context.refuse('invalid-suite-ticket', reason);
    if (field !== 'authCorpId') return context.refuse('invalid-suite-key', reason);
    const isAbsent = errors.some(({ keyword }) => keyword === 'required' || keyword === 'minLength');
    return context.refuse(isMissing && isAbsent ? 'missing-auth-corp-id' : 'invalid-auth-info', reason);
  },

  answer({ suiteKey, suiteSecret, authCorpId, suiteTicket }, context) {
    const { registry, nowMs, world } = context;
    const client = suiteOf(suiteKey, context);
    if (!client) {
      return context.refuse('invalid-suite-key', `No third-party app "${suiteKey}" is registered.`);
    }
    if (!registry.authenticate(suiteKey, suiteSecret)) {
      const isKey = context.quirk('dingtalk.suite-secret-refusal') === 'invalid-suite-key';
      context.refuse(
        isKey ? 'invalid-suite-key' : 'invalid-suite-secret',
        `suiteSecret is not the one registered for ${suiteKey}.`,
      );
    }
    checkTicket(client, suiteTicket, context);
    if (!registry.isAuthorised(suiteKey, authCorpId)) {
      context.refuse('invalid-auth-info', `${authCorpId} has not authorised ${suiteKey}.`);
    }
    const token = context.issue(
      'access_token',
      { clientId: suiteKey, subject: authCorpId, mint: () => mintToken(world.random) },
      { previous: context.quirk('dingtalk.previous-token') },
    );
    return { expireIn: remainingSeconds(token, nowMs), accessToken: token.token };
  },
});
