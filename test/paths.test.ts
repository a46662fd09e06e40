import { describe, expect, test } from 'vitest';
import { createTwin } from '../src/index.ts';

/** What kind of path it is, and how a request without and with a living token of the vendor is answered. */
type Row = readonly [
  kind: 'modelled' | 'business' | 'not modelled' | 'not found' | 'of no vendor',
  request: string,
  without: number | string,
  withToken: number | string,
];

const notModelled = '501 ERR_NOT_MODELLED';
const unmatched = '404 ERR_UNMATCHED_REQUEST';

/** A status and, where the body has one, its code. */
const rows: readonly Row[] = [
  ['modelled', 'POST /open-apis/auth/v3/app_access_token/internal', '200 10003', '200 10003'],
  ['modelled', 'POST /open-apis/mina/v2/tokenLoginValidate', '200 10003', '200 10003'],
  ['business', 'GET /open-apis/contact/v3/users/me', '400 99991661', '200 0'],
  ['business', 'POST /open-apis/im/v1/messages', '400 99991661', '200 0'],
  ['business', 'GET /open-apis/bot/v3/info', '400 99991661', '200 0'],
  ['business', 'GET /open-apis/passport/v1/sessions/query', '400 99991661', '200 0'],
  ['business', 'GET /open-apis/event/v1/outbound_ip', '400 99991661', '200 0'],
  ['not found', 'GET /open-apis/nonexistent/v1/foo', 404, 404],
  ['not found', 'POST /open-apis/auth/v3/nothing', 404, 404],
  ['not modelled', 'GET /open-apis/authen/v1/index', notModelled, notModelled],
  [
    'not modelled',
    'POST /open-apis/bot/v2/hook/00000000-0000-4000-8000-000000000000',
    notModelled,
    notModelled,
  ],
  ['not modelled', 'POST /open-apis/bot/hook/00000000000000000000000000000000', notModelled, notModelled],
  ['not modelled', 'POST /open-apis/mina/v2/getUserInfo', notModelled, notModelled],
  ['not modelled', 'POST /callback/ws/endpoint', notModelled, notModelled],
  ['not modelled', 'POST /oauth/v1/device_authorization', notModelled, notModelled],
  ['not modelled', 'POST /oauth/v1/app/registration', notModelled, notModelled],
  ['not modelled', 'POST /suite/passport/oauth/token', notModelled, notModelled],
  ['modelled', 'POST /v1.0/oauth2/accessToken', '400 Missingbody', '400 Missingbody'],
  ['business', 'GET /v1.0/contact/users/search', '400 AuthenticationFailed.MissingParameter', 200],
  ['business', 'POST /v2.0/wiki/workspaces', '400 AuthenticationFailed.MissingParameter', 200],
  ['business', 'POST /v1.0/oauth2/apps/authInfo', '400 AuthenticationFailed.MissingParameter', 200],
  ['not found', 'GET /v1.0/nonexistent/things', '404 InvalidAction.NotFound', '404 InvalidAction.NotFound'],
  ['not found', 'POST /v1.0/oauth2/nothing', '404 InvalidAction.NotFound', '404 InvalidAction.NotFound'],
  ['modelled', 'POST /v1.0/oauth2/corpAccessToken', '400 Missingbody', '400 Missingbody'],
  ['modelled', 'POST /v1.0/oauth2/suiteAccessToken', '400 Missingbody', '400 Missingbody'],
  ['modelled', 'POST /v1.0/oauth2/ssoAccessToken', '400 Missingbody', '400 Missingbody'],
  ['modelled', 'GET /get_jsapi_ticket', '200 88', '200 88'],
  ['not modelled', 'GET /v1.0/oauth2/ssoUserInfo', notModelled, notModelled],
  ['modelled', 'GET /gettoken', '200 40035', '200 40035'],
  ['business', 'POST /topapi/v2/user/get', '200 88', '200 0'],
  ['business', 'GET /user/getuserinfo', unmatched, '200 0'],
  ['business', 'GET /microapp/list', unmatched, '200 0'],
  ['business', 'GET /department/list', unmatched, '200 0'],
  ['business', 'POST /message/send', unmatched, '200 0'],
  ['not modelled', 'POST /robot/send', notModelled, notModelled],
  ['not modelled', 'GET /sns/gettoken', notModelled, notModelled],
  ['not modelled', 'POST /sns/getuserinfo_bycode', notModelled, notModelled],
  ['not modelled', 'GET /sso/gettoken', notModelled, notModelled],
  ['not modelled', 'POST /service/get_corp_token', notModelled, notModelled],
  ['modelled', 'POST /api/openapi/v1/auth/getAccessToken', 403, 403],
  ['business', 'GET /api/openapi/v1/staffs', '403 403', 200],
  ['not found', 'POST /api/openapi/v1/auth/refreshToken', 404, 404],
  ['not modelled', 'POST /api/realms/auth', notModelled, notModelled],
  ['not modelled', 'POST /auth/openApi/v3/getAccessToken', notModelled, notModelled],
  ['modelled', 'POST /api/openapi/v1/auth/getAppAccessToken', '200 500', '200 500'],
  // It takes the token of a self-built app, which this request does not have.
  ['business', 'POST /api/mall-openapi/open-api/finance/bill/findBillDetailById', '401 401', '401 401'],
  ['of no vendor', 'GET /cgi-bin/gettoken', unmatched, unmatched],
];

describe.each(rows)('%s: %s', (kind, request, without, withToken) => {
  const [method, path] = request.split(' ') as [string, string];

  test.each([
    ['without a token', without, false],
    ['with a living token', withToken, true],
  ])('%s: %s', async (_, expected, hasToken) => {
    const twin = createTwin();
    const { headers, query } = hasToken ? await livingTokens(twin) : { headers: {}, query: '' };
    const isLegacy = kind === 'business' && !/^\/(open-apis|v\d|api)/.test(path);
    const url = `http://127.0.0.1:4010${path}${hasToken && (isLegacy || path.startsWith('/api/')) ? query : ''}`;

    const response = await twin.fetch(url, { method, headers });

    const body = await response.text();
    expect(`${response.status} ${codeIn(body)}`.trim()).toBe(String(expected));
    // What the vendor did not say carries nothing of the vendor.
    const isOurs = kind === 'not modelled' || kind === 'of no vendor' || expected === unmatched;
    expect(response.headers.get('content-type') === 'application/problem+json').toBe(isOurs);
    expect([...response.headers.keys()].some((name) => name.startsWith('x-'))).toBe(
      !isOurs && /^\/(open-apis|v\d)/.test(path),
    );
  });
});

/** A header or a query for each vendor: what is not a vendor's own it does not look at. */
async function livingTokens(twin: ReturnType<typeof createTwin>) {
  const ask = async (path: string, body: object) =>
    (
      await twin.fetch(`http://127.0.0.1${path}`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify(body),
      })
    ).json();
  const json = { 'Content-Type': 'application/json' };
  const feishu = await ask('/open-apis/auth/v3/app_access_token/internal', {
    app_id: 'cli_00000000000000a1',
    app_secret: 'twin-secret-self-built',
  });
  const dingtalk = await ask('/v1.0/oauth2/accessToken', {
    appKey: 'dingtwinclient0001',
    appSecret: 'twin-secret-dingtalk',
  });
  const ekuaibao = await ask('/api/openapi/v1/auth/getAccessToken', {
    appKey: '00000000-0000-4000-8000-0000000000e1',
    appSecurity: '00000000-0000-4000-8000-0000000000e2',
  });
  const query = new URLSearchParams({
    access_token: dingtalk.accessToken,
    accessToken: ekuaibao.value.accessToken,
  });
  return {
    headers: {
      Authorization: `Bearer ${feishu.app_access_token}`,
      'x-acs-dingtalk-access-token': dingtalk.accessToken,
    },
    query: `?${query}`,
  };
}

function codeIn(body: string): string {
  if (!body.startsWith('{')) return '';
  const { code, errcode, errorCode } = JSON.parse(body);
  return String(code ?? errcode ?? errorCode ?? '');
}

test.each([
  ['https://open.feishu.cn/open-apis/authen/v2/oauth/token'],
  ['https://accounts.feishu.cn/oauth/v3/token'],
])('the grant of a device login is not modelled: %s', async (url) => {
  const twin = createTwin();
  const response = await twin.fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: 'a-device-code',
      client_id: 'cli_00000000000000a1',
      client_secret: 'twin-secret-self-built',
    }),
  });
  expect(response.status).toBe(501);
  expect(await response.json()).toMatchObject({
    code: 'ERR_NOT_MODELLED',
    detail: expect.stringContaining('device login'),
  });
  expect(twin.journal.exchanges()[0]).toMatchObject({ operation: undefined, error: 'not-modelled' });
  expect(twin.verdicts()).toEqual([]);
});
