import type { Call, Reply } from './call.ts';
import { CannedResponse } from './canned-response.ts';
import type { Clock } from './clock.ts';
import { Context } from './context.ts';
import type { CoverageCounters } from './coverage.ts';
import type { Faults } from './faults.ts';
import { nearest } from './nearest.ts';
import type { Registry, Vendor } from './provider.ts';
import { type ExchangeRing, requestOf, responseOf } from './raw-exchange.ts';
import { Refusal } from './refusal.ts';
import type { Registrations } from './registrations.ts';
import type { Route, Router } from './router.ts';

/** What answering a call reads and writes. */
export interface AnsweringParts {
  readonly router: Router;
  readonly clock: Clock;
  readonly registrations: Registrations;
  readonly faults: Faults;
  readonly coverage: CoverageCounters;
  readonly exchanges: ExchangeRing;
}

/** The stages of a request: route, read, validate, answer or refuse, apply faults, record. */
export class Answering {
  readonly #parts: AnsweringParts;
  #date = '';
  #dateSecond = Number.NaN;

  constructor(parts: AnsweringParts) {
    this.#parts = parts;
  }

  answer(call: Call): Reply {
    const { clock, router, registrations, faults } = this.#parts;
    // Read once: to ask the machine for the time costs as much as to look a token up.
    const realAtMs = clock.realNow();
    clock.tick(realAtMs);
    const route = router.match(call);
    if (!route) return this.#unmatched(call, realAtMs);
    const { vendor } = route;
    const context = new Context(
      call,
      route,
      registrations.of(vendor),
      registrations.world,
      clock.at(realAtMs),
    );
    let reply: Reply;
    let refusal: Refusal | undefined;
    try {
      const success = this.#succeed(route, context);
      const body = faults.areSet ? faults.corrupt(success, route, context) : success;
      reply = this.#compose(vendor, context, 200, 'application/json', body);
    } catch (thrown) {
      if (thrown instanceof CannedResponse) reply = this.#composeCanned(thrown, context);
      else if (thrown instanceof Refusal) {
        refusal = thrown;
        const { error } = refusal;
        const { status, body, headers } = vendor.phrase(refusal, context);
        const extra = headers ? { ...error.headers, ...headers } : error.headers;
        reply = this.#compose(vendor, context, status, error.mediaType, body, extra);
      } else throw thrown;
    }
    if (faults.areSet) reply = faults.deliver(reply, route, context);
    this.#note(route, call, context, realAtMs, reply, refusal);
    return reply;
  }

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

  #note(
    { vendor, provider, methodFits }: Route,
    call: Call,
    context: Context<Registry>,
    realAtMs: number,
    reply: Reply,
    refusal: Refusal | undefined,
  ): void {
    const { coverage, exchanges } = this.#parts;
    const { operation, faults } = context;
    const isCall = methodFits && provider !== vendor.fallback;
    if (isCall) coverage.count(operation.id, refusal?.error.name, context);
    exchanges.add({
      id: 0,
      atMs: context.nowMs,
      realAtMs,
      connection: call.connection,
      operation: operation.id,
      isOnPath: isCall && operation.prefix === undefined,
      client: context.client,
      request: requestOf(call, operation.path),
      response: responseOf(reply),
      presented: context.presented,
      issued: context.issued,
      error: refusal?.error.name,
      code: refusal?.error.code,
      reason: faults ? reasonWithFaults(refusal?.reason, faults) : refusal?.reason,
      fault: faults?.map(({ id }) => id).join(', '),
    });
  }

  /** No vendor's path: an answer that cannot be mistaken for one of theirs. */
  #unmatched(call: Call, realAtMs: number): Reply {
    const { router, coverage, exchanges, clock } = this.#parts;
    const paths = router.operations.map(({ method, path }) => `${method} ${path}`);
    const [near] = nearest(`${call.method} ${call.path}`, paths);
    const detail =
      `No operation matches ${call.method} ${call.path}.` +
      (near === undefined ? ' Its path is no vendor’s.' : ` The nearest is ${near}.`);
    const nowMs = clock.at(realAtMs);
    const reply: Reply = {
      status: 404,
      headers: { 'Content-Type': 'application/problem+json', Date: this.#httpDate(nowMs) },
      body: JSON.stringify({
        title: 'No such operation',
        status: 404,
        code: 'ERR_UNMATCHED_REQUEST',
        detail,
      }),
    };
    coverage.countUnmatched();
    exchanges.add({
      id: 0,
      atMs: nowMs,
      realAtMs,
      connection: call.connection,
      operation: undefined,
      isOnPath: false,
      client: undefined,
      request: requestOf(call),
      response: responseOf(reply),
      presented: [],
      issued: [],
      error: undefined,
      code: undefined,
      reason: detail,
      fault: undefined,
    });
    return reply;
  }

  #httpDate(nowMs: number): string {
    const second = Math.floor(nowMs / 1_000);
    if (second !== this.#dateSecond) {
      this.#dateSecond = second;
      this.#date = new Date(nowMs).toUTCString();
    }
    return this.#date;
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

function reasonWithFaults(reason: string | undefined, faults: NonNullable<Context['faults']>): string {
  const cause = `By fault: ${faults.map(({ title }) => title).join(', ')}.`;
  return reason ? `${reason} ${cause}` : cause;
}
