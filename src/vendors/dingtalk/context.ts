import {
  type DefineProvider,
  type OperationContext,
  providersOf,
  type VendorOf,
} from '../../core/define-provider.ts';
import type { OperationId } from '../../generated/dingtalk/operations.ts';
import { spec } from '../../generated/dingtalk/spec.ts';
import type { operations } from '../../generated/dingtalk/types.ts';
import type { DingtalkRegistry } from './registry.ts';

/** A call to one of DingTalk's operations; with several ids, what they have in common. */
export type DingtalkContext<Id extends OperationId = OperationId> = OperationContext<
  DingtalkRegistry,
  typeof spec,
  Id
>;

/** DingTalk as a vendor. */
export type DingtalkVendor = VendorOf<DingtalkRegistry, typeof spec>;

/** Makes a provider of one of DingTalk's operations. */
export const dingtalkProvider: DefineProvider<DingtalkRegistry, typeof spec, operations> = providersOf(spec);
