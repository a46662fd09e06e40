import type { Call, Reply } from './call.ts';
import { CannedResponse } from './canned-response.ts';
import type { Clock } from './clock.ts';
import { Context } from './context.ts';
import type { Faults } from './faults.ts';
import type { Registry, Vendor } from './provider.ts';
import type { Recorder } from './recorder.ts';
import { Refusal } from './refusal.ts';
import type { Registrations } from './registrations.ts';
import { rememberLast } from './remember-last.ts';
import type { Route, Router } from './router.ts';
import { fillSamples } from './samples.ts';
import { explainUnmatched, unmatchedReply } from './unmatched.ts';

/** What answering a call reads and writes. */
export interface AnsweringParts {
  readonly router: Router;
  readonly clock: Clock;
  readonly registrations: Registrations;
  readonly faults: Faults;
  readonly recorder: Recorder;
}

/** The stages of a request: route, read, validate, answer or refuse, apply faults, record. */
export class Answering {
  readonly #parts: AnsweringParts;
  readonly #dateOfSecond = rememberLast((second: number) => new Date(second * 1_000).toUTCString());

  constructor(parts: AnsweringParts) {
    this.#parts = parts;
  }

  answer(call: Call): Reply {
    const { clock, router, registrations, faults, recorder } = this.#parts;
    // Read once: asking the machine for the time costs as much as looking up a token.
    const realAtMs = clock.realNow();
    clock.tick(realAtMs);
    const nowMs = clock.at(realAtMs);
    const route = router.match(call);
    if (!route) return this.#answerUnmatched(call, nowMs, realAtMs);
    const registry = registrations.of(route.vendor);
    const context = new Context(call, route, registry, registrations.world, nowMs, realAtMs);
    let reply = this.#respond(route, context);
    if (faults.areSet) reply = faults.deliver(reply, route, context);
    recorder.record(route, context, reply);
    return reply;
  }

  /** The vendor's response, or that of a fault in its place. */
  #respond(route: Route, context: Context<Registry>): Reply {
    const { vendor } = route;
    const { faults } = this.#parts;
    try {
      const success = this.#succeed(route, context);
      const body = faults.areSet ? faults.corrupt(success, route, context) : success;
      return this.#compose(vendor, context, 200, 'application/json', body);
    } catch (thrown) {
      if (thrown instanceof CannedResponse) return this.#composeCanned(thrown, context);
      if (!(thrown instanceof Refusal)) throw thrown;
      context.refusal = thrown;
      const { error } = thrown;
      const { status, body: phrased, headers } = vendor.phrase(thrown, context);
      const body = fillSamples(error, phrased, (name) => vendor.sample?.(name, context));
      const extra = headers ? { ...error.headers, ...headers } : error.headers;
      return this.#compose(vendor, context, status, error.mediaType, body, extra);
    }
  }

  /** The body of a success; throws a refusal or a canned response. */
  #succeed(route: Route, context: Context<Registry>): unknown {
    const { vendor, provider } = route;
    const { faults } = this.#parts;
    const read = attempt(() => readCall(route, context));
    // A fault also replaces a refusal of unreadable input.
    const interruption = faults.areSet ? faults.interruption(route, context) : undefined;
    if (interruption) throw interruption;
    if (!read.ok) throw read.thrown;
    const input = read.value;
    const { validate } = provider;
    if (validate && !validate(input)) {
      provider.refuseInput?.(validate.errors ?? [], context);
      vendor.refuseInput(validate.errors ?? [], context);
    }
    return provider.answer(input, context);
  }

  #compose(
    vendor: Vendor,
    context: Context<Registry>,
    status: number,
    mediaType: string,
    body: unknown,
    extra?: Readonly<Record<string, string>>,
  ): Reply {
    const headers = vendor.headers(mediaType, context);
    if (extra) Object.assign(headers, extra);
    headers.Date = this.#httpDate(context.nowMs);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return context.delayMs > 0
      ? { status, headers, body: text, act: { delayMs: context.delayMs } }
      : { status, headers, body: text };
  }

  #composeCanned({ status, contentType, body }: CannedResponse, { nowMs }: Context<Registry>): Reply {
    return { status, headers: { 'Content-Type': contentType, Date: this.#httpDate(nowMs) }, body };
  }

  #answerUnmatched(call: Call, nowMs: number, realAtMs: number): Reply {
    const { router, recorder } = this.#parts;
    const detail = explainUnmatched(call, router.operations);
    const reply = unmatchedReply(detail, this.#httpDate(nowMs));
    recorder.recordUnmatched(call, { atMs: nowMs, realAtMs }, reply, detail);
    return reply;
  }

  #httpDate(nowMs: number): string {
    return this.#dateOfSecond(Math.floor(nowMs / 1_000));
  }
}

/** Reads the input of a call and names its client; throws a refusal for input that cannot be read. */
function readCall({ vendor, provider, methodFits }: Route, context: Context<Registry>): unknown {
  if (!methodFits) vendor.refuseMethod(context);
  const input = provider.read ? provider.read(context) : vendor.read(context);
  const client = provider.client?.(input, context);
  if (typeof client === 'string') context.client = client;
  return input;
}

type Attempt =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly thrown: unknown };

/** Runs something now, so that what it throws can be thrown later. */
function attempt(run: () => unknown): Attempt {
  try {
    return { ok: true, value: run() };
  } catch (thrown) {
    return { ok: false, thrown };
  }
}
