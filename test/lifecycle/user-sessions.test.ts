import { expect, test } from 'vitest';
import { createTwin, type Twin, type TwinOptions } from '../../src/twin/twin.ts';
import { askFeishu, isTaken } from './token-endpoints.ts';

test('a user who is logged in twice refreshes one login without ending the other', async () => {
  const session = await Session.start();
  const phone = await session.logIn();
  const laptop = await session.logIn();

  const renewed = await session.refresh(phone);

  expect(await isTaken(session.twin, 'feishu', laptop.access_token)).toBe(true);
  expect(await session.refresh(laptop)).toHaveProperty('access_token');
  expect(await session.refresh(renewed)).toHaveProperty('access_token');
  expect(await session.refresh(phone)).toBeUndefined();
});

test('where the quirk says so, a refresh ends the access token of its own login, and no other', async () => {
  const session = await Session.start({ quirks: { 'feishu.previous-user-token': 'revoked' } });
  const phone = await session.logIn();
  const laptop = await session.logIn();

  await session.refresh(phone);

  expect(await isTaken(session.twin, 'feishu', phone.access_token)).toBe(false);
  expect(await isTaken(session.twin, 'feishu', laptop.access_token)).toBe(true);
});

interface Login {
  readonly access_token: string;
  readonly refresh_token: string;
}

/** A mini program's server, by hand. */
class Session {
  readonly twin: Twin;
  readonly #appToken: string;

  private constructor(twin: Twin, appToken: string) {
    this.twin = twin;
    this.#appToken = appToken;
  }

  static async start(options?: TwinOptions): Promise<Session> {
    const twin = createTwin(options);
    return new Session(twin, (await askFeishu(twin)).app_access_token);
  }

  async logIn(): Promise<Login> {
    const { code } = this.twin.feishu.createLoginCode({ app_id: 'cli_00000000000000a1' });
    return (await this.#post('/open-apis/mina/v2/tokenLoginValidate', { code }))!;
  }

  refresh({ refresh_token }: Login): Promise<Login> {
    const body = { grant_type: 'refresh_token', refresh_token };
    return this.#post('/open-apis/authen/v1/refresh_access_token', body);
  }

  async #post(path: string, body: object): Promise<Login> {
    const response = await this.twin.fetch(`https://open.feishu.cn${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.#appToken}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return ((await response.json()) as { data: Login }).data;
  }
}
