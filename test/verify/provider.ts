import type { VendorName } from '../../src/generated/vendor-names.ts';
import { createTwin, type Twin, type TwinOptions } from '../../src/twin/twin.ts';
import { demoCredentials } from '../../src/verify/credentials.ts';
import type { SessionOptions } from '../../src/verify/session.ts';
import { movedTime } from '../../src/verify/timepiece.ts';
import { type RulesResult, verifyRules } from '../../src/verify/verify-rules.ts';
import { subjects } from '../support/subjects.ts';

/** An answer that can be changed on its way. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

/** What a wrong provider makes of a right answer. */
export type Change = (
  answer: Answer,
  call: { readonly path: string; readonly body: string },
  twin: Twin,
) => Answer;

/** Sends to a twin in process, whose answers may be changed. */
export function sendingTo(twin: Twin, change: Change = (answer) => answer): SessionOptions['send'] {
  return async (path, init) => {
    const response = await twin.fetch(`http://twin${path}`, init);
    const text = await response.text();
    const answer: Answer = {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: jsonOr(text),
    };
    const changed = change(answer, { path, body: textOf(init) }, twin);
    const { 'content-length': _, ...headers } = changed.headers;
    const body = typeof changed.body === 'string' ? changed.body : JSON.stringify(changed.body);
    return new Response(body, { status: changed.status, headers });
  };
}

/** Verifies a twin in process, with time that nobody waits for. */
export function verifyTwin(
  vendor: VendorName,
  { change, ...options }: TwinOptions & { readonly change?: Change } = {},
  session: Partial<SessionOptions> = {},
): Promise<RulesResult> {
  const twin = createTwin(options);
  const { code } = twin.feishu.createLoginCode({ app_id: demoCredentials(subjects.feishu).appId! });
  return verifyRules(subjects[vendor], {
    known: { ...demoCredentials(subjects[vendor]), ...(vendor === 'feishu' && { loginCode: code }) },
    send: sendingTo(twin, change),
    time: movedTime(async (ms) => twin.clock.advance(ms)),
    spacingMs: 0,
    maxCalls: 100,
    slow: true,
    ...session,
  });
}

/** The rules that drift, as `operation rule`. */
export function drifting({ rules }: RulesResult): string[] {
  return rules
    .filter(({ outcome }) => outcome === 'drifts')
    .map(({ operation, rule }) => `${operation} ${rule}`);
}

/** The body of a probe is text, where it has one. */
export function textOf({ body }: RequestInit): string {
  return typeof body === 'string' ? body : '';
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
