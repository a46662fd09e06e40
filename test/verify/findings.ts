import { english } from '../../src/core/message.ts';
import type { VendorName } from '../../src/generated/vendor-names.ts';
import { createTwin, type Twin } from '../../src/twin/twin.ts';
import { demoCredentials } from '../../src/verify/credentials.ts';
import { judgeAll, type RuleResult } from '../../src/verify/judge.ts';
import type { ProbeExchange } from '../../src/verify/probe.ts';
import { runSession, type SessionResult } from '../../src/verify/session.ts';
import { subjects } from '../support/subjects.ts';
import { sendingTo } from './provider.ts';

/** What is different in one response; null: the request was not sent. */
export type Difference = ((exchange: ProbeExchange) => Partial<ProbeExchange>) | null;

/** The differences by the name of the probe. */
export type Differences = Readonly<Record<string, Difference>>;

type Fields = Readonly<Record<string, unknown>>;

/** A session at a right provider, in which time only passes where somebody waits. */
export async function rightSession(
  vendor: VendorName,
  before: (twin: Twin) => unknown = () => undefined,
): Promise<SessionResult> {
  const twin = createTwin({ now: '2026-11-21T00:00:00Z', frozen: true });
  await before(twin);
  const known = demoCredentials(subjects[vendor]);
  const { code } = twin.feishu.createLoginCode({ app_id: demoCredentials(subjects.feishu).appId! });
  return runSession({
    subject: subjects[vendor],
    known: vendor === 'feishu' ? { ...known, loginCode: code } : known,
    send: sendingTo(twin),
    time: {
      now: () => twin.clock.now(),
      async wait(ms) {
        twin.clock.advance(ms);
      },
    },
    spacingMs: 0,
    maxCalls: 100,
    slow: true,
  });
}

/** Judges a session in which some responses are different; returns the findings that change, in words. */
export async function changedFindings(vendor: VendorName, differences: Differences): Promise<string[]> {
  const session = await rightSession(vendor);
  const judge = (seen: Readonly<Record<string, ProbeExchange>>) =>
    judgeAll(subjects[vendor], { ...session, seen, secrets: [] }, english).map(inWords);
  const before = judge(session.seen);
  const seen = { ...session.seen };
  for (const [probe, difference] of Object.entries(differences)) {
    if (!seen[probe]) throw new Error(`${vendor} was not asked ${probe}.`);
    if (difference === null) delete seen[probe];
    else seen[probe] = { ...seen[probe], ...difference(seen[probe]) };
  }
  return judge(seen).filter((finding) => !before.includes(finding));
}

/** The alternatives that a right provider shows, in the order of the rules. */
export async function seenAt(vendor: VendorName): Promise<string[]> {
  const session = await rightSession(vendor);
  const seen = judgeAll(subjects[vendor], session, english).flatMap(({ saw = [] }) => saw);
  return [...new Set(seen)];
}

/** When a request was sent, in seconds after the session began. */
export async function sentAt(vendor: VendorName, probe: string): Promise<number> {
  const { seen } = await rightSession(vendor);
  return (seen[probe]!.atMs - Date.parse('2026-11-21T00:00:00Z')) / 1_000;
}

/** One finding in one line. */
function inWords({ operation, rule, outcome, why, saw }: RuleResult): string {
  const seen = saw === undefined ? '' : ` (${saw.join(', ')})`;
  return `${operation.split('.')[1]} ${rule} ${outcome}${seen}${why === undefined ? '' : `: ${why}`}`;
}

/** Fields of the body with other values; an undefined one is absent. */
export function withFields(fields: Fields): Difference {
  return ({ text }) => ({ text: JSON.stringify({ ...JSON.parse(text), ...fields }) });
}

/** Fields one level down with other values. */
export function within(name: string, fields: Fields): Difference {
  return ({ text }) => {
    const body = JSON.parse(text) as Record<string, Fields>;
    return { text: JSON.stringify({ ...body, [name]: { ...body[name], ...fields } }) };
  };
}

/** The same response with another status. */
export const withStatus =
  (status: number): Difference =>
  () => ({ status });

/** The same response with a text for a body. */
export const withText =
  (text: string): Difference =>
  () => ({ text });

/** The same response with another header; without one where it is undefined. */
export function withHeader(name: string, value: string | undefined): Difference {
  return ({ headers }) => {
    const { [name]: _, ...others } = headers;
    return { headers: value === undefined ? others : { ...others, [name]: value } };
  };
}

/** Several differences of one response. */
export function both(...differences: readonly Difference[]): Difference {
  return (exchange) => {
    const changed = { ...exchange };
    for (const difference of differences) Object.assign(changed, difference?.(changed));
    return changed;
  };
}
