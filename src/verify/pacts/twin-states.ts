import type { VendorName } from '../../generated/vendor-names.ts';
import { demoCredentials, type Known } from '../credentials.ts';
import { states } from '../states.ts';
import { sendTo } from '../target.ts';
import type { TwinControl } from '../twin-control.ts';
import type { StateSetter } from './state-setter.ts';

interface ListedToken {
  readonly token: string;
  readonly operation: string;
  readonly type: string;
  readonly client: string;
}

/** Where a token stands among those that a scenario handed out. */
interface Place {
  readonly operation: string;
  readonly type?: string;
  /** The credential that names the client. */
  readonly client?: string;
}

const places: Readonly<Record<VendorName, Readonly<Record<string, Place>>>> = {
  feishu: {
    token: { operation: 'feishu.appAccessTokenInternal' },
    storeToken: { operation: 'feishu.appAccessToken' },
    userRefreshToken: { operation: 'feishu.tokenLoginValidate', type: 'refresh_token' },
  },
  dingtalk: { token: { operation: 'dingtalk.corpToken', client: 'clientId' } },
  // Who refreshes shows both tokens of a pair, and the list has but one: a pair is asked for.
  ekuaibao: {},
};

/** A user whom no app of the demo seed may see. */
const unseen = 'ou_00000000000000000000000000000002';

/** Brings states about at a twin, by its control API: each is a scenario. */
export class TwinStates implements StateSetter {
  readonly #vendor: VendorName;
  readonly #url: string;
  readonly #control: TwinControl;

  constructor(vendor: VendorName, url: string, control: TwinControl) {
    this.#vendor = vendor;
    this.#url = url;
    this.#control = control;
  }

  reasonAgainst(): undefined {
    return undefined;
  }

  async bringAbout(name: string): Promise<Known> {
    const { scenario, values, later } = states[name]!;
    await this.#control.post('/scenarios', typeof scenario === 'string' ? { name: scenario } : scenario);
    const known: Record<string, string> = {};
    if (values.includes('refreshToken')) Object.assign(known, await this.#pair());
    for (const value of values) known[value] ??= await this.#valueOf(value);
    if (later !== undefined) await this.#control.post('/clock', { advance: later });
    return known;
  }

  async #pair(): Promise<Known> {
    const { appKey, appSecurity } = demoCredentials('ekuaibao');
    const response = await sendTo(`${this.#url}/api/openapi/v1/auth/getAccessToken`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ appKey, appSecurity }),
    });
    const { value } = (await response.json()) as { value: { accessToken: string; refreshToken: string } };
    return { token: value.accessToken, refreshToken: value.refreshToken };
  }

  async #valueOf(name: string): Promise<string> {
    const demo = demoCredentials(this.#vendor)[name];
    if (demo !== undefined) return demo;
    const place = places[this.#vendor][name];
    if (place) return this.#tokenAt(place);
    if (name === 'loginCode') return this.#loginCode();
    if (name === 'unseenLoginCode') return this.#loginCode(unseen);
    if (name === 'usedLoginCode') return this.#usedLoginCode();
    throw new Error(`No twin knows a value "${name}".`);
  }

  async #tokenAt({ operation, type, client }: Place): Promise<string> {
    const { tokens } = await this.#control.get<{ tokens: readonly ListedToken[] }>(
      `/tokens?operation=${operation}`,
    );
    const wanted = client === undefined ? undefined : demoCredentials(this.#vendor)[client];
    const found = tokens.find(
      (each) =>
        (type === undefined || each.type === type) && (wanted === undefined || each.client === wanted),
    );
    if (!found) throw new Error(`The scenario handed out no token of ${operation}.`);
    return found.token;
  }

  async #loginCode(user?: string): Promise<string> {
    const app_id = demoCredentials('feishu').appId!;
    const { code } = await this.#control.post<{ code: string }>('/login-codes', {
      app_id,
      ...(user && { user }),
    });
    return code;
  }

  async #usedLoginCode(): Promise<string> {
    const code = await this.#loginCode();
    await sendTo(`${this.#url}/open-apis/mina/v2/tokenLoginValidate`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await this.#valueOf('token')}` },
      body: JSON.stringify({ code }),
    });
    return code;
  }
}
