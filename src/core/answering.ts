import { attempt } from './attempt.ts';
import type { Call, Reply } from './call.ts';
import { CannedResponse } from './canned-response.ts';
import type { Clock } from './clock.ts';
import { Context } from './context.ts';
import { errorTexts } from './error-texts.ts';
import { TwinError, textOf } from './errors.ts';
import type { Faults } from './faults.ts';
import { Forward, failedUpstream, type UpstreamResponse } from './forward.ts';
import type { StubRule } from './generated/inputs.ts';
import { english, type Text, type Translator } from './message.ts';
import { NotModelled } from './not-modelled.ts';
import type { AnyContext, Registry, Vendor } from './provider.ts';
import type { Recorder } from './recorder.ts';
import { Refusal } from './refusal.ts';
import type { Registrations } from './registrations.ts';
import { rememberLast } from './remember-last.ts';
import type { Route, Router } from './router.ts';
import { fillSamples } from './samples.ts';
import type { Stubs } from './stubs.ts';
import { explainUnmatched, explainUnmodelled, unmatchedReply, unmodelledReply } from './unmatched.ts';

/** The parts of a twin that answer a call. */
export interface AnsweringParts {
  readonly router: Router;
  readonly clock: Clock;
  readonly registrations: Registrations;
  readonly faults: Faults;
  readonly recorder: Recorder;
  readonly stubs: Stubs;
  /** Whether business requests are forwarded to the team's own mock. */
  readonly hasUpstream: boolean;
  /** The language of tokentwin's own error responses. */
  readonly translator: Translator | undefined;
}

/** The stages of a request: route, read, validate, answer or refuse, apply faults, record. */
export class Answering {
  readonly #parts: AnsweringParts;
  readonly #dateOfSecond = rememberLast((second: number) => new Date(second * 1_000).toUTCString());

  constructor(parts: AnsweringParts) {
    this.#parts = parts;
  }

  answer(call: Call): Reply | Forward {
    const { clock, router, registrations, faults } = this.#parts;
    // Read once: asking the machine for the time costs as much as looking up a token.
    const realAtMs = clock.realNow();
    clock.tick(realAtMs);
    const nowMs = clock.at(realAtMs);
    const route = router.match(call);
    if (!route) return this.#answerUnmatched(call, nowMs, realAtMs);
    const registry = registrations.of(route.vendor);
    const context: AnyContext<Registry> = new Context(
      call,
      route,
      registry,
      registrations.world,
      nowMs,
      realAtMs,
    );
    if (faults.areSet) context.beforeUse = (token) => faults.endToken(token, route, context, false);
    if (route.notModelled) return this.#answerUnmodelled(route, context);
    try {
      const reply = this.#respond(route, context);
      return reply instanceof Forward ? reply : this.#deliver(route, context, reply);
    } catch (thrown) {
      if (!(thrown instanceof NotModelled)) throw thrown;
      return this.#answerUnmodelled({ ...route, notModelled: thrown }, context);
    }
  }

  #deliver(route: Route, context: AnyContext<Registry>, reply: Reply, reason?: Text): Reply {
    const { faults, recorder } = this.#parts;
    const delivered = faults.areSet ? faults.deliver(reply, route, context) : reply;
    if (faults.areSet) {
      for (const { token } of context.presented) if (token) faults.endToken(token, route, context, true);
    }
    recorder.record(route, context, delivered, reason);
    return delivered;
  }

  /** The vendor's response, or that of a fault in its place. */
  #respond(route: Route, context: AnyContext<Registry>): Reply | Forward {
    const { vendor } = route;
    const { faults } = this.#parts;
    try {
      const success = this.#succeed(route, context);
      if (isBusiness(route)) return this.#answerBusiness(route, context, success);
      const body = faults.areSet ? faults.corrupt(success, route, context) : success;
      return this.#compose(vendor, context, 200, 'application/json', this.#vary(body, route, context));
    } catch (thrown) {
      if (thrown instanceof CannedResponse) return this.#composeCanned(thrown, context);
      if (!(thrown instanceof Refusal)) throw thrown;
      context.refusal = thrown;
      const { error } = thrown;
      const { status, body: phrased, headers } = vendor.phrase(thrown, context);
      const filled = fillSamples(error, phrased, (name) => vendor.sample?.(name, context));
      const body = this.#vary(filled, route, context);
      const extra = headers ? { ...error.headers, ...headers } : error.headers;
      return this.#compose(vendor, context, status, error.mediaType, body, extra);
    }
  }

  #vary(body: unknown, route: Route, context: AnyContext<Registry>): unknown {
    const { faults } = this.#parts;
    return faults.areSet ? faults.vary(body, route, context) : body;
  }

  /** The response of a business path with a valid token: a stub's, the upstream's, or a plain success. */
  #answerBusiness(route: Route, context: AnyContext<Registry>, madeUp: unknown): Reply | Forward {
    const { call } = context;
    const stub = this.#parts.stubs.answerTo(call.method, call.path);
    if (stub) return this.#composeStub(stub, route.vendor, context);
    if (this.#parts.hasUpstream) return this.#forward(route, context);
    context.answeredBy = 'made-up';
    return this.#compose(route.vendor, context, 200, 'application/json', this.#vary(madeUp, route, context));
  }

  #forward(route: Route, context: AnyContext<Registry>): Forward {
    context.answeredBy = 'upstream';
    return new Forward(context.call, (outcome: UpstreamResponse | Error) => {
      const isFailure = outcome instanceof Error;
      const { status, headers, body } = isFailure
        ? failedUpstream(outcome, this.#parts.translator ?? english)
        : outcome;
      const reply = { status, headers: { ...headers, Date: this.#httpDate(context.nowMs) }, body };
      return this.#deliver(route, context, reply, isFailure ? textOf(outcome) : undefined);
    });
  }

  /** The body of a success; throws a refusal or a canned response. */
  #succeed(route: Route, context: AnyContext<Registry>): unknown {
    const { vendor, provider } = route;
    const { faults } = this.#parts;
    const read = attempt(() => readCall(route, context));
    // A fault also replaces a refusal of unreadable input.
    const interruption = faults.areSet ? faults.interruption(route, context) : undefined;
    if (interruption) throw interruption;
    if (!read.ok) throw read.thrown;
    const input = read.value;
    // The fallback has an operation only for its errors.
    const validate = provider === vendor.fallback ? undefined : provider.validate;
    if (validate && !validate(input)) {
      const errors = validate.errors ?? [];
      provider.refuseInput?.(errors, context);
      vendor.refuseInput?.(errors, context);
      throw missingHook(context, 'refuseInput');
    }
    return provider.answer(input, context);
  }

  #compose(
    vendor: Vendor,
    context: AnyContext<Registry>,
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

  #composeCanned(
    { status, contentType, body, headers }: CannedResponse,
    { nowMs }: AnyContext<Registry>,
  ): Reply {
    return {
      status,
      headers: { 'Content-Type': contentType, ...headers, Date: this.#httpDate(nowMs) },
      body,
    };
  }

  /** The headers of a stub replace those of the vendor, however they are spelled. */
  #composeStub(
    { status = 200, headers = {}, body }: StubRule,
    vendor: Vendor,
    context: AnyContext<Registry>,
  ): Reply {
    context.answeredBy = 'stub';
    const mediaType = typeof body === 'string' ? 'text/plain' : 'application/json';
    const reply = this.#compose(vendor, context, status, mediaType, body);
    const spelling = new Map(Object.keys(reply.headers).map((name) => [name.toLowerCase(), name]));
    const own = Object.entries(headers).map(([name, value]) => [
      spelling.get(name.toLowerCase()) ?? name,
      value,
    ]);
    return { ...reply, headers: { ...reply.headers, ...Object.fromEntries(own) } };
  }

  /** The response of a path that is not modelled: a stub's, or an error of tokentwin. */
  #answerUnmodelled({ vendor, notModelled }: Route, context: AnyContext<Registry>): Reply {
    const { recorder, stubs, translator = english } = this.#parts;
    const { call, nowMs, realAtMs } = context;
    const stub = stubs.answerTo(call.method, call.path);
    const detail = explainUnmodelled(call, vendor.name, notModelled!);
    const reply = stub
      ? this.#composeStub(stub, vendor, context)
      : unmodelledReply(detail, this.#httpDate(nowMs), translator);
    const about = stub ? { answeredBy: context.answeredBy } : { error: 'not-modelled', reason: detail };
    recorder.recordOutside(call, { atMs: nowMs, realAtMs }, reply, about);
    return reply;
  }

  #answerUnmatched(call: Call, nowMs: number, realAtMs: number): Reply {
    const { router, recorder, translator = english } = this.#parts;
    const detail = explainUnmatched(call, router.operations);
    const reply = unmatchedReply(detail, this.#httpDate(nowMs), translator);
    recorder.recordOutside(call, { atMs: nowMs, realAtMs }, reply, { reason: detail });
    return reply;
  }

  #httpDate(nowMs: number): string {
    return this.#dateOfSecond(Math.floor(nowMs / 1_000));
  }
}

/** Whether the path is a business path. */
function isBusiness({ vendor, provider }: Route): boolean {
  return provider.operation.prefix !== undefined && provider !== vendor.fallback;
}

/** Reads the input of a call and names its client; throws a refusal for input that cannot be read. */
function readCall({ vendor, provider, methodFits }: Route, context: AnyContext<Registry>): unknown {
  if (!methodFits) {
    provider.refuseMethod?.(context);
    vendor.refuseMethod?.(context);
    throw missingHook(context, 'refuseMethod');
  }
  const input = provider.read ? provider.read(context) : vendor.read?.(context);
  const client = provider.client?.(input, context);
  if (typeof client === 'string') context.client = client;
  return input;
}

function missingHook({ operation }: AnyContext<Registry>, hook: string): TwinError {
  return new TwinError('ERR_INVALID_OPTION', errorTexts.missingHook(operation.id, hook));
}
