import { expect } from 'vitest';
import { createHandler, type Site } from '../../../src/server/control/handler.ts';
import type { Handler, StreamingReply } from '../../../src/server/transport/handler.ts';
import { createTwin } from '../../../src/twin/twin.ts';

/** A request as a transport would hand it over; the path may end with a query. */
interface Asking {
  readonly method?: string;
  /** 127.0.0.1 unless given; undefined is a request without one. */
  readonly host?: string | undefined;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; text goes as it is, and undefined is a body that was too long to read. */
  readonly body?: unknown;
}

/** Asks a server's handler, without a socket. */
export type AskHandler = (path: string, asking?: Asking) => Promise<StreamingReply>;

/** Asks a handler by calling it. */
export function asking(handler: Handler): AskHandler {
  return async (where, { method = 'GET', headers = {}, ...sent } = {}) => {
    const [path = '', query = ''] = where.split('?');
    const body = 'body' in sent ? textOf(sent.body) : '';
    const host = 'host' in sent ? sent.host : '127.0.0.1';
    const all: Readonly<Record<string, string>> = { ...(host !== undefined && { host }), ...headers };
    const call = { method, path, query, header: (name: string) => all[name], headers: () => all, body };
    return handler(host === undefined ? call : { ...call, host });
  };
}

/** A server on loopback whose clock stands still at the start of 2026-11-21. */
function site(parts: Partial<Site> = {}): Site {
  const twin = createTwin({ now: '2026-11-21T00:00:00Z', frozen: true });
  return { twin, guard: { host: '127.0.0.1' }, ...parts };
}

/** Asks a server that has these parts. */
export function askSite(parts: Partial<Site> = {}): AskHandler {
  return asking(createHandler(site(parts)));
}

/** The JSON of a reply. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into it
export function json({ body }: StreamingReply): any {
  return JSON.parse(body);
}

/** Expects a refusal with a code for programs and words for people. */
export function expectRefusal(
  reply: StreamingReply,
  status: number,
  code: string,
  words: string | RegExp,
): void {
  expect(reply).toMatchObject({ status, headers: { 'Content-Type': 'application/problem+json' } });
  expect(json(reply)).toMatchObject({ status, code, detail: expect.stringMatching(words) });
}

function textOf(body: unknown): string | undefined {
  return body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
}
