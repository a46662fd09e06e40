import { type Answer, Wire } from '../fuzz/wire.ts';
import { Model, type Seen } from './model.ts';

/** Requests with valid credentials. */
const grants: readonly { readonly path: string; readonly body: unknown }[] = [
  ...['app_access_token', 'tenant_access_token'].map((name) => ({
    path: `/open-apis/auth/v3/${name}/internal`,
    body: { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' },
  })),
  ...['dingtwinclient0001 twin-secret-dingtalk', 'suitetwinclient0001 twin-secret-suite'].map((pair) => {
    const [client_id, client_secret] = pair.split(' ');
    return {
      path: '/v1.0/oauth2/dingtwincorp0001/token',
      body: { client_id, client_secret, grant_type: 'client_credentials' },
    };
  }),
  {
    path: '/api/openapi/v1/auth/getAccessToken',
    body: {
      appKey: '00000000-0000-4000-8000-0000000000e1',
      appSecurity: '00000000-0000-4000-8000-0000000000e2',
    },
  },
];

const faults: readonly unknown[] = [
  { operation: 'feishu.appAccessTokenInternal', error: 10_014, times: 3 },
  { operation: 'dingtalk.corpToken', error: 'unknown-error', times: 2, after: 1 },
  { fault: { type: 'latency', ms: '2ms' }, times: 5 },
  { fault: { type: 'bad-gateway-html' }, times: 1 },
  { fault: { type: 'token-missing' }, times: 2 },
  { fault: { type: 'connection-reset' }, times: 1 },
  { fault: { type: 'rate-limit', limit: 20, window: '1m' }, times: 5 },
];

/** A sandbox under load, and its model. */
export class SoakWorld {
  readonly #line: Wire;
  readonly #path: string;
  readonly #draw: () => number;
  readonly #model = new Model();
  #held: string | undefined;
  requests = 0;

  constructor(url: string, name: string, draw: () => number) {
    this.#line = new Wire(url);
    this.#path = `/~${name}`;
    this.#draw = draw;
  }

  /** Sends requests, moves the clock, sets a fault or revokes tokens; then checks the journal against the model. */
  async round(calls: number): Promise<void> {
    for (let call = 0; call < calls; call++) await this.#call();
    const choice = this.#draw();
    if (choice < 0.5) await this.#control('POST', '/clock', { advance: choice < 0.4 ? '20m' : '3h' });
    else if (choice < 0.7)
      await this.#control('POST', '/faults', faults[Math.floor(this.#draw() * faults.length)]);
    else if (choice < 0.8)
      await this.#control('POST', '/clock', { speed: 1 + Math.floor(this.#draw() * 100) });
    else if (choice < 0.9) await this.#revokeAll();
    await this.#check();
  }

  close(): void {
    this.#line.close();
  }

  async #call(): Promise<void> {
    this.requests++;
    if (this.#held !== undefined && this.#draw() < 0.5) {
      await this.#line.ask(
        'GET',
        `${this.#path}/v1.0/contact/users/me`,
        { 'x-acs-dingtalk-access-token': this.#held },
        '',
        10_000,
      );
      return;
    }
    const { path, body } = grants[Math.floor(this.#draw() * grants.length)]!;
    const headers = { 'content-type': 'application/json' };
    const answer = await this.#line.ask('POST', this.#path + path, headers, JSON.stringify(body), 10_000);
    if (answer === 'silence') throw new Error(`${path} got no response`);
    if (answer !== 'closed') this.#held = /"access_token":"(\w+)"/.exec(answer.body)?.[1] ?? this.#held;
  }

  async #revokeAll(): Promise<void> {
    // Earlier requests used active tokens.
    await this.#check();
    const { tokens } = JSON.parse((await this.#control('POST', '/tokens/revoke', {})).body) as {
      tokens: { id: string }[];
    };
    for (const { id } of tokens) this.#model.revoke(id);
  }

  async #check(): Promise<void> {
    const { body } = await this.#control('GET', `/journal?since=${this.#model.lastId}`);
    const { count, exchanges } = JSON.parse(body) as { count: number; exchanges: Seen[] };
    for (const exchange of exchanges) {
      const wrong = this.#model.replay(exchange);
      if (wrong !== undefined)
        throw new Error(`${this.#path}, exchange ${exchange.id}: ${wrong}\n${JSON.stringify(exchange)}`);
    }
    if (this.#model.lastId !== count)
      throw new Error(`${this.#path}: ${count} exchanges, of which ${this.#model.lastId} were seen`);
  }

  async #control(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await this.#line.ask(
      method,
      `${this.#path}/_twin${path}`,
      {},
      body === undefined ? '' : JSON.stringify(body),
      10_000,
    );
    if (typeof answer === 'string' || answer.status !== 200)
      throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  }
}
