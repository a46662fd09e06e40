import { createServer, type Server } from 'node:http';
import type { TokenCache } from './token-cache.ts';

export interface ServiceOptions {
  readonly baseUrl: string;
  readonly tokens: TokenCache;
}

/** What Feishu says of a token that is over, or never was. */
const invalidAccessToken = 99991663;

/** Answers `GET /users/ID` with what Feishu knows of the user. */
export function createService({ baseUrl, tokens }: ServiceOptions): Server {
  return createServer((request, response) => {
    const reply = (status: number, body: unknown) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    };
    const id = /^\/users\/([\w-]+)$/.exec(request.url ?? '')?.[1];
    if (!id) return reply(404, { error: 'not found' });
    readUser(id).then(
      (user) => reply(200, user),
      (error: Error) => reply(502, { error: error.message }),
    );
  });

  async function readUser(id: string): Promise<unknown> {
    const token = await tokens.get();
    let answer = await ask(id, token);
    if (answer.code === invalidAccessToken) {
      // Once, and with another token: the same one would be refused again.
      tokens.invalidate(token);
      answer = await ask(id, await tokens.get());
    }
    if (answer.code !== 0) throw new Error(`Feishu refused: ${answer.code} ${answer.msg}`);
    return answer.data;
  }

  async function ask(id: string, token: string) {
    const response = await fetch(`${baseUrl}/open-apis/contact/v3/users/${id}`, {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(10_000),
    });
    return (await response.json()) as { code: number; msg: string; data: unknown };
  }
}
