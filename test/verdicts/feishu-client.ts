import type { Twin } from '../../src/twin/twin.ts';

/** How a client treats its token. What is left out is done well. */
export interface Manners {
  /** The client's own clock; the twin's, as with faked timers, unless given. */
  readonly now?: () => number;
  /** Renews so long before the end; 3 minutes as the official SDK does. */
  readonly marginMs?: number;
  /** Believes in this life whatever the answer says. */
  readonly assumedLifetimeMs?: number;
  /** Asks once again with a new token when one is refused. */
  readonly recovers?: boolean;
  /** Lets one request for a token serve all who wait for it. */
  readonly singleFlight?: boolean;
  /** Looks at the code of an answer before it believes that there is a token in it. */
  readonly checksCode?: boolean;
}

const headers = { 'Content-Type': 'application/json; charset=utf-8' };

/** A client of a self-built Feishu app, good or bad as its manners say. */
export class FeishuClient {
  readonly #twin: Twin;
  readonly #manners: Required<Omit<Manners, 'assumedLifetimeMs'>> & Manners;
  #cached: { readonly token: string; readonly untilMs: number } | undefined;
  #pending: Promise<string> | undefined;

  constructor(twin: Twin, manners: Manners = {}) {
    this.#twin = twin;
    this.#manners = {
      now: () => twin.clock.now(),
      marginMs: 180_000,
      recovers: true,
      singleFlight: true,
      checksCode: true,
      ...manners,
    };
  }

  /** Calls some business API; answers its code. */
  async call(): Promise<number> {
    const code = await this.#tryOnce();
    if (code !== 99991663 || !this.#manners.recovers) return code;
    this.#cached = undefined;
    return this.#tryOnce();
  }

  async #tryOnce(): Promise<number> {
    const token = await this.#token();
    const response = await this.#twin.fetch('https://open.feishu.cn/open-apis/contact/v3/users/me', {
      headers: { Authorization: `Bearer ${token}` },
    });
    return codeOf(await response.text());
  }

  async #token(): Promise<string> {
    if (this.#cached && this.#manners.now() < this.#cached.untilMs) return this.#cached.token;
    if (!this.#manners.singleFlight) return this.#fetchToken();
    this.#pending ??= this.#fetchToken().finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  }

  async #fetchToken(): Promise<string> {
    const response = await this.#twin.fetch(
      'https://open.feishu.cn/open-apis/auth/v3/tenant_access_token/internal',
      {
        method: 'POST',
        headers,
        body: JSON.stringify({ app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' }),
      },
    );
    const { code, tenant_access_token: token, expire } = JSON.parse(await response.text());
    if (this.#manners.checksCode && (code !== 0 || typeof token !== 'string'))
      throw new Error(`code ${code}`);
    const lifetimeMs = this.#manners.assumedLifetimeMs ?? expire * 1_000;
    this.#cached = { token, untilMs: this.#manners.now() + lifetimeMs - this.#manners.marginMs };
    return token;
  }
}

function codeOf(body: string): number {
  try {
    return JSON.parse(body).code;
  } catch {
    return -1;
  }
}
