import type { TokenRecord } from '../../core/token-record.ts';
import type { DingtalkContext } from './context.ts';
import { isBearer } from './token-kind.ts';

type Id = 'dingtalk.protectedResource' | 'dingtalk.currentUser' | 'dingtalk.jsapiTickets';

/** The token of a call: in a header of its own, or, where the quirk says so, after Bearer. */
export function presentedToken(context: DingtalkContext<Id>): string | undefined {
  const own = context.call.header('x-acs-dingtalk-access-token');
  if (own || context.quirk('dingtalk.bearer') === 'refused') return own;
  return /^Bearer (.+)$/.exec(context.call.header('authorization') ?? '')?.[1];
}

/** The token of a call; refuses one that is not accepted. */
export function requireToken(context: DingtalkContext<Id>): TokenRecord {
  const inEnglish = context.quirk('dingtalk.message-locale') === 'en';
  const text = presentedToken(context);
  if (!text) {
    return context.refuse(
      inEnglish ? 'missing-authentication-en' : 'missing-authentication',
      'There is no header x-acs-dingtalk-access-token.',
    );
  }
  const { token, state } = context.present(text);
  if (token && state === 'active' && isBearer(token, context.quirk('dingtalk.token-of-another-kind'))) {
    return token;
  }
  // Observed: the answer to an expired token is the same as to one that never existed.
  const reason = token ? `The token ${token.id} is ${state}.` : 'The token was never issued.';
  return context.refuse(inEnglish ? 'invalid-authentication-en' : 'invalid-authentication', reason);
}
