import type { Call, Reply } from './call.ts';
import { Clock, type Instant } from './clock.ts';
import { Context } from './context.ts';
import { type Coverage, CoverageCounters } from './coverage.ts';
import { type Duration, durationMs } from './duration.ts';
import { TwinError } from './errors.ts';
import { Faults } from './faults.ts';
import { exchangeOf } from './exchange.ts';
import { Journal } from './journal.ts';
import { Ledger, type TokenFilter } from './ledger.ts';
import { type TokenState, tokenState } from './lifecycle.ts';
import { NearMisses } from './near-misses.ts';
import { nearest } from './nearest.ts';
import type { Operation, TokenType } from './operation.ts';
import type { Registry, Vendor, World } from './provider.ts';
import type { Profile } from './quirks.ts';
import { Random } from './random.ts';
import { ExchangeRing, type RawRequest } from './raw-exchange.ts';
import { type KnownTexts, Redactor } from './redactor.ts';
import { SecretIndex } from './secret-index.ts';
import { Refusal } from './refusal.ts';
import type { Route, Router } from './router.ts';
import { StandIn } from './stand-in.ts';
import { StandingQuirks } from './standing-quirks.ts';
import { secretsIn } from './secrets-in.ts';
import { demandScenario, grantTokens, invalidScenario, type Scenario } from './scenario.ts';
import { demandState, invalidState, stateFormat, stateVersion, type TwinState } from './state.ts';
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
  /** The state of the world that the twin starts in, and that `reset` comes back to. */
  readonly scenario?: Scenario;
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

/** One simulated world: clock, registered clients, tokens, faults, journal. Two twins share nothing. */
export class Twin {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly router: Router;
  /** What was asked and answered, secrets and all; for what reads it without showing it. */
  protected readonly exchangeRing: ExchangeRing;
  protected readonly redactor: Redactor;
  readonly #options: TwinOptions;
  readonly #random: Random;
  readonly #ledger = new Ledger();
  readonly #quirks: StandingQuirks;
  readonly #coverage: CoverageCounters;
  #world!: World;
  readonly #registries = new Map<string, Registry>();
  #seed: Readonly<Record<string, unknown>>;
  /** While what a scenario says has been is made up for: who was to hear of it did so then, or never. */
  #isPast = false;
  /** Every secret that was ever registered here: the journal may show exchanges of before. */
  readonly #registeredSecrets = new SecretIndex();
  #areSecretsCurrent = false;
  #date = '';
  #dateSecond = Number.NaN;

  constructor(router: Router, options: TwinOptions = {}) {
    this.router = router;
    this.#options = options;
    this.#seed = options.seed ?? {};
    this.clock = new Clock(options.realNow);
    this.exchangeRing = new ExchangeRing(options.journalSize);
    this.redactor = new Redactor(
      router.vendors.map(({ sensitive }) => sensitive),
      this.#knownTexts(),
    );
    const nearMisses = new NearMisses(router.vendors);
    this.journal = new Journal(this.exchangeRing, (raw) => exchangeOf(raw, this.redactor, nearMisses));
    this.#random = new Random(options.randomSeed);
    this.faults = new Faults(router.vendors, this.#random);
    this.#quirks = new StandingQuirks(router.quirks);
    this.#coverage = new CoverageCounters(this.operations());
    this.#start(options.scenario);
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

  /** What of the documented behaviour was met since the twin was made; a reset does not take it back. */
  coverage(): Coverage {
    return this.#coverage.report(this.#quirks.report());
  }

  /** The seed as it stands now. */
  seed(): Record<string, unknown> {
    return Object.fromEntries([...this.#registries].map(([name, registry]) => [name, registry.seed()]));
  }

  /** Puts other registrations in place of all there are; tokens and the clock stay, and `reset` comes back to it. */
  replaceSeed(seed: Readonly<Record<string, unknown>>): void {
    this.#noteSecrets();
    this.#seed = seed;
    for (const [name, registry] of this.#registries) registry.register(seed[name]);
    this.#areSecretsCurrent = false;
  }

  /** Back to the seed: no tokens, no faults, an empty journal, the clock where it started. */
  reset(): void {
    this.#clear();
    this.#start(this.#options.scenario);
  }

  /** The seed that `reset` comes back to. */
  protected get originalSeed(): Readonly<Record<string, unknown>> {
    return this.#seed;
  }

  /** Puts a scenario in place of all there is. `reset` goes back to how the twin was made. */
  load(scenario: Scenario): void {
    // Tried on a twin that nobody sees, so that a bad one changes nothing.
    new Twin(this.router, { ...this.#silentOptions(), scenario });
    this.#clear();
    this.#start(scenario);
  }

  /** Everything but the journal, as plain data. */
  exportState(): TwinState {
    this.clock.tick();
    const { nowMs, mode, speed } = this.clock.reading();
    const vendors = [...this.#registries].map(([name, registry]) => [name, registry.exportState?.()]);
    return {
      format: stateFormat,
      version: stateVersion,
      savedAtMs: this.clock.realNow(),
      clock: { nowMs, mode, speed },
      random: this.#random.exportState(),
      quirks: this.#quirks.exportState(),
      acceptAny: this.#world.acceptAny,
      seed: this.seed(),
      ledger: this.#ledger.exportState(),
      faults: this.faults.exportState(),
      vendors: Object.fromEntries(vendors),
    };
  }

  /** Puts an exported state in place of all there is; the journal is empty then, and `reset` comes back to its seed. */
  importState(state: TwinState): void {
    demandState(state);
    try {
      // Tried on a twin that nobody sees, so that a bad one loses nothing.
      new Twin(this.router, this.#silentOptions()).#restore(state);
    } catch (cause) {
      throw invalidState(cause);
    }
    this.#restore(state);
  }

  /** Goes up with each token that is handed out, renewed or ended. */
  get revision(): number {
    return this.#ledger.revision;
  }

  #silentOptions(): TwinOptions {
    const { push: _push, scenario: _scenario, ...options } = this.#options;
    return { ...options, seed: this.#seed };
  }

  #clear(): void {
    this.#ledger.clear();
    this.journal.clear();
    this.#registeredSecrets.clear();
    this.faults.reset();
    this.#random.reset();
    this.clock.reset();
  }

  #start(scenario: Scenario | undefined): void {
    if (!scenario) {
      this.#enter({});
      return;
    }
    try {
      demandScenario(scenario);
      this.#enter(scenario);
    } catch (cause) {
      throw invalidScenario(scenario, cause);
    }
  }

  #enter(scenario: Scenario): void {
    const options = this.#options;
    const { now = options.now, freeze = options.frozen, speed = options.speed, uptime = 0 } = scenario;
    // At once: what is done on the way takes time, which must not pass.
    if (freeze) this.clock.freeze();
    if (now !== undefined) this.clock.set(now);
    if (uptime !== 0) this.clock.set(this.clock.now() - durationMs(uptime));
    if (speed !== undefined) this.clock.setSpeed(speed);
    const quirks = { ...options.quirks, ...scenario.quirks };
    this.#populate(
      scenario.seed ?? this.#seed,
      options.acceptAny ?? false,
      scenario.profile ?? options.profile,
      quirks,
    );
    this.#isPast = true;
    this.clock.advance(uptime);
    this.#isPast = false;
    for (const asked of scenario.tokens ?? []) grantTokens(asked, this.router, this.#registries, this.#world);
    for (const rule of scenario.faults ?? []) this.faults.add(rule);
  }

  #restore(state: TwinState): void {
    const { clock, random, seed, quirks, acceptAny, vendors } = state;
    this.#clear();
    if (clock.mode === 'frozen') this.clock.freeze();
    this.clock.set(clock.nowMs);
    this.clock.setSpeed(clock.speed);
    this.#seed = seed;
    this.#populate(seed, acceptAny, undefined, quirks);
    for (const [name, registry] of this.#registries) {
      if (vendors[name] !== undefined) registry.importState?.(vendors[name]);
    }
    this.#ledger.importState(state.ledger);
    this.faults.importState(state.faults);
    if (random) this.#random.importState(random);
  }

  /** Sets the quirks and registers everybody anew. */
  #populate(
    seed: Readonly<Record<string, unknown>>,
    acceptAny: boolean,
    profile: Profile | undefined,
    chosen: Readonly<Record<string, string>> | undefined,
  ): void {
    this.#quirks.settle(profile, chosen);
    this.#world = {
      clock: this.clock,
      random: this.#random,
      ledger: this.#ledger,
      acceptAny,
      quirk: (name) => this.#quirks.ask(name),
      push: (url, body) => {
        if (!this.#isPast) this.#options.push?.(url, body);
      },
    };
    this.#quirks.overlook(() => {
      for (const vendor of this.router.vendors) {
        this.#registries.set(vendor.name, vendor.createRegistry(this.#world, seed[vendor.name]));
      }
    });
    this.#areSecretsCurrent = false;
  }

  /** What is to be kept out of what is shown. */
  #knownTexts(): KnownTexts {
    const secrets = () => {
      if (!this.#areSecretsCurrent) this.#noteSecrets();
      return this.#registeredSecrets;
    };
    return {
      nameOf: (text) => this.#ledger.nameOf(text),
      isSecret: (word) => [...this.#registries.values()].some((registry) => registry.isSecret?.(word)),
      get secrets() {
        return secrets();
      },
    };
  }

  #noteSecrets(): void {
    for (const secret of secretsIn(this.seed(), this.redactor)) this.#registeredSecrets.add(secret);
    this.#areSecretsCurrent = true;
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
      const success = this.#succeed(route, context);
      const body = this.faults.areSet ? this.faults.spoil(success, route, context) : success;
      reply = this.#compose(vendor, context, 200, 'application/json', body);
    } catch (thrown) {
      if (thrown instanceof StandIn) reply = this.#composeStandIn(thrown, context);
      else if (thrown instanceof Refusal) {
        refusal = thrown;
        const { error } = refusal;
        const { status, body } = vendor.phrase(refusal, context);
        reply = this.#compose(vendor, context, status, error.mediaType, body, error.headers);
      } else throw thrown;
    }
    if (this.faults.areSet) reply = this.faults.deliver(reply, route, context);
    this.#record(route, call, context, reply, refusal);
    return reply;
  }

  #succeed(route: Route, context: Context<Registry>): unknown {
    const { vendor, provider } = route;
    const input = this.#read(route, context);
    const { validate } = provider;
    if (validate && !validate(input)) {
      provider.refuseInput?.(validate.errors ?? [], context);
      vendor.refuseInput(validate.errors ?? [], context);
    }
    return provider.answer(input, context);
  }

  #read(route: Route, context: Context<Registry>): unknown {
    const { vendor, provider, methodFits } = route;
    try {
      if (!methodFits) vendor.refuseMethod(context);
      const input = provider.read ? provider.read(context) : vendor.read(context);
      context.client = provider.client?.(input, context);
      return input;
    } finally {
      // Also when reading refuses: a fault wins over that.
      if (this.faults.areSet) this.faults.interrupt(route, context);
    }
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

  #composeStandIn({ status, contentType, body }: StandIn, { nowMs }: Context<Registry>): Reply {
    return { status, headers: { 'Content-Type': contentType, Date: this.#httpDate(nowMs) }, body };
  }

  #record(
    { vendor, provider, methodFits }: Route,
    call: Call,
    context: Context<Registry>,
    reply: Reply,
    refusal: Refusal | undefined,
  ): void {
    const isCall = methodFits && provider !== vendor.fallback;
    const isOnPath = isCall && provider.operation.prefix === undefined;
    if (isCall) this.#coverage.count(context.operation.id, refusal?.error.name, context);
    this.exchangeRing.add({
      atMs: context.nowMs,
      realAtMs: this.clock.realNow(),
      connection: call.connection,
      operation: context.operation.id,
      isOnPath,
      client: context.client,
      request: requestOf(call),
      response: reply,
      presented: context.presented,
      issued: context.issued,
      error: refusal?.error.name,
      code: refusal?.error.code,
      reason: context.faults ? reasonWithFaults(refusal?.reason, context.faults) : refusal?.reason,
      fault: context.faults?.map(({ id }) => id).join(', '),
    });
  }

  /** No vendor's path: an answer that cannot be mistaken for one of theirs. */
  #unmatched(call: Call): Reply {
    const paths = this.operations().map(({ method, path }) => `${method} ${path}`);
    const near = nearest(`${call.method} ${call.path}`, paths);
    const detail =
      `No operation matches ${call.method} ${call.path}.` +
      (near.length > 0 ? ` The nearest is ${near[0]}.` : ' GET /_twin/health lists them all.');
    this.#coverage.countUnmatched();
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
    this.exchangeRing.add({
      atMs: nowMs,
      realAtMs: this.clock.realNow(),
      connection: call.connection,
      operation: undefined,
      isOnPath: false,
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

function reasonWithFaults(reason: string | undefined, faults: NonNullable<Context['faults']>): string {
  const cause = `By fault: ${faults.map(({ title }) => title).join(', ')}.`;
  return reason ? `${reason} ${cause}` : cause;
}

/** Longer bodies are not kept: with many of them the journal would be all the memory there is. */
const keptBodyLength = 65_536;

function requestOf(call: Call): RawRequest {
  const { body } = call;
  return {
    method: call.method,
    path: call.path,
    query: call.query,
    authorization: call.header('authorization'),
    body: body !== undefined && body.length > keptBodyLength ? undefined : body,
  };
}
