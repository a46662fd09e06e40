import { runsBy } from './dead-run-cause.ts';
import { latenessMs } from './dead-runs.ts';
import type { JournalIndex } from './journal-index.ts';
import { earlyRequests } from './needless-request.ts';
import type { Finding, Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { texts } from './texts.ts';

/** The instant of expiry, which the vendor's clock made, was compared with the client's own clock, which differs. */
export const assumedSameClock: Rule = {
  ...ruleText('assumed-same-clock'),
  severity: 'error',

  find: (index) => [...tooLate(index), ...tooEarly(index)],
};

/** Behind the vendor's clock, a client keeps tokens that have expired. */
function tooLate(index: JournalIndex): Finding[] {
  return runsBy('assumed-same-clock', index).map(({ token, uses, repeated, told, recovery }) => {
    const [first] = uses;
    return {
      severity: recovery && repeated.length === 0 ? 'warning' : 'error',
      message: texts.usedByOtherClock(token.id, latenessMs(first), index.skewMs),
      exchanges: [told!.exchange.id, ...uses.map((use) => use.exchange.id)],
      operation: told!.operation.id,
      client: token.clientId,
    };
  });
}

/** Ahead of the vendor's clock, a client drops tokens that are still good. */
function tooEarly(index: JournalIndex): Finding[] {
  return earlyRequests(index).map((requests) => ({
    severity: 'warning',
    message: texts.requestedByOtherClock(requests.length, -index.skewMs),
    exchanges: requests.map(({ request }) => request.exchange.id),
    operation: requests[0]!.request.operation.id,
    client: requests[0]!.request.exchange.client,
  }));
}
