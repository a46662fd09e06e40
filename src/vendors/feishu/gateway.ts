import type { Presented } from '../../core/context.ts';
import { explainRefusal } from './app-token.ts';
import type { FeishuContext } from './context.ts';

/** The operations on which the gateway can refuse a token. */
type GatewayContext = FeishuContext<
  | 'feishu.protectedResource'
  | 'feishu.tokenLoginValidate'
  | 'feishu.refreshAccessToken'
  | 'feishu.userAccessToken'
  | 'feishu.oidcAccessToken'
  | 'feishu.oidcRefreshAccessToken'
  | 'feishu.userInfo'
  | 'feishu.jsapiTicket'
>;

const noBearer = 'There is no Authorization header with Bearer.';

/** Refuses a token as the gateway does. Observed: its error depends on the prefix of the token. */
export function refuseAtGateway(
  text: string | undefined,
  presented: Presented,
  context: GatewayContext,
): never {
  // Observed: a token without the word Bearer counts as absent.
  if (text === undefined) return context.refuse('missing-access-token', noBearer);
  const reason = explainRefusal(presented);
  if (/^[ta]-/.test(text)) context.refuse('invalid-access-token', reason);
  return context.refuse('invalid-user-access-token', reason);
}

/** Refuses a token on a business API, whose errors the quirks can change. */
export function refuseOnResource(
  text: string | undefined,
  presented: Presented,
  context: FeishuContext<'feishu.protectedResource'>,
): never {
  if (text === undefined && context.quirk('feishu.missing-token-text') !== 'live') {
    context.refuse('need-a-token', noBearer);
  }
  const reason = explainRefusal(presented);
  if (text?.startsWith('a-') && context.quirk('feishu.invalid-app-token') === '99991664') {
    context.refuse('invalid-app-token', reason);
  }
  const isPlainError = text === undefined || /^[ta]-/.test(text);
  if (!isPlainError && presented.state === 'expired' && presented.token?.type === 'user_access_token') {
    const isTable = context.quirk('feishu.expired-user-token') === 'table';
    context.refuse(isTable ? 'token-expire' : 'authentication-token-expired', reason);
  }
  const isOdd = !isPlainError && !/^(u-|eyJ)/.test(text);
  if (isOdd && context.quirk('feishu.odd-token-prefix') === '99991671') {
    context.refuse('invalid-token-prefix', reason);
  }
  return refuseAtGateway(text, presented, context);
}
