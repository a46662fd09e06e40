import type { Evidence, QuirkEntry } from '../../src/core/catalogue.ts';
import { durationMs } from '../../src/core/duration.ts';
import type { Seed } from '../../src/generated/seed.ts';
import type { Case, CaseRequest, Expected, Setting, Step, Steps, Value } from './case.ts';
import { catalogues } from './catalogues.ts';

/** When every case begins. */
export const startMs = Date.parse('2026-11-21T00:00:00Z');

/** Sends a request, and keeps the answer under a name. */
export function ask(as: string, request: CaseRequest): Step {
  return { kind: 'ask', as, request };
}

/** Sends a request whose answer has to be this. */
export function exchange(request: CaseRequest, answer: Expected): Step {
  return { kind: 'ask', request, answer };
}

/** The answer kept under a name has to be this. */
export function answered(by: string, answer: Expected): Step {
  return { kind: 'answered', by, answer };
}

/** A value of an earlier answer, by the JSON pointer into its body. */
export function from(name: string, pointer: string): string {
  return `{{${name}${pointer}}}`;
}

/** A header of an earlier answer. */
export function headerOf(name: string, header: string): string {
  return from(`${name}@`, `/${header.toLowerCase()}`);
}

export function same(...values: Value[]): Step {
  return { kind: 'same', values };
}

/** No two of them are the same. */
export function different(...values: Value[]): Step {
  return { kind: 'different', values };
}

/** An answer took this long at least, in real time. */
export function took(by: string, atLeastMs: number): Step {
  return { kind: 'took', by, atLeastMs };
}

export function advance(by: string): Step {
  return { kind: 'advance', by };
}

/** Moves the clock by what the youngest token's life says. */
export function jump(to: 'renewal-window' | 'expiry', offset = '0s'): Step {
  return { kind: 'jump', to, offset };
}

/** A user opens the app's mini program, which gets a code. */
export function loginCode(as: string, app_id: string, user?: string, said: object = {}): Step {
  return { kind: 'login-code', as, app_id, ...(user && { user }), ...said };
}

/** The operator looks up the ticket that a store app was pushed last. */
export function appTicket(as: string, app_id: string): Step {
  return { kind: 'app-ticket', as, app_id };
}

/** The platform makes a store app a new ticket. */
export function rotateTicket(as: string, app_id: string): Step {
  return { kind: 'rotate-ticket', as, app_id };
}

/** The next push to a callback URL has to be this. */
export function pushed(as: string, body: unknown): Step {
  return { kind: 'pushed', as, body };
}

/** The operator ends a token. */
export function revoke(token: string): Step {
  return { kind: 'revoke', token };
}

/** The operator registers other apps, users or corporations; tokens stay. */
export function register(seed: Seed): Step {
  return { kind: 'register', seed };
}

/** The operation answers with a documented error, whatever it is asked. */
export function fault(operation: string, error: string): Step {
  return { kind: 'fault', rule: { operation, error } };
}

/** Unix seconds of an instant, counted from when the case begins. */
export function secondsAt(after: string): number {
  return Math.floor((startMs + durationMs(after)) / 1_000);
}

/** Unix milliseconds of an instant, counted from when the case begins. */
export function msAt(after: string): number {
  return startMs + durationMs(after);
}

/** The same request with other headers, path, body or host. */
export function but(request: CaseRequest, changes: Partial<CaseRequest>): CaseRequest {
  return { ...request, ...changes };
}

/** One case for each alternative of a quirk: the same doings, with what comes of them under that alternative. */
export function alternatives(
  quirk: string,
  given: Steps,
  each: Readonly<Record<string, Steps>>,
  { setting }: { readonly setting?: Setting } = {},
): Case[] {
  const { question, alternatives: known } = quirkNamed(quirk);
  return Object.entries(each).map(([alternative, then]): Case => {
    const { means, evidence } = known[alternative] ?? unknownAlternative(quirk, alternative);
    return {
      title: `${question} ${means}`,
      evidence: grounds(evidence),
      proves: [`${quirk}=${alternative}`],
      ...setting,
      quirks: { ...setting?.quirks, [quirk]: alternative },
      steps: [given, then],
    };
  });
}

function quirkNamed(name: string): QuirkEntry {
  const quirk = catalogues.flatMap(({ quirks }) => quirks).find((each) => each.name === name);
  if (!quirk) throw new Error(`There is no quirk "${name}".`);
  return quirk;
}

function unknownAlternative(quirk: string, alternative: string): never {
  throw new Error(`The quirk ${quirk} has no alternative "${alternative}".`);
}

function grounds({ kind, source }: Evidence): Case['evidence'] {
  return { kind, source };
}
