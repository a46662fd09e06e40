import type { Text } from '../core/message.ts';
import { textAt } from './answer.ts';
import { type Known, variableOf } from './credentials.ts';
import { fillIn, namesIn, type Probe, type ProbeExchange } from './probe.ts';
import { isRateLimit } from './rate-limit.ts';
import type { Subject } from './subject.ts';
import type { Timepiece } from './timepiece.ts';
import { verifyTexts } from './verify-texts.ts';

/** How to send the probes. */
export interface SessionOptions {
  readonly subject: Subject;
  readonly known: Known;
  /** Sends a request to the provider; the path begins with a slash. */
  readonly send: (path: string, init: RequestInit) => Promise<Response>;
  readonly time: Timepiece;
  /** The pause between two requests. */
  readonly spacingMs: number;
  readonly maxCalls: number;
  /** Also runs the probes that wait hours, for the renewal window and the expiry of tokens. */
  readonly slow: boolean;
  /** The responses of an interrupted session. */
  readonly seen?: Readonly<Record<string, ProbeExchange>>;
  /** Called after each response, to save it. */
  readonly onExchange?: (seen: Readonly<Record<string, ProbeExchange>>) => void;
  /** Called before a long wait, and at intervals during it. */
  readonly onWait?: (wait: Wait) => void;
}

/** A long wait. */
export interface Wait {
  readonly probe: string;
  /** The remaining wait for this probe. */
  readonly leftMs: number;
  /** The expected end of the session, by our clock. */
  readonly doneAtMs: number;
}

/** The result of a session. */
export interface SessionResult {
  readonly seen: Readonly<Record<string, ProbeExchange>>;
  /** Why a probe was not sent, by its name. */
  readonly skipped: Readonly<Record<string, Text>>;
  /** The credentials and every issued token. */
  readonly secrets: readonly string[];
  readonly calls: number;
  /** Why it stopped early. */
  readonly stopped?: Text;
}

/** The interval of progress reports during a long wait. */
const sliceMs = 5 * 60_000;

/** Sends every probe that can be sent, one after the other. */
export async function runSession(options: SessionOptions): Promise<SessionResult> {
  const { subject, time, spacingMs, maxCalls, slow, send } = options;
  const { probes } = subject.verification;
  const seen: Record<string, ProbeExchange> = { ...options.seen };
  const skipped: Record<string, Text> = {};
  const known: Record<string, string> = { ...options.known };
  // The provider's clock minus ours, from its last response.
  let aheadMs = 0;
  let calls = 0;
  let stopped: Text | undefined;

  for (const probe of probes) {
    if (!seen[probe.name]) {
      const reason = stopped ?? reasonAgainst(probe);
      if (reason !== undefined) {
        skipped[probe.name] = reason;
        continue;
      }
      await waitFor(probe);
      if (calls > 0) await pause();
      const exchange = await ask(probe);
      if (!exchange) {
        skipped[probe.name] = stopped!;
        continue;
      }
      if (isRateLimit(exchange, subject)) {
        stopped = verifyTexts.rateLimited(probe.name);
        skipped[probe.name] = stopped;
        continue;
      }
      seen[probe.name] = exchange;
      options.onExchange?.(seen);
    }
    learn(probe, seen[probe.name]!);
  }
  return {
    seen,
    skipped,
    calls,
    secrets: [...new Set(Object.values(known))],
    ...(stopped !== undefined && { stopped }),
  };

  function reasonAgainst(probe: Probe): Text | undefined {
    if (probe.slow && !slow) return verifyTexts.takesHours;
    if (calls >= maxCalls) return verifyTexts.budgetUsed(maxCalls);
    const missing = namesIn(probe.request).filter((name) => known[name] === undefined);
    if (missing.length > 0) return missingWords(missing);
    if (probe.only && !probe.only.if(seen)) return probe.only.because;
    return probe.notBefore && probe.notBefore(seen) === undefined ? verifyTexts.dependsOnOther : undefined;
  }

  function missingWords(missing: readonly string[]): Text {
    const variables = missing.map((name) => variableOf(subject, name)).filter((each) => each !== undefined);
    return variables.length > 0 ? verifyTexts.notGiven(variables) : verifyTexts.notKnown(missing);
  }

  async function waitFor(probe: Probe): Promise<void> {
    const untilMs = probe.notBefore?.(seen);
    if (untilMs === undefined) return;
    // A Date header has whole seconds: wait one more, to be past the instant.
    for (;;) {
      const leftMs = untilMs + 1_000 - (time.now() + aheadMs);
      if (leftMs <= 0) return;
      if (leftMs > 60_000) options.onWait?.({ probe: probe.name, leftMs, doneAtMs: forecast() });
      await time.wait(Math.min(leftMs, sliceMs));
    }
  }

  /** When the last probe with a known instant can be sent. */
  function forecast(): number {
    const instants = probes
      .filter(({ name }) => !seen[name] && skipped[name] === undefined)
      .map(({ notBefore }) => notBefore?.(seen) ?? 0);
    return Math.max(...instants) - aheadMs;
  }

  /** A twin needs no pause: its spacing is zero. */
  async function pause(): Promise<void> {
    if (spacingMs > 0) await time.wait(spacingMs);
  }

  async function ask(probe: Probe): Promise<ProbeExchange | undefined> {
    const { path, init } = fillIn(probe.request, known);
    calls += 1;
    try {
      const response = await send(path, init);
      const text = await response.text();
      const toldMs = Date.parse(response.headers.get('Date') ?? '');
      const atMs = Number.isNaN(toldMs) ? time.now() : toldMs;
      aheadMs = atMs - time.now();
      return {
        probe: probe.name,
        atMs,
        status: response.status,
        headers: Object.fromEntries(response.headers),
        text,
      };
    } catch (error) {
      const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
      stopped = verifyTexts.noResponse(probe.name, cause?.code ?? cause?.message ?? message);
      return undefined;
    }
  }

  function learn({ gives = {} }: Probe, exchange: ProbeExchange): void {
    for (const [name, pointer] of Object.entries(gives)) {
      const value = textAt(exchange, pointer);
      if (value !== undefined) known[name] = value;
    }
  }
}

/** A wait in words: its length and the expected end. */
export function describeWait({ probe, leftMs, doneAtMs }: Wait): Text {
  const done = new Date(doneAtMs).toISOString().slice(0, 16).replace('T', ' ');
  return verifyTexts.waiting(leftMs, probe, done);
}
