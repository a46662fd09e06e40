import { vi } from 'vitest';
import {
  createFeishuClient,
  createTokenSource,
  type Grant,
  type Lease,
  type SourceSettings,
  type TokenSource,
  type TokenStore,
} from '../../../src/client.ts';
import { SimulatedTime } from '../simulated-time.ts';

export const startMs = Date.UTC(2026, 10, 21);
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

/** A source of the user's own in simulated time, and how often it requested a token. */
export function own(fetchToken: Grant['fetchToken'], settings: SourceSettings & Partial<Grant> = {}) {
  const time = new SimulatedTime(startMs);
  const asked: number[] = [];
  const source = createTokenSource({
    key: 'own',
    renewWithinMs: 30 * minuteMs,
    now: time.now,
    startTimer: time.startTimer,
    random: () => 0.5,
    ...settings,
    fetchToken: (last, now, renewal) => {
      asked.push(time.now());
      return fetchToken(last, now, renewal);
    },
  });
  return { time, source, asked };
}

/** Tokens t1, t2 … that live two hours. */
export function issuing(): (last: Lease | undefined, now: () => number) => Promise<Lease> {
  let count = 0;
  return async (_, now) => ({ token: `t${++count}`, obtainedAtMs: now(), expiresAtMs: now() + 2 * hourMs });
}

/** What became of a promise so far. */
export function watch<Value>(work: Promise<Value>) {
  const seen: { value?: Value; error?: unknown; isSettled: boolean } = { isSettled: false };
  work.then(
    (value) => Object.assign(seen, { value, isSettled: true }),
    (error: unknown) => Object.assign(seen, { error, isSettled: true }),
  );
  return seen;
}

export const never = <Value>() => new Promise<Value>(() => {});
export const down = () => Promise.reject(new Error('down'));
export const failing: TokenStore = { get: down, set: down, lock: down };

type Respond = (url: URL, init: RequestInit) => unknown;

/** A Feishu app's source whose vendor is a function: a body, a Response, or a promise of either. */
export function feishu(respond: Respond, settings: SourceSettings = {}, requestMs = 10_000) {
  const time = new SimulatedTime(startMs);
  const requests: { readonly url: string; readonly init: RequestInit }[] = [];
  const client = createFeishuClient({
    startTimer: time.startTimer,
    timeoutMs: requestMs,
    fetch: async (url, init) => {
      requests.push({ url, init });
      const answer = await respond(new URL(url), init);
      return answer instanceof Response ? answer : Response.json(answer);
    },
  });
  const common = { now: time.now, startTimer: time.startTimer, random: () => 0.5, ...settings };
  const app = {
    operation: 'feishu.appAccessTokenInternal',
    client,
    app_id: 'a',
    app_secret: 'secret-1',
  } as const;
  return { time, requests, client, common, source: createTokenSource({ ...app, ...common }) };
}

export const issued = (expire: unknown = 7200) => ({
  code: 0,
  msg: 'ok',
  app_access_token: 't-1',
  tenant_access_token: 't-1',
  expire,
});

/** A user whose vendor issues pairs u1 r1, u2 r2 …, and takes each refresh token once. */
export function user(
  meddle: (pathname: string, answer: unknown) => unknown = passing,
  store?: TokenStore,
  { requestMs, ...options }: { readonly resendLostRefresh?: boolean; readonly requestMs?: number } = {},
) {
  const sent: string[] = [];
  let appTokens = 0;
  let pairs = 0;
  const valid = new Set<string>();
  const world = feishu(
    (url, init) => {
      const pathname = url.pathname.split('/').at(-1)!;
      if (pathname === 'internal') return { ...issued(), app_access_token: `a${++appTokens}` };
      const refresh = /"refresh_token":"(\w+)"/.exec(bodyOf(init))?.[1];
      if (refresh !== undefined) sent.push(refresh);
      const answer = () => {
        if (refresh !== undefined && !valid.delete(refresh)) return { code: 20037, msg: 'used up' };
        pairs++;
        valid.add(`r${pairs}`);
        const pair = { access_token: `u${pairs}`, refresh_token: `r${pairs}` };
        // The login sends an instant in Unix seconds, a refresh the seconds left.
        const expires_in = refresh === undefined ? world.time.now() / 1_000 + 7200 : 7200;
        return { code: 0, data: { ...pair, expires_in, refresh_expires_in: 2_592_000, open_id: 'o' } };
      };
      return meddle(pathname, answer);
    },
    {},
    requestMs,
  );
  const loginCode = vi.fn(() => 'code-1');
  const { client, common, source: appToken } = world;
  const make = (given: { readonly store?: TokenStore | undefined } = { store }): TokenSource =>
    createTokenSource({
      operation: 'feishu.tokenLoginValidate',
      client,
      appToken,
      subject: 's',
      loginCode,
      ...options,
      ...common,
      ...(given.store && { store: given.store }),
    });
  return { ...world, sent, loginCode, make, source: make() };
}

/** Lets the vendor answer. */
export function passing(_: string, answer: unknown): unknown {
  return (answer as () => unknown)();
}

/** The client sends text alone. */
export function bodyOf({ body }: RequestInit): string {
  return typeof body === 'string' ? body : '';
}

/** A promise of the page, and the test of it. */
export type Promises = Readonly<Record<string, () => Promise<void>>>;
