import { about } from './about.ts';
import type { Case, CaseRequest, Expected, Step, Steps } from './case.ts';
import { advance, ask, but, different, exchange, from, jump, same } from './words.ts';

/** The apps, tenants and users of the demo seed. */
export const selfBuilt = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };
export const storeApp = { app_id: 'cli_00000000000000b2', app_secret: 'twin-secret-store' };
export const firstTenant = '73658811060f175d';
export const secondTenant = '2c5914ac018f9700';
export const visibleUser = 'ou_00000000000000000000000000000001';
export const hiddenUser = 'ou_00000000000000000000000000000002';

/** What every page demands. */
const json = { 'Content-Type': 'application/json; charset=utf-8' };

function post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): CaseRequest {
  return { method: 'POST', path, headers: { ...json, ...headers }, body };
}

export const appTokenInternal = (body: unknown = selfBuilt) =>
  post('/open-apis/auth/v3/app_access_token/internal', body);

export const tenantTokenInternal = (body: unknown = selfBuilt) =>
  post('/open-apis/auth/v3/tenant_access_token/internal', body);

export const appToken = (body: unknown = { ...storeApp, app_ticket: 'twin-ticket-1' }) =>
  post('/open-apis/auth/v3/app_access_token', body);

export const tenantToken = (app_access_token: string, tenant_key = firstTenant) =>
  post('/open-apis/auth/v3/tenant_access_token', { app_access_token, tenant_key });

export const resend = (body: unknown = storeApp) => post('/open-apis/auth/v3/app_ticket/resend', body);

export const mina = (token: string, body: unknown) =>
  post('/open-apis/mina/v2/tokenLoginValidate', body, { Authorization: `Bearer ${token}` });

export const refreshUser = (token: string, refresh_token: string) =>
  post(
    '/open-apis/authen/v1/refresh_access_token',
    { grant_type: 'refresh_token', refresh_token },
    { Authorization: `Bearer ${token}` },
  );

/** Any business API: what matters is the token. */
export const business = (authorization?: string): CaseRequest => ({
  method: 'GET',
  path: '/open-apis/contact/v3/users/me',
  ...(authorization !== undefined && { headers: { Authorization: authorization } }),
});

export const accepted = (token: string): Step =>
  exchange(business(`Bearer ${token}`), { status: 200, body: { code: 0, data: {}, msg: 'success' } });

export const refused = (token: string): Step => exchange(business(`Bearer ${token}`), invalidAccessToken);

/** The answers under auth/v3 and mina: HTTP 200, whatever is wrong. */
export const failure = (code: number, msg: string): Expected => ({ status: 200, body: { code, msg } });
export const invalidParam: Expected = { status: 200, body: { code: 10003, data: {}, msg: 'invalid param' } };
export const appUnauthorized = failure(10014, 'app unauthorized');
export const notFound: Expected = {
  status: 404,
  body: '404 page not found',
  headers: { 'Content-Type': 'text/plain' },
};

const logId = '\\d{14}[0-9A-F]{20}';

/** The gateway's answers name the call by the id that X-Tt-Logid has. */
export function gatewayError(
  code: number,
  msg: string,
  { status = 400, host = 'open.feishu.cn' } = {},
): Expected {
  const url = `https://${host}/search?from=openapi&log_id=`.replace(/[.?]/g, '\\$&');
  const troubleshooter = new RegExp(
    `^排查建议查看\\(Troubleshooting suggestions\\): ${url}${logId}&code=${code}&method_id=\\d{19}$`,
  );
  return { status, body: { code, msg, error: { log_id: new RegExp(`^${logId}$`), troubleshooter } } };
}

const attach = 'Please make a request with token attached.';
export const missingAccessToken = gatewayError(99991661, `Missing access token for authorization. ${attach}`);
export const invalidAccessToken = gatewayError(99991663, `Invalid access token for authorization. ${attach}`);
export const invalidUserToken = gatewayError(99991668, `Invalid access token for authorization. ${attach}`);

/** Gets a self-built app's token under a name. */
export const getInternal = (as: string): Steps => [ask(as, appTokenInternal())];
export const internalToken = (as: string) => from(as, '/app_access_token');

/** Gets a store app's token with the ticket that counts at that time. */
export const getApp = (as: string): Steps => [
  { kind: 'app-ticket', as: 'ticket', app_id: storeApp.app_id },
  ask(as, appToken({ ...storeApp, app_ticket: '{{ticket/app_ticket}}' })),
];
export const storeToken = (as: string) => from(as, '/app_access_token');

/** Gets a store app's token for a tenant, and the app's own under the name `app`. */
export const getTenant = (as: string, tenant = firstTenant): Steps => [
  getApp('app'),
  ask(as, tenantToken(storeToken('app'), tenant)),
];

/** Gets a user's tokens for a self-built app, and the app's own under the name `app`. */
export const getUser = (as: string, user = visibleUser): Steps => [
  getInternal('app'),
  { kind: 'login-code', as: 'code', app_id: selfBuilt.app_id, user },
  ask(as, mina(internalToken('app'), { code: '{{code/code}}' })),
];
export const userToken = (as: string) => from(as, '/data/access_token');
export const refreshToken = (as: string) => from(as, '/data/refresh_token');

/** An endpoint that hands out tokens with a window of 30 minutes. */
interface WindowedEndpoint {
  readonly operation: string;
  /** Gets a token under a name. */
  readonly get: (as: string) => Steps;
  /** Where the token stands in the answer. */
  readonly pointer: string;
}

/** The half hour rule and the end of life, to the second. */
export function windowCases({ operation, get, pointer }: WindowedEndpoint): Case[] {
  const says = about(operation);
  const token = (as: string) => from(as, pointer);
  const expire = (as: string) => from(as, '/expire');
  return [
    says(
      'tells 7200 with a fresh token and the whole seconds left with a repeated one',
      { rules: ['expire-is-remaining-life', 'lifetime-two-hours'], rows: ['B5'] },
      [
        get('first'),
        same(expire('first'), 7200),
        advance('1h'),
        get('after an hour'),
        same(expire('after an hour'), 3600),
        advance('900ms'),
        get('a little later'),
        same(expire('a little later'), 3599),
        same(token('first'), token('after an hour'), token('a little later')),
      ],
    ),
    says(
      'answers the same token while 30:00 minutes or more remain: with 30:01 left, and with 30:00',
      { rules: ['same-token-while-30-minutes-remain'], rows: ['B6'] },
      [
        get('first'),
        advance('1h29m59s'),
        get('with 30:01 left'),
        same(expire('with 30:01 left'), 1801),
        advance('1s'),
        get('with 30:00 left'),
        same(expire('with 30:00 left'), 1800),
        same(token('first'), token('with 30:01 left'), token('with 30:00 left')),
      ],
    ),
    says(
      'answers a new token with a full life once 29:59 remain',
      { rules: ['new-token-in-last-30-minutes'], rows: ['B7'] },
      [
        get('first'),
        advance('1h30m1s'),
        get('with 29:59 left'),
        same(expire('with 29:59 left'), 7200),
        different(token('first'), token('with 29:59 left')),
      ],
    ),
    says(
      'opens the window at the instant at which less than 30 minutes remain',
      { rules: ['new-token-in-last-30-minutes'], rows: ['B7', 'E28'] },
      [
        get('first'),
        jump('renewal-window', '-1s'),
        get('a second before'),
        jump('renewal-window'),
        get('inside'),
        same(token('first'), token('a second before')),
        different(token('first'), token('inside')),
      ],
    ),
    says(
      'mints one token in the window, which further calls repeat, so that never more than two are valid',
      { rules: ['one-new-token-per-window'], rows: ['B7'] },
      [
        get('first'),
        advance('91m'),
        get('second'),
        advance('10m'),
        get('third'),
        same(token('second'), token('third')),
        same(expire('third'), 6600),
        accepted(token('first')),
        accepted(token('second')),
        advance('85m'),
        get('fourth'),
        different(token('third'), token('fourth')),
        refused(token('first')),
        accepted(token('third')),
        accepted(token('fourth')),
      ],
    ),
    says(
      'leaves the token before valid until its own expiry',
      { rules: ['previous-stays-valid'], rows: ['B7'] },
      [
        get('old'),
        advance('91m'),
        get('new'),
        accepted(token('old')),
        accepted(token('new')),
        advance('28m59s'),
        accepted(token('old')),
        advance('1s'),
        refused(token('old')),
        accepted(token('new')),
      ],
    ),
    says(
      'lets a token die exactly 2 hours after it was made, not a second sooner',
      { rules: ['dead-at-expiry', 'lifetime-two-hours'], rows: ['B8', 'E28'] },
      [
        get('token'),
        jump('expiry', '-1s'),
        accepted(token('token')),
        advance('1s'),
        refused(token('token')),
        advance('1s'),
        refused(token('token')),
      ],
    ),
  ];
}

/** An endpoint of Feishu with a request that succeeds and one that is refused for its parameters. */
interface Endpoint {
  readonly operation: string;
  readonly given: Steps;
  readonly request: CaseRequest;
  readonly success: Expected;
  /** The same body as a form. */
  readonly form: string;
  readonly failure: { readonly request: CaseRequest; readonly answer: Expected };
}

/** What all endpoints that take a body have in common. */
export function envelopeCases({ operation, given, request, success, form, failure }: Endpoint): Case[] {
  const says = about(operation);
  const { 'Content-Type': _, ...untyped } = request.headers ?? {};
  const inForm = { ...untyped, 'Content-Type': 'application/x-www-form-urlencoded' };
  const isAuth = operation.match(/Token(Internal)?$|Resend$/) && !operation.includes('refresh');
  return [
    says(
      'names the type of JSON without a charset, and the call by its ids',
      {
        rules: ['content-type-without-charset', 'log-id-header', 'request-id-headers'],
        rows: ['B9', 'B29'],
      },
      [
        given,
        exchange(request, {
          ...success,
          headers: {
            'Content-Type': 'application/json',
            // 08:00 in Shanghai, where midnight UTC is the start.
            'X-Tt-Logid': /^20261121080000[0-9A-F]{20}$/,
            'X-Request-Id': /^[0-9a-f]{32}$/,
            'Request-Id': /^[0-9a-f]{32}$/,
            Date: 'Sat, 21 Nov 2026 00:00:00 GMT',
          },
        }),
      ],
    ),
    says(
      'refuses with HTTP 200, a code and no error object',
      { rules: ['failure-has-http-200'], rows: ['B9'] },
      [
        given,
        exchange(failure.request, {
          ...failure.answer,
          status: 200,
          headers: { 'Content-Type': 'application/json', 'X-Tt-Logid': /^\d{14}[0-9A-F]{20}$/ },
        }),
      ],
    ),
    says('reads a form like JSON', { rules: ['form-body'], rows: ['B15'] }, [
      given,
      exchange(but(request, { headers: inForm, body: form }), success),
    ]),
    says('reads JSON without a Content-Type', { rules: ['no-content-type'], rows: ['B15'] }, [
      given,
      exchange(but(request, { headers: untyped }), success),
    ]),
    says('serves the path with a trailing slash too', { rules: ['trailing-slash'], rows: ['B14'] }, [
      given,
      exchange(but(request, { path: `${request.path}/` }), success),
    ]),
    says('answers a GET as it answers a path that is none', { error: 'not-found', rows: ['B13'] }, [
      given,
      exchange({ method: 'GET', path: request.path, ...(untyped && { headers: untyped }) }, notFound),
    ]),
    ...clientHabits({ operation, given, request, success, untyped }),
    ...(isAuth
      ? [
          says('ignores fields it does not ask for', { rules: ['extra-fields'] }, [
            given,
            exchange(but(request, { body: { ...(request.body as object), nonce: 7 } }), success),
          ]),
        ]
      : []),
  ];
}

/** How clients in the wild send what is right, each in its own way. */
function clientHabits({
  operation,
  given,
  request,
  success,
  untyped,
}: Pick<Endpoint, 'operation' | 'given' | 'request' | 'success'> & {
  untyped: Readonly<Record<string, string>>;
}): Case[] {
  const says = about(operation);
  const evidence = { kind: 'observed', source: 'SDKs and scripts that work against the real host' } as const;
  const text = JSON.stringify(request.body);
  const habits: Record<string, Partial<CaseRequest>> = {
    'in JSON without a charset': { headers: { ...untyped, 'Content-Type': 'application/json' } },
    'in JSON with an upper-case charset': {
      headers: { ...untyped, 'Content-Type': 'application/json;charset=UTF-8' },
    },
    'in JSON that curl calls a form': {
      headers: { ...untyped, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: text,
    },
    'in JSON with a line break at its end': { body: `${text}\n` },
    'in pieces, without a length': { chunked: true },
    'with two slashes at the start of its path': { path: `/${request.path}` },
    'with a Host that is none': { host: 'no host at all' },
    'with a query that nobody asked for': { query: 'lang=zh&x=%' },
    ...(untyped.Authorization
      ? {}
      : {
          'with a stray Authorization': {
            headers: { ...request.headers, Authorization: 'Bearer undefined' },
          },
        }),
  };
  return Object.entries(habits).map(([habit, change]) =>
    says(`takes a request ${habit}`, { evidence, rows: ['B15'] }, [
      given,
      exchange(but(request, change), success),
    ]),
  );
}
