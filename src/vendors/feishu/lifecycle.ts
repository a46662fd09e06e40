import type { LifecyclePolicy } from '../../core/operation.ts';
import type { FeishuContext } from './context.ts';

/** The changes of an auth/v3 token's lifecycle by the quirks. */
export function windowPolicy(context: FeishuContext): Partial<LifecyclePolicy> {
  return {
    windowMint: context.quirk('feishu.window-mint'),
    ...(context.quirk('feishu.renewal-window') === 'none' && { renewalWindowMs: 0 }),
  };
}

/** The same for a store app's tokens, about which the pages say less. */
export function storePolicy(context: FeishuContext): Partial<LifecyclePolicy> {
  return {
    ...windowPolicy(context),
    repeat: context.quirk('feishu.store-renewal'),
    lifetimeMs: Number(context.quirk('feishu.store-lifetime')) * 1_000,
  };
}
