import type { Context } from '../../core/context.ts';
import type { Provider } from '../../core/provider.ts';
import {
  type ErrorName,
  type OperationId,
  operations,
  type quirks,
} from '../../generated/ekuaibao/operations.ts';
import { requests } from '../../generated/ekuaibao/requests.js';
import type { EkuaibaoRegistry } from './registry.ts';

type Quirks = { readonly [Name in keyof typeof quirks]: (typeof quirks)[Name]['alternatives'][number] };

/** A call to one of Ekuaibao's operations under way. */
export type EkuaibaoContext<Id extends OperationId = OperationId> = Context<
  EkuaibaoRegistry,
  ErrorName<Id> & string,
  Quirks
>;

/** One Ekuaibao endpoint: its operation and validator by its id, and how it differs. */
export function ekuaibaoProvider<Id extends OperationId, Input>(
  id: Id,
  behaviour: Omit<Provider<EkuaibaoRegistry, Input, EkuaibaoContext<Id>>, 'operation' | 'validate'>,
): Provider<EkuaibaoRegistry, Input, EkuaibaoContext<Id>> {
  return { operation: operations[id], validate: requests[id], ...behaviour };
}
