/** The credentials of the demo seed. */
export const credentials = {
  appKey: '00000000-0000-4000-8000-0000000000e1',
  appSecurity: '00000000-0000-4000-8000-0000000000e2',
};

/** The open API's licence, as the refresh page has it. */
const powerCode = '219904';

/** Real clients stop using a token this long before its end. */
const marginMs = 300_000;

/** What the token endpoints answer, in `value`. */
export interface Authorization {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expireTime: number;
  readonly corporationId: string;
}

/** A refusal: whatever is not 2xx. */
export class EkuaibaoError extends Error {
  readonly status: number;

  constructor(status: number, text: string) {
    super(`HTTP ${status}: ${text}`);
    this.status = status;
  }
}

/**
 * Ekuaibao has no SDK: a client as integrations write it.
 *
 * It keeps what it was given until five minutes before `expireTime`, then refreshes, and starts anew where it cannot.
 */
export class EkuaibaoClient {
  readonly #server: string;
  readonly #credentials: typeof credentials;
  #authorization: Authorization | undefined;

  constructor(server: string, own: Partial<typeof credentials> = {}) {
    this.#server = server;
    this.#credentials = { ...credentials, ...own };
  }

  /** A token that still works for five minutes. */
  async accessToken(): Promise<string> {
    const kept = this.#authorization;
    if (kept && Date.now() < kept.expireTime - marginMs) return kept.accessToken;
    this.#authorization = await (kept && Date.now() < kept.expireTime
      ? this.refresh(kept)
      : this.getAccessToken());
    return this.#authorization.accessToken;
  }

  /** Calls a business API. */
  async staffs(accessToken?: string): Promise<unknown> {
    const token = encodeURIComponent(accessToken ?? (await this.accessToken()));
    return this.#call('GET', `/api/openapi/v1/staffs?accessToken=${token}&start=0&count=10`);
  }

  async getAccessToken(): Promise<Authorization> {
    return this.#authorize('/api/openapi/v1/auth/getAccessToken', this.#credentials);
  }

  async refresh({ accessToken, refreshToken }: Authorization): Promise<Authorization> {
    const query = new URLSearchParams({ accessToken, refreshToken, powerCode });
    return this.#authorize(`/api/openapi/v2/auth/refreshToken?${query}`);
  }

  async #authorize(path: string, body?: object): Promise<Authorization> {
    const { value } = (await this.#call('POST', path, body)) as { value: Authorization };
    return value;
  }

  async #call(method: string, path: string, body?: object): Promise<unknown> {
    const headers = body && { 'Content-Type': 'application/json' };
    const init = { method, ...(headers && { headers }), ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(this.#server + path, init);
    if (!response.ok) throw new EkuaibaoError(response.status, await response.text());
    return response.json();
  }
}
