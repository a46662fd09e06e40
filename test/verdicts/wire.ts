import type { Connection } from '../../src/core/call.ts';
import type { Twin, TwinOptions } from '../../src/index.ts';
import { Connections } from '../../src/twin/connections.ts';
import { OpenTwin } from '../support/verdict-load.ts';

export const startMs = Date.parse('2026-11-21T00:00:00Z');
interface Sent {
  readonly connection?: Connection;
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A twin and the requests that it gets, each at an instant that the test says. */
export class Wire {
  realMs = startMs;
  readonly twin: OpenTwin & Twin;
  readonly #connections = new Connections();

  constructor(options: TwinOptions = {}) {
    this.twin = new OpenTwin({ ...options, realNow: () => this.realMs }) as OpenTwin & Twin;
  }

  open(): Connection {
    return this.#connections.open();
  }

  end(connection: Connection): void {
    this.#connections.end(connection);
  }

  send(method: string, target: string, { connection, token, body, headers: own }: Sent = {}) {
    const [path = '', query = ''] = target.split('?');
    const headers: Record<string, string> = {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...own,
    };
    const text = body === undefined ? '' : JSON.stringify(body);
    const header = (name: string) => headers[name];
    const reply = this.twin.answer({
      method,
      path,
      query,
      body: text,
      header,
      ...(connection && { connection }),
    });
    return (isJson(reply.body) ? JSON.parse(reply.body) : {}) as Record<string, string>;
  }

  /** Requests Feishu's app token; the token. */
  request(connection?: Connection, app_secret = 'twin-secret-self-built'): string {
    const body = { app_id: 'cli_00000000000000a1', app_secret };
    const path = '/open-apis/auth/v3/app_access_token/internal';
    return this.send('POST', path, { body, ...(connection && { connection }) }).app_access_token!;
  }

  use(token: string, connection?: Connection): void {
    this.send('GET', '/open-apis/contact/v3/me', { token, ...(connection && { connection }) });
  }

  get verdicts(): string[] {
    return this.twin.verdicts().map(({ rule, severity }) => `${rule}: ${severity}`);
  }
}

function isJson(text: string): boolean {
  return text.startsWith('{');
}
