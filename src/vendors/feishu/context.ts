import type { Context } from '../../core/context.ts';
import type { Provider } from '../../core/provider.ts';
import {
  type ErrorName,
  type OperationId,
  operations,
  type quirks,
} from '../../generated/feishu/operations.ts';
import { requests } from '../../generated/feishu/requests.js';
import type { FeishuRegistry } from './registry.ts';

type Quirks = { readonly [Name in keyof typeof quirks]: (typeof quirks)[Name]['alternatives'][number] };

/** A call to one of Feishu's operations under way. */
export type FeishuContext<Id extends OperationId = OperationId> = Context<
  FeishuRegistry,
  ErrorName<Id> & string,
  Quirks
>;

/** One Feishu endpoint: its operation and validator by its id, and how it differs. */
export function feishuProvider<Id extends OperationId, Input>(
  id: Id,
  behaviour: Omit<Provider<FeishuRegistry, Input, FeishuContext<Id>>, 'operation' | 'validate'>,
): Provider<FeishuRegistry, Input, FeishuContext<Id>> {
  return { operation: operations[id], validate: requests[id], ...behaviour };
}
