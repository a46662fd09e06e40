import { request } from 'node:http';
import { expect } from 'vitest';
import { schemas } from '../../../src/generated/control/schemas.js';
import { type RunningTwin, type ServeOptions, serve } from '../../../src/server/serve.ts';

/** What came back, the body as JSON. */
export interface Answer {
  readonly status: number;
  readonly contentType: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it
  readonly body: any;
}

interface Sending {
  readonly method?: string;
  /** Sent as JSON; text goes as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A twin that listens, and its control API as a stranger's process sees it. */
export interface Remote extends RunningTwin {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  /** With whatever method and headers, `Host` included, which `fetch` does not let one choose. */
  send(path: string, sending?: Sending): Promise<Answer>;
  /** A token of the demo seed's self-built app. */
  feishuToken(): Promise<string>;
}

/** Serves a twin whose clock stands still at the start of 2026-11-21. */
export async function remote(options: ServeOptions = {}): Promise<Remote> {
  const server = await serve({ now: '2026-11-21T00:00:00Z', frozen: true, ...options });
  const send = (path: string, sending: Sending = {}) => sendTo(`${server.url}/_twin${path}`, sending);
  return {
    ...server,
    send,
    get: (path) => send(path),
    post: (path, body) => send(path, { method: 'POST', body }),
    put: (path, body) => send(path, { method: 'PUT', body }),
    async feishuToken() {
      const { body } = await sendTo(`${server.url}/open-apis/auth/v3/tenant_access_token/internal`, {
        method: 'POST',
        body: { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' },
      });
      return body.tenant_access_token;
    },
  };
}

/** Expects an answer to be what `specs/control.yaml` says. */
export function expectToFit(answer: Answer, schema: string): void {
  expect(answer).toMatchObject({ status: 200, contentType: 'application/json' });
  const validate = schemas[schema]!;
  expect(validate(answer.body) ? [] : validate.errors).toEqual([]);
}

/** Expects a refusal: problem+json with a code for programs, and words for people. */
export function expectProblem(answer: Answer, status: number, code: string, words: string | RegExp): void {
  expect(answer).toMatchObject({
    status,
    contentType: 'application/problem+json',
    body: { status, code, title: expect.any(String), detail: expect.stringMatching(words) },
  });
  expect(schemas.Problem!(answer.body)).toBe(true);
}

function sendTo(url: string, { method = 'GET', body, headers = {} }: Sending): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode!,
          contentType: incoming.headers['content-type'],
          body: JSON.parse(Buffer.concat(chunks).toString()),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body));
  });
}
