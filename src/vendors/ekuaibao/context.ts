import {
  type DefineProvider,
  type OperationContext,
  providersOf,
  type VendorOf,
} from '../../core/define-provider.ts';
import type { OperationId } from '../../generated/ekuaibao/operations.ts';
import { spec } from '../../generated/ekuaibao/spec.ts';
import type { operations } from '../../generated/ekuaibao/types.ts';
import type { EkuaibaoRegistry } from './registry.ts';

/** A call to one of Ekuaibao's operations; with several ids, what they have in common. */
export type EkuaibaoContext<Id extends OperationId = OperationId> = OperationContext<
  EkuaibaoRegistry,
  typeof spec,
  Id
>;

/** Ekuaibao as a vendor. */
export type EkuaibaoVendor = VendorOf<EkuaibaoRegistry, typeof spec>;

/** Makes a provider of one of Ekuaibao's operations. */
export const ekuaibaoProvider: DefineProvider<EkuaibaoRegistry, typeof spec, operations> = providersOf(spec);
