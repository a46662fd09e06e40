import {
  type DefineProvider,
  type OperationContext,
  providersOf,
  type VendorOf,
} from '../../core/define-provider.ts';
import { spec } from '../../generated/dingtalk/spec.ts';
import type { operations } from '../../generated/dingtalk/types.ts';
import type { DingtalkRegistry } from './registry.ts';

type Operations = (typeof spec)['operations'];

/** A call to one of DingTalk's operations; with several ids, what they have in common. */
export type DingtalkContext<Id extends keyof Operations = keyof Operations> = OperationContext<
  DingtalkRegistry,
  typeof spec,
  Id
>;

/** DingTalk as a vendor. */
export type DingtalkVendor = VendorOf<DingtalkRegistry, typeof spec>;

/** Makes a provider of one of DingTalk's operations. */
export const dingtalkProvider: DefineProvider<DingtalkRegistry, typeof spec, operations> = providersOf(spec);
