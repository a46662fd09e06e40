import type { ValidationError } from '../../core/validate.ts';
import type { DingtalkContext } from './context.ts';
import { fieldOf } from './input.ts';
import { type Client, isThirdParty } from './registry.ts';

/** The endpoints for the tokens of third-party apps. */
export type SuiteContext = DingtalkContext<'dingtalk.corpAccessToken' | 'dingtalk.suiteAccessToken'>;

/** The error for each field that is missing or empty. */
const missing: Readonly<
  Record<string, 'missing-suite-key' | 'missing-suite-secret' | 'missing-suite-ticket'>
> = {
  suiteKey: 'missing-suite-key',
  suiteSecret: 'missing-suite-secret',
  suiteTicket: 'missing-suite-ticket',
};

/** Refuses input that lacks one of the fields that both endpoints have; returns the field otherwise. */
export function refuseMissing(errors: readonly ValidationError[], context: SuiteContext): string {
  const { field, absent } = fieldOf(errors);
  const name = absent ? missing[field] : undefined;
  if (name && context.quirk('dingtalk.suite-missing-field') === 'missing-parameter') {
    context.refuse(name, `${field} is missing or empty.`);
  }
  return field;
}

/** The third-party app with this key; undefined when there is none. */
export function suiteOf(suiteKey: string, { registry }: SuiteContext): Client | undefined {
  const client = registry.client(suiteKey);
  if (registry.acceptsAny) return client ?? { client_id: suiteKey, client_secret: '' };
  return client && isThirdParty(client) ? client : undefined;
}

/** Refuses a ticket that is not the one of the app. */
export function checkTicket(client: Client, suiteTicket: string, context: SuiteContext): void {
  // Documented: the ticket of a test app can be anything.
  const { suite_ticket = suiteTicket, client_id } = client;
  if (suite_ticket !== suiteTicket && !context.registry.acceptsAny) {
    context.refuse('invalid-suite-ticket', `suiteTicket is not the ticket of ${client_id}.`);
  }
}
