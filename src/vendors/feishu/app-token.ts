import type { Presented } from '../../core/context.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { type FeishuRegistry, isDisabled } from './registry.ts';

/** Whether a presented token is a living app token of an active app: a store app's `a-`, or a self-built app's `t-`. */
export function isAppToken(
  presented: Presented,
  registry: FeishuRegistry,
): presented is Presented & { readonly token: TokenRecord } {
  const { token, state } = presented;
  if (!token || state !== 'active') return false;
  const app = registry.app(token.clientId);
  if (app && isDisabled(app)) return false;
  return (
    token.type === 'app_access_token' ||
    // The token of a self-built app is its app token as well; that of a store app's tenant is not.
    (token.type === 'tenant_access_token' && token.operation.endsWith('Internal'))
  );
}

/** Explains for the journal why a presented token was refused. */
export function explainRefusal({ token, state }: Presented): string {
  if (!token) return 'The token is unknown.';
  return state === 'active'
    ? `${token.id} is not a token of an active app.`
    : `The token ${token.id} is ${state}.`;
}
