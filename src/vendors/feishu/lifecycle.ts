import type { LifecyclePolicy } from '../../core/operation.ts';
import type { FeishuContext } from './context.ts';

/** What the quirks change about the lifecycle of an auth/v3 token. */
export function windowPolicy(context: FeishuContext): Partial<LifecyclePolicy> {
  return {
    windowMint: context.quirk('feishu.window-mint'),
    ...(context.quirk('feishu.renewal-window') === 'none' && { renewalWindowMs: 0 }),
  };
}

/** The same for a store app's tokens, whose pages promise less. */
export function storePolicy(context: FeishuContext): Partial<LifecyclePolicy> {
  return {
    ...windowPolicy(context),
    repeat: context.quirk('feishu.store-renewal'),
    lifetimeMs: Number(context.quirk('feishu.store-lifetime')) * 1_000,
  };
}
