import type { LifecyclePolicy } from '../../core/operation.ts';
import type { Preissue } from '../../core/provider.ts';
import type { Random } from '../../core/random.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import type { DingtalkContext } from './context.ts';
import type { DingtalkRegistry } from './registry.ts';

const dayMs = 86_400_000;

/** A token's text: 32 lower-case hex digits. Observed in logs since 2016, and in the pages' samples. */
export function mintToken(random: Random): string {
  return random.hex(32);
}

/** The changes of a lifecycle by the quirk `dingtalk.renewal-ceiling`. */
export function ceilingOf(quirk: 'none' | '24h'): Partial<LifecyclePolicy> {
  return quirk === '24h' ? { renewalCeilingMs: dayMs } : {};
}

type AppContext = DingtalkContext<'dingtalk.accessToken' | 'dingtalk.gettoken'>;

/** Issues an internal app's own token, which belongs to no corporation. */
export function issueAppToken(clientId: string, context: AppContext): TokenRecord {
  return context.issue(
    'access_token',
    { clientId, mint: () => mintToken(context.world.random) },
    ceilingOf(context.quirk('dingtalk.renewal-ceiling')),
  );
}

/** The tokens of internal apps. */
export const internalTokens: Preissue<DingtalkRegistry, AppContext> = {
  grantees: (registry) => registry.internalApps(),
  issue: ({ client }, context) => issueAppToken(client, context),
};
