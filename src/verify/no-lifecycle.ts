import { bodyOf } from './answer.ts';
import type { ProbeExchange } from './probe.ts';
import type { SessionResult } from './session.ts';

/** The probes that send credentials which nobody has. */
const madeUp = [
  'unknown-app',
  'unknown-corp',
  'unknown-client',
  'unknown-key',
  'wrong-secret',
  'wrong-security',
];

/**
 * The reason to believe that the target has no token lifecycle, if there is one: its responses do not depend on the
 * credentials, as with a mock that answers from examples.
 */
export function noLifecycle({ seen }: SessionResult): string | undefined {
  const asked = madeUp.flatMap((name) => (seen[name] ? [seen[name]] : []));
  if (asked.length === 0 || !asked.every(isTaken)) return undefined;
  return (
    `The target has no token lifecycle: it accepted credentials that nobody has (${asked.map(({ probe }) => probe).join(', ')}). ` +
    'A mock that answers from the examples of a spec does that, and its tokens mean nothing.'
  );
}

/** Whether a response is a success in the format of any vendor. */
function isTaken(exchange: ProbeExchange): boolean {
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
