import { once } from 'node:events';
import { Agent, type IncomingMessage, request as send } from 'node:http';
import tls from 'node:tls';
import type { Call } from '../../src/core/call.ts';
import { parseDuration } from '../../src/core/duration.ts';
import { serve } from '../../src/server/serve.ts';
import type { TransportName } from '../../src/server/transport/transport.ts';
import { createTwin, type Twin, type TwinOptions } from '../../src/twin/twin.ts';
import type { Answer, CaseRequest, WorldStep } from './case.ts';
import { bodyText, queryText, type Session, type Transport } from './session.ts';

/** The ways to reach a twin. */
export const transports: Readonly<Record<string, Transport>> = {
  direct,
  fetch: fetched,
  msw,
  http: (options) => http(options, 'fast'),
  'plain http': (options) => http(options, 'plain'),
};

/** The plain-data door itself. */
export async function direct(options: TwinOptions): Promise<Session> {
  return inProcess(options, async (twin, request) => {
    const { status, headers, body, act } = await twin.handle(callOf(request));
    if (act?.delayMs) await new Promise((resume) => setTimeout(resume, act.delayMs));
    return { status, headers: Object.entries(headers), isSpelled: true, body };
  });
}

/** What a transport reads of a longer body is nothing. */
const bodyLimit = 1_048_576;

function callOf(request: CaseRequest): Call {
  const headers = new Map(
    Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const body = bodyText(request) ?? '';
  return {
    method: request.method,
    path: request.path,
    query: queryText(request),
    ...(request.host && { host: request.host }),
    header: (name) => headers.get(name),
    body: body.length > bodyLimit ? undefined : body,
  };
}

/** The face that takes a Request and gives a Response. */
async function fetched(options: TwinOptions): Promise<Session> {
  return webSession(options, (twin) => twin.fetch);
}

/** The global fetch, with the vendors' real hosts intercepted: by one interception, since each costs 10 ms. */
async function msw(options: TwinOptions): Promise<Session> {
  interception ??= intercept();
  const { hosts, answerWith } = await interception;
  return webSession(options, (twin, host) => {
    answerWith(twin);
    // A request to another host would pass, and could only meet a twin that listens there.
    return hosts.has(host) ? fetch : twin.fetch;
  });
}

let interception: ReturnType<typeof intercept> | undefined;

async function intercept() {
  // Loaded here, since other transports do not need it.
  const { setupServer } = await import('msw/node');
  const { handlers, hosts } = await import('../../src/msw.ts');
  let current: Twin | undefined;
  const server = setupServer(...handlers(() => current));
  server.listen({ onUnhandledFrame: 'error' });
  const answerWith = (twin: Twin) => {
    current = twin;
  };
  const stopSharing = shareSecureContext();
  const close = () => {
    stopSharing();
    server.close();
  };
  return { hosts, answerWith, close };
}

/** Gives all TLS connections one context: msw has each request open its own, and a context costs as much as the request. */
function shareSecureContext(): () => void {
  const { createSecureContext } = tls;
  const shared = createSecureContext();
  tls.createSecureContext = () => shared;
  return () => {
    tls.createSecureContext = createSecureContext;
  };
}

/** Ends the interception of `msw`. */
export async function closeInterception(): Promise<void> {
  (await interception)?.close();
  interception = undefined;
}

/** A session by a `fetch` of whatever origin. */
function webSession(options: TwinOptions, fetchOf: (twin: Twin, host: string) => typeof fetch): Session {
  return inProcess(options, async (twin, request) => {
    const { method, path } = request;
    const host = isHost(request.host) ? request.host : realHostOf(path);
    const body = bodyText(request);
    const address = URL.canParse(path) ? path : `https://${host}${path}`;
    const response = await fetchOf(twin, host)(`${address}?${queryText(request)}`, {
      method,
      redirect: 'manual',
      ...(request.headers && { headers: request.headers }),
      // Bytes, since a text would get a Content-Type from the platform; and the platform has no GET with a body.
      ...(body !== undefined && method !== 'GET' && { body: new TextEncoder().encode(body) }),
    });
    return {
      status: response.status,
      headers: [...response.headers],
      isSpelled: false,
      body: await response.text(),
    };
  });
}

function isHost(host: string | undefined): host is string {
  return host !== undefined && URL.canParse(`https://${host}`);
}

/** Where a client in the wild would send a request for a path. */
function realHostOf(path: string): string {
  if (path.includes('/open-apis')) return 'open.feishu.cn';
  if (path.includes('/api/mall-openapi')) return 'unity.ekuaibao.com';
  return path.includes('/api/openapi') ? 'app.ekuaibao.com' : 'api.dingtalk.com';
}

/** A real server: requests over a socket, and the world moved by the control API. */
async function http(options: TwinOptions, transport: TransportName): Promise<Session> {
  const pushes: unknown[] = [];
  const running = await serve({ ...options, transport, push: (_, body) => pushes.push(body) });
  const agent = new Agent({ keepAlive: true });
  const ask = async (request: CaseRequest) => {
    const startedMs = performance.now();
    const query = queryText(request);
    const body = bodyText(request);
    const outgoing = send(running.url, {
      agent,
      method: request.method,
      path: request.path + (query && `?${query}`),
      headers: {
        ...(request.host && { Host: request.host }),
        ...(body !== undefined && !request.chunked && { 'Content-Length': Buffer.byteLength(body) }),
        ...request.headers,
      },
    });
    if (body !== undefined && request.chunked) {
      const half = body.length >> 1;
      outgoing.write(body.slice(0, half));
      outgoing.end(body.slice(half));
    } else outgoing.end(body);
    // An answer that is no HTTP may show only after what looked like one.
    const failed = new Promise<never>((_, reject) => outgoing.on('error', reject));
    const [response] = (await Promise.race([once(outgoing, 'response'), failed])) as [IncomingMessage];
    const text = await Promise.race([textOf(response), failed]);
    const headers = pairs(response.rawHeaders);
    return {
      status: response.statusCode!,
      headers,
      isSpelled: true,
      body: text,
      tookMs: performance.now() - startedMs,
    };
  };
  return {
    journal: running.twin.journal,
    pushes,
    ask,
    act: async (step) => {
      const { method, path, body } = controlCall(step);
      const answer = await ask({ method, path: `/_twin${path}`, body });
      if (answer.status !== 200) throw new Error(`${method} /_twin${path} answered ${answer.body}`);
      return JSON.parse(answer.body);
    },
    [Symbol.asyncDispose]: async () => {
      agent.destroy();
      await running.close();
    },
  };
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function pairs(flat: readonly string[]): [string, string][] {
  return Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index]!, flat[2 * index + 1]!]);
}

/** A step on the world as a call to the control API. */
function controlCall(step: WorldStep): { method: string; path: string; body?: unknown } {
  switch (step.kind) {
    case 'advance':
      return { method: 'POST', path: '/clock', body: { advance: step.by } };
    case 'jump':
      return { method: 'POST', path: '/clock', body: { to: step.to, offset: step.offset } };
    case 'login-code': {
      const { kind: _, as: __, ...body } = step;
      return { method: 'POST', path: '/login-codes', body };
    }
    case 'app-ticket':
      return { method: 'GET', path: `/app-tickets?app_id=${step.app_id}` };
    case 'rotate-ticket':
      return { method: 'POST', path: `/app-tickets?app_id=${step.app_id}` };
    case 'revoke':
      return { method: 'POST', path: `/tokens/${encodeURIComponent(step.token)}/revoke` };
    case 'register':
      return { method: 'PUT', path: '/seed', body: step.seed };
    case 'fault':
      return { method: 'POST', path: '/faults', body: step.rule };
  }
}

function inProcess(
  options: TwinOptions,
  ask: (twin: Twin, request: CaseRequest) => Promise<Omit<Answer, 'tookMs'>>,
): Session {
  const pushes: unknown[] = [];
  const twin = createTwin({ ...options, push: (_, body) => pushes.push(body) });
  return {
    journal: twin.journal,
    pushes,
    ask: async (request) => {
      const startedMs = performance.now();
      const answer = await ask(twin, request);
      return { ...answer, tookMs: performance.now() - startedMs };
    },
    act: async (step) => libraryCall(twin, step),
    [Symbol.asyncDispose]: async () => {},
  };
}

/** A step on the world as a call to the library. */
function libraryCall(twin: Twin, step: WorldStep): unknown {
  switch (step.kind) {
    case 'advance':
      return twin.clock.advance(parseDuration(step.by));
    case 'jump':
      return twin.jumpTo(step.to, { offset: parseDuration(step.offset) });
    case 'login-code':
      return createLoginCode(twin, step);
    case 'app-ticket':
      return twin.feishu.appTicket(step.app_id);
    case 'rotate-ticket':
      return twin.feishu.rotateAppTicket(step.app_id);
    case 'revoke':
      return twin.tokens.revoke(step.token);
    case 'register':
      return twin.replaceSeed(step.seed);
    case 'fault':
      return twin.faults.add(step.rule);
  }
}

function createLoginCode(twin: Twin, { app_id, client_id, ...said }: LoginStep) {
  if (app_id !== undefined) return twin.feishu.createLoginCode({ app_id, ...said });
  return twin.dingtalk.createLoginCode({ client_id: client_id!, ...said });
}

type LoginStep = Extract<WorldStep, { readonly kind: 'login-code' }>;
