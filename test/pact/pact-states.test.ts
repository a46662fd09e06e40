import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../src/control.ts';
import { type RunningTwin, serve } from '../../src/server/serve.ts';

const app = { appId: 'cli_00000000000000a1', appSecret: 'twin-secret-self-built' };
const withToken = 'a self-built Feishu app with a token';

let running: RunningTwin;
beforeAll(async () => {
  running = await serve({ now: '2026-11-21T00:00:00Z', frozen: true });
});
afterAll(() => running.close());
beforeEach(() => change({ action: 'teardown', state: '' }));

/** The call as a verifier sends it: in the body, or with everything in the query and neither body nor content type. */
async function change(body: unknown, query = '', headers: Record<string, string> = {}) {
  const response = await fetch(`${running.url}/_twin/pact-states${query}`, {
    method: 'POST',
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json; charset=UTF-8' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const type = response.headers.get('content-type');
  return { status: response.status, type, values: (await response.json()) as Record<string, string> };
}

const use = (token: string) =>
  fetch(`${running.url}/open-apis/contact/v3/users/me`, { headers: { Authorization: `Bearer ${token}` } });

describe.each([
  ['pact-python and Rust, body', { action: 'setup', params: {}, state: withToken }, ''],
  ['pact-jvm, body without params', { action: 'setup', state: withToken }, ''],
  ['pact-jvm without teardown', { state: withToken }, ''],
  [
    'pact-python and Rust, query',
    undefined,
    `?action=setup&state=${withToken.replaceAll(' ', '+')}&n=3&nested=%7B%22a%22%3A1%7D`,
  ],
  [
    'pact-jvm, query',
    undefined,
    `?state=${encodeURIComponent(withToken)}&nested=${encodeURIComponent('{a=[1, 2]}')}&action=setup`,
  ],
])('%s', (_, body, query) => {
  test('gets the values of the state as a flat object', async () => {
    const { status, type, values } = await change(body, query);
    expect({ status, type }).toEqual({ status: 200, type: 'application/json' });
    expect(values).toEqual({ ...app, token: expect.stringMatching(/^t-/) });
    expect((await use(values.token!)).status).toBe(200);
  });
});

test('an empty state is the fresh world, and has no values', async () => {
  await change({ state: withToken });
  await use('x');
  expect(await change({ action: 'setup', params: {}, state: '' })).toMatchObject({ status: 200, values: {} });
  expect(running.twin.tokens.list()).toEqual([]);
});

test('a teardown answers nothing, whatever its state, and goes back to the fresh world', async () => {
  await change({ state: withToken });
  expect(await change({ action: 'teardown', state: 'never heard of', params: { a: 1 } })).toMatchObject({
    status: 200,
    values: {},
  });
  expect(running.twin.tokens.list()).toEqual([]);
});

test('an unknown state is a 404 with the nearest, and changes nothing', async () => {
  const { values } = await change({ state: withToken });
  expect(await change({ state: 'a self-built Feishu app with a tokn' })).toMatchObject({
    status: 404,
    type: 'application/problem+json',
    values: { code: 'ERR_NOT_FOUND', detail: expect.stringContaining(`"${withToken}"`) },
  });
  expect((await use(values.token!)).status).toBe(200);
});

test('states of one interaction add up, and later values hold for all of them', async () => {
  await change({ state: withToken });
  const { values } = await change({ state: 'Feishu is down' });
  expect(values).toMatchObject({ ...app, token: expect.any(String) });
  expect((await use(values.token!)).status).toBe(502);
  expect(running.twin.tokens.list({ active: true }).some(({ token }) => token === values.token)).toBe(true);
});

test('after a request a state begins a new world, also where nobody tears down', async () => {
  await change({ state: 'Feishu is down' });
  await use('x');
  const { values } = await change({ state: withToken });
  expect((await use(values.token!)).status).toBe(200);
});

test('states that contradict each other are refused', async () => {
  await change({ state: 'a self-built Feishu app' });
  const { values } = await change({ state: withToken, params: { now: '2026-12-01T00:00:00Z' } });
  expect(values).toMatchObject(app);
  const other = await change({ state: withToken, params: { now: '2026-12-02T00:00:00Z' } });
  expect(other).toMatchObject({ status: 400, values: { detail: expect.stringContaining('"now"') } });
});

test.each([
  ['remaining', { remaining: '29m' }, 1_740_000],
  ['age', { age: '90m' }, 1_800_000],
])('the parameter %s holds for the tokens of the state', async (_, params, remainingMs) => {
  const { values } = await change({ state: withToken, params: { ...params, theirs: { of: 'their own' } } });
  const [token] = running.twin.tokens.list().filter((each) => each.token === values.token);
  expect(token!.remainingMs).toBe(remainingMs);
});

test('the parameter comes in the query too', async () => {
  const { values } = await change(undefined, `?state=${encodeURIComponent(withToken)}&remaining=29m`);
  const [token] = running.twin.tokens.list().filter((each) => each.token === values.token);
  expect(token!.remainingMs).toBe(1_740_000);
});

test.each([
  [{}, '', '"state" must be text'],
  [{ state: 5 }, '', '"state" must be text, not 5'],
  [{ state: '', action: 'begin' }, '', '"action" must be setup or teardown, not "begin"'],
  [{ state: '', params: [] }, '', '"params" must be an object'],
  [{ state: '', params: null }, '', '"params" must be an object, not null'],
  [{ state: '', params: 5 }, '', '"params" must be an object, not 5'],
  [[], '?state=', 'must be a JSON object'],
  [null, '?state=', 'must be a JSON object'],
  [5, '?state=', 'must be a JSON object'],
  [{ state: withToken, params: { remaining: 'soon' } }, '', '"soon"'],
])('%j is refused', async (body, query, words) => {
  const { status, values } = await change(body, query);
  expect({ status, code: values.code, detail: values.detail }).toEqual({
    status: 400,
    code: 'ERR_INVALID_OPTION',
    detail: expect.stringContaining(words),
  });
});

test('a body that is not JSON is refused', async () => {
  const response = await fetch(`${running.url}/_twin/pact-states`, { method: 'POST', body: '{"state":' });
  expect(await response.json()).toMatchObject({
    status: 400,
    code: 'ERR_INVALID_OPTION',
    detail: expect.stringContaining('The body is not JSON'),
  });
});

test('the demo credentials hold, whatever the server was started with', async () => {
  await using own = await serve({ seed: { feishu: { apps: [{ app_id: 'cli_mine', app_secret: 'mine' }] } } });
  expect(await connect(own.url).setUpPactState('a self-built Feishu app')).toEqual(app);
  expect(JSON.stringify(own.twin.seed())).toContain(app.appId);
});

test('a control token is taken as Bearer, and as the password of Basic', async () => {
  await using guarded = await serve({ controlToken: 's3:cret' });
  const status = async (Authorization: string) =>
    (
      await fetch(`${guarded.url}/_twin/pact-states`, {
        method: 'POST',
        headers: { Authorization },
        body: '{"state":""}',
      })
    ).status;
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
  expect(await status('Bearer s3:cret')).toBe(200);
  expect(await status(basic('user:s3:cret'))).toBe(200);
  expect(await status(basic(':s3:cret'))).toBe(200);
  expect(await status(basic('s3:cret:'))).toBe(401);
  expect(await status(basic('user:wrong'))).toBe(401);
  expect(await status('Basic !')).toBe(401);
});
