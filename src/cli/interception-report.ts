import type { Interception } from '../intercept/interception.ts';
import type { Verdict } from '../verdicts/rule.ts';

type Sightings = Interception['sightings'];

/** Which hosts a program met, failed at and went to beside them. */
export interface SeenHosts {
  readonly met: Sightings['metHosts'];
  readonly failed: Sightings['failedHosts'];
  readonly others: Sightings['otherHosts'];
}

/** The same for programs. */
export function seenHosts({ metHosts, failedHosts, otherHosts }: Sightings): SeenHosts {
  return { met: metHosts, failed: failedHosts, others: otherHosts };
}

/** What a program did at the vendors' real hosts, a line each. */
export function interceptionReport({ metHosts, failedHosts, otherHosts }: Sightings): string[] {
  const met = metHosts.map(({ host, connections }) => `${host} (${connections})`);
  const failed = failedHosts.map(
    ({ host, times, advice }) =>
      `Not reached over TLS: ${host}, ${times === 1 ? 'once' : `${times} times`}. ${advice}`,
  );
  const refused = otherHosts.filter((other) => other.refused).map(({ host }) => host);
  return [
    met.length > 0 ? `Met in place of the vendors: ${met.join(', ')}.` : notMet(failed.length > 0),
    ...failed,
    ...(refused.length > 0 ? [`Refused, since --offline was given: ${refused.join(', ')}.`] : []),
  ];
}

/** Secrets of the seed that went to hosts of no vendor. */
export function leakVerdicts({ leaks }: Sightings): Verdict[] {
  return leaks.map(({ host, place }) => ({
    rule: 'secret-left-the-machine',
    severity: 'error',
    title: 'A secret went to another host',
    message: `A registered secret or a token was sent to ${host}, in the ${place} of an unencrypted request.`,
    exchanges: [],
    proof: [],
    operation: undefined,
    client: undefined,
    test: undefined,
    expected: false,
    documented: undefined,
    fix: 'Send credentials and tokens to the vendor alone, and never over http://. Look for a log shipper, a proxy setting or a base URL that points elsewhere.',
    docs: 'docs/verdicts.md#secret-left-the-machine',
  }));
}

function notMet(hasFailed: boolean): string {
  return hasFailed
    ? 'No vendor host was met.'
    : 'No vendor host was met. The program may have made no request, or its client ignores proxies: docs/intercept.md says per client what to do; serve --tls --port 443 and a hosts entry work for all.';
}
