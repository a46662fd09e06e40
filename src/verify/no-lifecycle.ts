import { bodyOf } from './answer.ts';
import type { Exchange } from './probe.ts';
import type { SessionResult } from './session.ts';

/** Credentials that nobody has, by the probe that shows them. */
const madeUp = [
  'unknown-app',
  'unknown-corp',
  'unknown-client',
  'unknown-key',
  'wrong-secret',
  'wrong-security',
];

/**
 * Why it seems that there is no lifecycle behind the answers at all, if it does: they do not hang on the credentials,
 * as with a mock that answers from examples.
 */
export function noLifecycle({ seen }: SessionResult): string | undefined {
  const asked = madeUp.flatMap((name) => (seen[name] ? [seen[name]] : []));
  if (asked.length === 0 || !asked.every(isTaken)) return undefined;
  return (
    `There is no lifecycle behind this: credentials that nobody has were taken (${asked.map(({ probe }) => probe).join(', ')}). ` +
    'A mock that answers from the examples of a spec looks like that, and its tokens mean nothing.'
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
