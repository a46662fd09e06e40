import {
  createFeishuClient,
  createTokenSource,
  type Lease,
  memoryStore,
  type TokenSource,
  type TokenStore,
  type VendorError,
} from '../../src/client.ts';
import { createTwin, type Twin } from '../../src/twin/twin.ts';
import { SimulatedTime, settle } from './simulated-time.ts';

/** What a network can do to one request. */
export const networkFaults = [
  'lost-request',
  'refused-connection',
  'lost-response',
  'hang-before',
  'hang-after',
  'slow-response',
  'endless-body',
  'garbage',
  'no-response-object',
  'redirect',
  'bad-gateway',
  'busy-1663',
  'wrong-secret',
  'retry-after-forever',
  'far-expiry',
  'no-expiry',
  'throws',
] as const;
export type NetworkFault = (typeof networkFaults)[number];

/** What a store can do to one call. */
export const storeFaults = ['reject', 'throw', 'hang', 'late', 'garbage'] as const;
export type StoreFault = (typeof storeFaults)[number];

/** A caller that waits for a token. */
export interface Call {
  readonly sinceMs: number;
  outcome: 'pending' | 'token' | 'failure';
  token?: string;
  error?: unknown;
}

const app = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };
export const timeoutMs = 30_000;

/** Processes with one user, one store and one vendor, and everything between them that can fail. */
export class HostileWorld {
  readonly time: SimulatedTime;
  readonly twin: Twin;
  /** The user's token in each process. */
  readonly sources: readonly TokenSource[];
  readonly calls: Call[] = [];
  /** The faults that the next requests and store calls meet. */
  readonly network: NetworkFault[] = [];
  readonly storage: StoreFault[] = [];
  hasUser = true;
  /** Refresh tokens that the vendor took, and those of them that it saw again. */
  readonly spent = new Set<string>();
  readonly spentAgain: string[] = [];
  /** Requests for tokens, by their paths. */
  readonly asked: string[] = [];

  constructor({ processes, canLock }: { readonly processes: number; readonly canLock: boolean }) {
    this.twin = createTwin({ now: '2026-11-21T00:00:00Z', frozen: true, randomSeed: 1 });
    this.time = new SimulatedTime(this.twin.clock.now(), (ms) => this.twin.clock.advance(ms));
    const store = this.#hostile(memoryStore(), canLock);
    this.sources = Array.from({ length: processes }, () => this.#process(store));
  }

  get(index: number): void {
    this.#track(this.sources[index]!.get());
  }

  /** Calls a protected resource with the token. */
  use(index: number): void {
    const { time } = this;
    const client = createFeishuClient({ fetch: this.twin.fetch, startTimer: time.startTimer });
    this.#track(
      this.sources[index]!.withToken(async (token) => {
        await client.protectedResource({ resource: 'contact/v3/users/me', token });
        return token;
      }),
    );
  }

  /** Ends all faults, lets pauses, locks and time-outs pass, and hands out what is due. */
  async calm(): Promise<void> {
    this.network.length = 0;
    this.storage.length = 0;
    this.hasUser = true;
    await this.time.advance(11 * 60_000);
    // A source notices here that the clock was set back.
    for (const source of this.sources) this.#track(source.get());
    await this.time.advance(11 * 60_000);
  }

  #track(work: Promise<string>): void {
    const call: Call = { sinceMs: this.time.now(), outcome: 'pending' };
    this.calls.push(call);
    work.then(
      (token) => {
        call.outcome = 'token';
        call.token = token;
      },
      (error: unknown) => {
        call.outcome = 'failure';
        call.error = error;
      },
    );
  }

  #process(store: TokenStore): TokenSource {
    const { now, startTimer } = this.time;
    const client = createFeishuClient({ fetch: this.#fetch, startTimer });
    const common = { now, startTimer, random: () => 0.5, timeoutMs, store };
    const appToken = createTokenSource({
      operation: 'feishu.appAccessTokenInternal',
      client,
      ...app,
      ...common,
      store: memoryStore(),
      onRenewalFailed: () => {
        throw new Error('a callback that throws');
      },
    });
    const loginCode = () => {
      if (!this.hasUser) throw new Error('no user at hand');
      return this.twin.feishu.createLoginCode({ app_id: app.app_id }).code;
    };
    return createTokenSource({
      operation: 'feishu.tokenLoginValidate',
      client,
      appToken,
      subject: 'session-1',
      loginCode,
      ...common,
      onStoreFailed: async () => {
        throw new Error('a callback that rejects');
      },
    });
  }

  readonly #fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { pathname } = new URL(url);
    this.asked.push(pathname);
    const fault = this.network.shift();
    switch (fault) {
      case 'throws':
      case 'lost-request':
        throw new TypeError(`fetch failed: ${url} ${bodyOf(init)}`);
      case 'refused-connection':
        throw new TypeError('fetch failed', {
          cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
        });
      case 'hang-before':
        return new Promise(() => {});
      case 'bad-gateway':
        return new Response('<html>502</html>', { status: 502 });
      case 'busy-1663':
        return Response.json({ code: 1663, msg: 'internal error' });
      case 'wrong-secret':
        // A vendor that repeats what it was sent.
        return Response.json({
          code: 10014,
          msg: `invalid ${bodyOf(init)} ${JSON.stringify(init.headers)}`,
        });
      case 'retry-after-forever':
        return new Response('', { status: 503, headers: { 'Retry-After': '1e12' } });
      case 'redirect':
        return new Response('', { status: 307, headers: { Location: 'https://evil.example/?x' } });
      case 'no-response-object':
        return undefined as unknown as Response;
      default:
    }
    const response = await this.#send(url, init);
    switch (fault) {
      case 'lost-response':
        throw new TypeError('fetch failed: socket hang up');
      case 'hang-after':
        return new Promise(() => {});
      case 'slow-response':
        await this.time.wait(9_000);
        return response;
      case 'endless-body':
        return new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
      case 'garbage':
        return new Response('{"code":0,"access_token":"');
      case 'far-expiry':
        return edited(response, (value) => (value > 1e9 ? 9e15 : 1e300));
      case 'no-expiry':
        return edited(response, () => 'soon');
      default:
        return response;
    }
  };

  /** The vendor itself, with a book of the refresh tokens that it took. */
  async #send(url: string, init: RequestInit): Promise<Response> {
    const response = await this.twin.fetch(url, init);
    const refresh = /"refresh_token":"([^"]+)"/.exec(bodyOf(init))?.[1];
    if (refresh !== undefined) {
      if (this.spent.has(refresh)) this.spentAgain.push(refresh);
      const { code } = (await response.clone().json()) as { code: number };
      if (code === 0) this.spent.add(refresh);
    }
    return response;
  }

  #hostile(store: TokenStore, canLock: boolean): TokenStore {
    const meet = async <Value>(call: () => Promise<Value>, garbage: Value): Promise<Value> => {
      const fault = this.storage.shift();
      if (fault === 'reject') throw new Error('store down');
      if (fault === 'hang') return new Promise(() => {});
      if (fault === 'late') await this.time.wait(5_000);
      return fault === 'garbage' ? garbage : call();
    };
    const call = <Value>(run: () => Promise<Value>, garbage: unknown): Promise<Value> => {
      if (this.storage[0] === 'throw') {
        this.storage.shift();
        throw new Error('store broken');
      }
      return meet(run, garbage as Value);
    };
    return {
      get: (key) => call<Lease | undefined>(() => store.get(key), { token: 5, expiresAtMs: 9e15 }),
      set: (key, lease) => call(() => store.set(key, lease), undefined),
      ...(canLock && {
        lock: (key: string, ttlMs: number) =>
          call(async () => {
            const release = await store.lock!(key, ttlMs);
            // As in any store for several processes, a lock that nobody releases ends by itself.
            if (release) this.time.startTimer(() => void release(), ttlMs);
            return release;
          }, 'not a release'),
      }),
    };
  }
}

async function edited(response: Response, change: (value: number) => unknown): Promise<Response> {
  const body = JSON.parse(await response.text(), (key, value: unknown) =>
    /^(expire|expires_in)$/.test(key) ? change(value as number) : value,
  ) as unknown;
  // 1e300 is not 1e300 in JSON alone: a vendor can send it.
  return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });
}

/** The client sends text alone. */
function bodyOf({ body }: RequestInit): string {
  return typeof body === 'string' ? body : '';
}

/** The text of an error and of its causes. */
export function textOfError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.message} ${error.cause === undefined ? '' : textOfError((error as VendorError).cause)}`;
}

export { settle };
