import { bodyOf } from './answer.ts';
import type { RuleResult } from './judge.ts';
import type { Exchange } from './probe.ts';
import type { SessionResult } from './session.ts';

/** Credentials and tokens that nobody has, by the probe that shows them. */
const madeUp = [
  'wrong-secret',
  'wrong-security',
  'unknown-app',
  'unknown-client',
  'unknown-key',
  'use-made-up-token',
];

/**
 * Why it seems that there is no lifecycle behind the answers at all, if it does: they hang on neither the credentials
 * nor the token, as with a mock that answers from examples.
 */
export function noLifecycle({ seen }: SessionResult, results: readonly RuleResult[]): string | undefined {
  const asked = madeUp.flatMap((name) => (seen[name] ? [seen[name]] : []));
  const taken = asked.filter(isTaken);
  if (asked.length === 0 || taken.length < asked.length) return undefined;
  if (!results.some(({ outcome }) => outcome === 'drifts')) return undefined;
  return (
    `There is no lifecycle behind this: what nobody could know was taken as if it were right (${taken.map(({ probe }) => probe).join(', ')}). ` +
    'A mock that answers from the examples of a spec looks like that.'
  );
}

/** Whether an answer is a success by the measure of any of the vendors. */
function isTaken(exchange: Exchange): boolean {
  const { code, errcode, errorCode, value } = bodyOf(exchange) ?? {};
  const isWrappedRefusal = typeof (value as { errorCode?: unknown } | undefined)?.errorCode === 'number';
  return (
    exchange.status < 300 &&
    !code &&
    !errcode &&
    errorCode === undefined &&
    !isWrappedRefusal &&
    bodyOf(exchange) !== undefined
  );
}
