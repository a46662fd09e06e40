import type { Translator } from '../core/message.ts';
import type { Interception } from '../intercept/interception.ts';
import type { Verdict } from '../verdicts/rule.ts';
import { texts as verdictTexts } from '../verdicts/texts.ts';
import { reportTexts as texts } from './report-texts.ts';

type Sightings = Interception['sightings'];

/** Which hosts a program met, failed at and went to beside them. */
export interface SeenHosts {
  readonly met: Sightings['metHosts'];
  readonly failed: readonly (Omit<Sightings['failedHosts'][number], 'advice'> & {
    readonly advice: string;
  })[];
  readonly others: Sightings['otherHosts'];
}

/** The same for programs. */
export function seenHosts({ metHosts, failedHosts, otherHosts }: Sightings, { say }: Translator): SeenHosts {
  const failed = failedHosts.map((host) => ({ ...host, advice: say(host.advice) }));
  return { met: metHosts, failed, others: otherHosts };
}

/** What a program did at the vendors' real hosts, a line each. */
export function interceptionReport(
  { metHosts, failedHosts, otherHosts }: Sightings,
  { say }: Translator,
): string[] {
  const met = metHosts.map(({ host, connections }) => `${host} (${connections})`);
  const failed = failedHosts.map(({ host, times, advice }) => say(texts.notReached(host, times, advice)));
  const refused = otherHosts.filter((other) => other.refused).map(({ host }) => host);
  return [
    say(met.length > 0 ? texts.metHosts(met) : failed.length > 0 ? texts.noHostMet : texts.noHostTried),
    ...failed,
    ...(refused.length > 0 ? [say(texts.refusedOffline(refused))] : []),
  ];
}

/** Secrets of the seed that went to hosts of no vendor. */
export function leakVerdicts({ leaks }: Sightings, { say }: Translator): Verdict[] {
  return leaks.map(({ host, place }) => ({
    rule: 'secret-left-the-machine',
    severity: 'error',
    title: say(texts.leakTitle),
    message: say(texts.leak(host, texts.leakPlace(place))),
    exchanges: [],
    proof: [],
    operation: undefined,
    client: undefined,
    test: undefined,
    expected: false,
    documented: undefined,
    fix: say(texts.leakFix),
    docs: `${say(verdictTexts.page)}#secret-left-the-machine`,
  }));
}
