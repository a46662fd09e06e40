import type { Presented } from '../../core/context.ts';
import { whyNotTaken } from './app-token.ts';
import type { FeishuContext } from './context.ts';

/** Every operation that the gateway may refuse a token on. */
type GatewayContext = FeishuContext<'feishu.protectedResource'>;

/** Refuses a token as the gateway does. Observed: as what it is refused is told from its shape. */
export function refuseAtGateway(
  text: string | undefined,
  presented: Presented,
  context: GatewayContext,
): never {
  // Observed: a token without the word Bearer counts as none.
  if (text === undefined) {
    const name =
      context.quirk('feishu.missing-token-text') === 'live' ? 'missing-access-token' : 'need-a-token';
    return context.refuse(name, 'There is no Authorization header with Bearer.');
  }
  const reason = whyNotTaken(presented);
  if (text.startsWith('t-')) context.refuse('invalid-access-token', reason);
  if (text.startsWith('a-')) {
    const name =
      context.quirk('feishu.invalid-app-token') === '99991664' ? 'invalid-app-token' : 'invalid-access-token';
    context.refuse(name, reason);
  }
  if (presented.state === 'expired' && presented.token?.type === 'user_access_token') {
    const isTable = context.quirk('feishu.expired-user-token') === 'table';
    context.refuse(isTable ? 'token-expire' : 'authentication-token-expired', reason);
  }
  if (!/^(u-|eyJ)/.test(text) && context.quirk('feishu.odd-token-prefix') === '99991671') {
    context.refuse('invalid-token-prefix', reason);
  }
  return context.refuse('invalid-user-access-token', reason);
}
