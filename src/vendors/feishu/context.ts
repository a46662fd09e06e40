import {
  type DefineProvider,
  type OperationContext,
  providersOf,
  type VendorOf,
} from '../../core/define-provider.ts';
import type { OperationId } from '../../generated/feishu/operations.ts';
import { spec } from '../../generated/feishu/spec.ts';
import type { operations } from '../../generated/feishu/types.ts';
import type { FeishuRegistry } from './registry.ts';

/** A call to one of Feishu's operations; with several ids, what they have in common. */
export type FeishuContext<Id extends OperationId = OperationId> = OperationContext<
  FeishuRegistry,
  typeof spec,
  Id
>;

/** Feishu as a vendor. */
export type FeishuVendor = VendorOf<FeishuRegistry, typeof spec>;

/** Makes a provider of one of Feishu's operations. */
export const feishuProvider: DefineProvider<FeishuRegistry, typeof spec, operations> = providersOf(spec);
