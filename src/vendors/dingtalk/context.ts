import type { Context } from '../../core/context.ts';
import type { Provider } from '../../core/provider.ts';
import {
  type ErrorName,
  type OperationId,
  operations,
  type quirks,
} from '../../generated/dingtalk/operations.ts';
import { requests } from '../../generated/dingtalk/requests.js';
import type { DingtalkRegistry } from './registry.ts';

type Quirks = { readonly [Name in keyof typeof quirks]: (typeof quirks)[Name]['alternatives'][number] };

/** A call to one of DingTalk's operations under way. */
export type DingtalkContext<Id extends OperationId = OperationId> = Context<
  DingtalkRegistry,
  ErrorName<Id> & string,
  Quirks
>;

/** One DingTalk endpoint: its operation and validator by its id, and how it differs. */
export function dingtalkProvider<Id extends OperationId, Input>(
  id: Id,
  behaviour: Omit<Provider<DingtalkRegistry, Input, DingtalkContext<Id>>, 'operation' | 'validate'>,
): Provider<DingtalkRegistry, Input, DingtalkContext<Id>> {
  return { operation: operations[id], validate: requests[id], ...behaviour };
}
