import type { Call, Reply } from './call.ts';
import { Clock, type Instant } from './clock.ts';
import { Context } from './context.ts';
import { type Duration, durationMs } from './duration.ts';
import { TwinError } from './errors.ts';
import { type Exchange, Journal } from './journal.ts';
import { Ledger, type TokenFilter } from './ledger.ts';
import { type TokenState, tokenState } from './lifecycle.ts';
import { nearest } from './nearest.ts';
import type { Operation, TokenType } from './operation.ts';
import type { Registry, Vendor, World } from './provider.ts';
import { type Profile, resolveQuirks } from './quirks.ts';
import { Random } from './random.ts';
import { Refusal } from './refusal.ts';
import type { Route, Router } from './router.ts';
import type { TokenRecord } from './token-record.ts';

/** What a twin is made of. Everything has a default but who answers. */
export interface TwinOptions {
  /** Registered clients, by vendor. */
  readonly seed?: Readonly<Record<string, unknown>>;
  /** Where the clock starts; real time when absent. */
  readonly now?: Instant;
  /** Starts with the clock standing still. */
  readonly frozen?: boolean;
  /** How many times as fast as real time the clock runs. */
  readonly speed?: number;
  /** Makes tokens and ids repeat. */
  readonly randomSeed?: number;
  readonly profile?: Profile;
  readonly quirks?: Readonly<Record<string, string>>;
  /** Any credentials are taken. */
  readonly acceptAny?: boolean;
  /** How many exchanges the journal keeps. */
  readonly journalSize?: number;
  /** Sends a vendor's push (an app ticket, say) to a callback URL. Absent: pushes go nowhere. */
  readonly push?: (url: string, body: unknown) => void;
  /** This machine's time; for tests of the twin itself. */
  readonly realNow?: () => number;
}

/** A token as the twin shows it. */
export interface TokenView {
  readonly id: string;
  readonly token: string;
  readonly type: TokenType;
  readonly operation: string;
  readonly client: string;
  readonly subject: string | undefined;
  readonly state: TokenState;
  readonly issuedAtMs: number;
  readonly activeAtMs: number;
  readonly expiresAtMs: number;
  readonly revokedAtMs: number | undefined;
  /** 0 when dead. */
  readonly remainingMs: number;
}

/** A moment in a token's life that the clock can be sent to. */
export type Phase = 'renewal-window' | 'expiry';

/** One simulated world: clock, registered clients, tokens, journal. Two twins share nothing. */
export class Twin {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly router: Router;
  readonly #options: TwinOptions;
  readonly #random: Random;
  readonly #ledger = new Ledger();
  readonly #quirks: ReadonlyMap<string, string>;
  readonly #world: World;
  readonly #registries = new Map<string, Registry>();
  #seed: Readonly<Record<string, unknown>>;
  #date = '';
  #dateSecond = Number.NaN;

  constructor(router: Router, options: TwinOptions = {}) {
    this.router = router;
    this.#options = options;
    this.#seed = options.seed ?? {};
    this.clock = new Clock(options.realNow);
    this.journal = new Journal(options.journalSize);
    this.#random = new Random(options.randomSeed);
    this.#quirks = resolveQuirks(
      router.vendors.flatMap((vendor) => Object.values(vendor.quirks)),
      options.profile,
      options.quirks,
    );
    this.#world = {
      clock: this.clock,
      random: this.#random,
      ledger: this.#ledger,
      acceptAny: options.acceptAny ?? false,
      quirk: (name) => this.#quirks.get(name)!,
      push: (url, body) => options.push?.(url, body),
    };
    this.#start();
  }

  /** The one door: every transport converts to a call, comes through here, and converts back. */
  async handle(call: Call): Promise<Reply> {
    return this.#answer(call);
  }

  /** A vendor's registered clients and what it remembers beside tokens. */
  registry<R extends Registry>(vendor: Vendor<R>): R {
    const registry = this.#registries.get(vendor.name);
    if (!registry) {
      throw new TwinError('ERR_NOT_FOUND', `This twin was made without the vendor "${vendor.name}".`);
    }
    return registry as R;
  }

  /** The tokens handed out, oldest first. */
  listTokens(filter: TokenFilter = {}): TokenView[] {
    const nowMs = this.clock.now();
    return this.#ledger.list(filter, nowMs).map((token) => viewToken(token, nowMs));
  }

  /** What a token's text is worth now. */
  introspect(text: string): TokenState | 'unknown' {
    return this.#ledger.introspect(text, this.clock.now());
  }

  /** Ends a token by its id or its text. */
  revokeToken(idOrText: string): TokenView {
    const token = this.#tokenNamed(idOrText);
    this.#ledger.revoke(token, this.clock.now());
    return viewToken(token, this.clock.now());
  }

  /** Ends every living token that fits; returns those it ended. */
  revokeTokens(filter: TokenFilter = {}): TokenView[] {
    const nowMs = this.clock.now();
    const ended = this.#ledger.list(filter, nowMs).filter((token) => this.#ledger.revoke(token, nowMs));
    return ended.map((token) => viewToken(token, nowMs));
  }

  /**
   * Sends the clock to a moment in a token's life: the first instant of its renewal window or of its death.
   * Without a token, the youngest living one is meant.
   */
  jumpTo(phase: Phase, options: { readonly token?: string; readonly offset?: Duration } = {}): void {
    const token = options.token === undefined ? this.#youngest() : this.#tokenNamed(options.token);
    if (phase === 'renewal-window' && token.renewalWindowMs === 0) {
      throw new TwinError(
        'ERR_INVALID_OPTION',
        `${token.id} (${token.operation}) has no renewal window: its vendor documents none. Use expiry.`,
      );
    }
    // With exactly the window left the old token still comes back, so the window opens a millisecond later.
    const startMs = phase === 'expiry' ? token.expiresAtMs : token.expiresAtMs - token.renewalWindowMs + 1;
    this.clock.set(startMs + durationMs(options.offset ?? 0));
  }

  /** The seed as it stands now. */
  seed(): Record<string, unknown> {
    return Object.fromEntries([...this.#registries].map(([name, registry]) => [name, registry.seed()]));
  }

  /** Puts other registrations in place of all there are; tokens and the clock stay, and `reset` comes back to it. */
  replaceSeed(seed: Readonly<Record<string, unknown>>): void {
    this.#seed = seed;
    for (const [name, registry] of this.#registries) registry.register(seed[name]);
  }

  /** Back to the seed: no tokens, an empty journal, the clock where it started. */
  reset(): void {
    this.#ledger.clear();
    this.journal.clear();
    this.#random.reset();
    this.clock.reset();
    this.#start();
  }

  #start(): void {
    const { now, frozen, speed } = this.#options;
    if (now !== undefined) this.clock.set(now);
    if (speed !== undefined) this.clock.setSpeed(speed);
    if (frozen) this.clock.freeze();
    for (const vendor of this.router.vendors) {
      this.#registries.set(vendor.name, vendor.createRegistry(this.#world, this.#seed[vendor.name]));
    }
  }

  #answer(call: Call): Reply {
    this.clock.tick();
    const route = this.router.match(call);
    if (!route) return this.#unmatched(call);
    const { vendor, provider } = route;
    const registry = this.#registries.get(vendor.name)!;
    const context = new Context(call, provider.operation, route.params, registry, this.#world);
    let reply: Reply;
    let refusal: Refusal | undefined;
    try {
      const body = this.#succeed(route, context);
      reply = this.#compose(vendor, context, 200, 'application/json', body);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      refusal = thrown;
      const { error } = refusal;
      const { status, body } = vendor.phrase(refusal, context);
      reply = this.#compose(vendor, context, status, error.mediaType, body, error.headers);
    }
    this.#record(call, context, reply, refusal);
    return reply;
  }

  #succeed({ vendor, provider, methodFits }: Route, context: Context<Registry>): unknown {
    if (!methodFits) vendor.refuseMethod(context);
    const input = provider.read ? provider.read(context) : vendor.read(context);
    context.client = provider.client?.(input, context);
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

  #record(call: Call, context: Context<Registry>, reply: Reply, refusal: Refusal | undefined): void {
    this.journal.add({
      atMs: context.nowMs,
      realAtMs: this.clock.realNow(),
      operation: context.operation.id,
      client: context.client,
      request: requestOf(call),
      response: reply,
      presented: context.presented,
      issued: context.issued,
      error: refusal?.error.name,
      code: refusal?.error.code,
      reason: refusal?.reason,
      fault: undefined,
    });
  }

  /** No vendor's path: an answer that cannot be mistaken for one of theirs. */
  #unmatched(call: Call): Reply {
    const paths = this.operations().map(({ method, path }) => `${method} ${path}`);
    const near = nearest(`${call.method} ${call.path}`, paths);
    const detail =
      `No operation matches ${call.method} ${call.path}.` +
      (near.length > 0 ? ` The nearest is ${near[0]}.` : ' GET /_twin/health lists them all.');
    const nowMs = this.clock.now();
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
    this.journal.add({
      atMs: nowMs,
      realAtMs: this.clock.realNow(),
      operation: undefined,
      client: undefined,
      request: requestOf(call),
      response: reply,
      presented: [],
      issued: [],
      error: undefined,
      code: undefined,
      reason: detail,
      fault: undefined,
    });
    return reply;
  }

  /** Every operation the twin answers, in the order of the specs. */
  operations(): Operation[] {
    return this.router.vendors.flatMap((vendor) => vendor.providers.map(({ operation }) => operation));
  }

  #httpDate(nowMs: number): string {
    const second = Math.floor(nowMs / 1_000);
    if (second !== this.#dateSecond) {
      this.#dateSecond = second;
      this.#date = new Date(nowMs).toUTCString();
    }
    return this.#date;
  }

  #tokenNamed(idOrText: string): TokenRecord {
    const token = this.#ledger.find(idOrText) ?? this.#ledger.byId(idOrText);
    if (!token) {
      throw new TwinError(
        'ERR_NOT_FOUND',
        `There is no token "${idOrText}". tokentwin tokens lists those handed out, with their ids.`,
      );
    }
    return token;
  }

  #youngest(): TokenRecord {
    // A refresh token is handed out beside the token that is meant.
    const living = this.#ledger.list({ active: true }, this.clock.now());
    const token = living.findLast(({ type }) => type !== 'refresh_token');
    if (!token) {
      throw new TwinError(
        'ERR_NOT_FOUND',
        'There is no living token to jump by. Get one first, or name one with its id.',
      );
    }
    return token;
  }
}

function viewToken(token: TokenRecord, nowMs: number): TokenView {
  const state = tokenState(token, nowMs);
  return {
    id: token.id,
    token: token.token,
    type: token.type,
    operation: token.operation,
    client: token.clientId,
    subject: token.subject,
    state,
    issuedAtMs: token.issuedAtMs,
    activeAtMs: token.activeAtMs,
    expiresAtMs: token.expiresAtMs,
    revokedAtMs: token.revokedAtMs,
    remainingMs: state === 'revoked' ? 0 : Math.max(0, token.expiresAtMs - nowMs),
  };
}

function requestOf(call: Call): Exchange['request'] {
  return {
    method: call.method,
    path: call.path,
    query: call.query,
    authorization: call.header('authorization'),
    body: call.body,
  };
}
