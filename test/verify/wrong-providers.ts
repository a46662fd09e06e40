import type { VendorName } from '../../src/generated/vendor-names.ts';
import type { Answer, Change } from './provider.ts';

/** A provider that is wrong in one way. */
export interface WrongProvider {
  readonly vendor: VendorName;
  readonly what: string;
  /** What has to be reported, among other things perhaps. */
  readonly rule: string;
  readonly change?: Change;
  readonly quirks?: Readonly<Record<string, string>>;
}

type Fields = Record<string, unknown>;

const internal = 'feishu.appAccessTokenInternal';
const corpToken = 'dingtalk.corpToken';
const getAccessToken = 'ekuaibao.getAccessToken';

/** Changes the JSON of those answers that have a field, one level down too. */
function where(field: string, change: (body: Fields) => Fields): Change {
  return (answer) =>
    has(answer.body, field) ? { ...answer, body: changed(answer.body, field, change) } : answer;
}

function has(body: unknown, field: string): boolean {
  if (typeof body !== 'object' || body === null) return false;
  return field in body || has((body as Fields).value, field) || has((body as Fields).data, field);
}

function changed(body: unknown, field: string, change: (body: Fields) => Fields): unknown {
  const fields = body as Fields;
  if (field in fields) return change(fields);
  const inner = has(fields.value, field) ? 'value' : 'data';
  return { ...fields, [inner]: changed(fields[inner], field, change) };
}

function renamed(from: string, to: string): Change {
  return where(from, ({ [from]: value, ...others }) => ({ ...others, [to]: value }));
}

function withField(field: string, make: (value: never) => unknown): Change {
  return where(field, (body) => ({ ...body, [field]: make(body[field] as never) }));
}

/** Changes the answers with a code. */
function atCode(code: unknown, change: (answer: Answer) => Answer): Change {
  return (answer) => {
    const body = answer.body as Fields | null;
    const told = typeof body === 'object' ? (body?.code ?? body?.errorCode) : undefined;
    return told === code ? change(answer) : answer;
  };
}

const inBody =
  (fields: Fields) =>
  (answer: Answer): Answer => ({
    ...answer,
    body: { ...(answer.body as Fields), ...fields },
  });

const html = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'content-type': 'text/html' },
  body: '<html><body>Oops</body></html>',
});

/** Another token in each answer. */
function everNew(field: string): Change {
  let count = 0;
  return withField(field, (token: string) => `${token.slice(0, -4)}${String(++count).padStart(4, '0')}`);
}

/** Tokens as Feishu's, but of one hour. */
function oneHour(): Change {
  let count = 0;
  let endsAt = 0;
  return (answer) => {
    if (!has(answer.body, 'app_access_token')) return answer;
    const now = Date.parse(answer.headers.date!) / 1_000;
    if (endsAt - now < 1_800) {
      count += 1;
      endsAt = now + 3_600;
    }
    const token = `t-${String(count).padStart(40, '0')}`;
    return inBody({ app_access_token: token, tenant_access_token: token, expire: endsAt - now })(answer);
  };
}

/** Every way to be wrong that a vendor, a gateway or a mock might find. */
export const wrongProviders: readonly WrongProvider[] = [
  {
    vendor: 'feishu',
    what: 'app_access_token is called accessToken',
    rule: `${internal} success`,
    change: renamed('app_access_token', 'accessToken'),
  },
  {
    vendor: 'feishu',
    what: 'expire is called expires_in',
    rule: `${internal} success`,
    change: renamed('expire', 'expires_in'),
  },
  {
    vendor: 'feishu',
    what: 'expire is a text',
    rule: `${internal} success`,
    change: withField('expire', String),
  },
  {
    vendor: 'feishu',
    what: 'expire never falls',
    rule: `${internal} expire-is-remaining-life`,
    change: withField('expire', () => 7_200),
  },
  {
    vendor: 'feishu',
    what: 'expire is in milliseconds',
    rule: `${internal} lifetime-two-hours`,
    change: withField('expire', (seconds: number) => seconds * 1_000),
  },
  {
    vendor: 'feishu',
    what: 'tokens live one hour',
    rule: `${internal} lifetime-two-hours`,
    change: oneHour(),
  },
  {
    vendor: 'feishu',
    what: 'there is no renewal window',
    rule: `${internal} new-token-in-last-30-minutes`,
    quirks: { 'feishu.renewal-window': 'none' },
  },
  {
    vendor: 'feishu',
    what: 'every call in the window makes a token',
    rule: `${internal} one-new-token-per-window`,
    quirks: { 'feishu.window-mint': 'every-call' },
  },
  {
    vendor: 'feishu',
    what: 'every call makes a token',
    rule: `${internal} same-token-while-30-minutes-remain`,
    change: everNew('app_access_token'),
  },
  {
    vendor: 'feishu',
    what: 'a new token ends the one before',
    rule: `${internal} previous-stays-valid`,
    change(answer, { path }, twin) {
      const tokens = twin.tokens.list({ operation: internal, active: true });
      if (path.endsWith('/internal') && tokens.length > 1) twin.tokens.revoke(tokens[0]!.id);
      return answer;
    },
  },
  {
    vendor: 'feishu',
    what: 'a dead token is taken',
    rule: `${internal} dead-at-expiry`,
    change: atCode(99991663, (answer) => ({
      ...answer,
      status: 200,
      body: { code: 0, msg: 'success', data: {} },
    })),
  },
  {
    vendor: 'feishu',
    what: 'the code of a wrong secret changed',
    rule: `${internal} app-secret-invalid`,
    change: (answer) =>
      (answer.body as Fields)?.msg === 'app secret invalid' ? inBody({ code: 10017 })(answer) : answer,
  },
  {
    vendor: 'feishu',
    what: 'the words of a wrong secret changed',
    rule: `${internal} app-secret-invalid`,
    change: (answer) =>
      (answer.body as Fields)?.msg === 'app secret invalid'
        ? inBody({ msg: 'app_secret is invalid' })(answer)
        : answer,
  },
  {
    vendor: 'feishu',
    what: 'an unknown app is HTTP 401',
    rule: `${internal} app-id-not-exists`,
    change: atCode(10014, (answer) => ({ ...answer, status: 401 })),
  },
  {
    vendor: 'feishu',
    what: 'a failure has no code',
    rule: `${internal} failure-has-http-200`,
    change: atCode(10014, (answer) => ({ ...answer, body: { error: 'invalid_client' } })),
  },
  {
    vendor: 'feishu',
    what: 'msg of a success is success',
    rule: `${internal} key-order`,
    change: where('app_access_token', (body) => ({ ...body, msg: 'success' })),
  },
  {
    vendor: 'feishu',
    what: 'the two tokens differ',
    rule: `${internal} both-fields-are-one-token`,
    change: withField('tenant_access_token', (token: string) => `${token}x`),
  },
  {
    vendor: 'feishu',
    what: 'tokens lost their prefix',
    rule: `${internal} token-text`,
    change: withField('app_access_token', (token: string) => token.slice(2)),
  },
  {
    vendor: 'feishu',
    what: 'errors are web pages',
    rule: `${internal} invalid-param`,
    change: atCode(10003, html),
  },
  {
    vendor: 'feishu',
    what: 'a bad token is HTTP 401',
    rule: 'feishu.protectedResource invalid-access-token',
    change: atCode(99991663, (answer) => ({ ...answer, status: 401 })),
  },
  {
    vendor: 'feishu',
    what: 'expires_in of a login is a length',
    rule: 'feishu.tokenLoginValidate expires-in-is-an-instant',
    change: withField('expires_in', () => 7_200),
  },
  {
    vendor: 'feishu',
    what: 'a used login code works',
    rule: 'feishu.tokenLoginValidate code-appid-not-match',
    change: atCode(10213, inBody({ code: 0, msg: 'success' })),
  },
  {
    vendor: 'feishu',
    what: 'a new field is demanded',
    rule: `${internal} success`,
    change: (answer, { path, body }) =>
      path.endsWith('/app_access_token/internal') && !body.includes('tenant_id')
        ? { ...answer, status: 200, body: { code: 10003, msg: 'invalid param' } }
        : answer,
  },
  {
    vendor: 'dingtalk',
    what: 'access_token is called accessToken',
    rule: `${corpToken} success`,
    change: renamed('access_token', 'accessToken'),
  },
  {
    vendor: 'dingtalk',
    what: 'expires_in is a text',
    rule: `${corpToken} success`,
    change: withField('expires_in', String),
  },
  {
    vendor: 'dingtalk',
    what: 'tokens live one hour',
    rule: `${corpToken} lifetime-two-hours`,
    change: withField('expires_in', () => 3_600),
  },
  {
    vendor: 'dingtalk',
    what: 'a repeat tells the remainder',
    rule: `${corpToken} expires-in-is-always-full`,
    quirks: { 'dingtalk.repeat-internal': 'same' },
  },
  {
    vendor: 'dingtalk',
    what: 'every call makes a token',
    rule: `${corpToken} internal-app-same-token-renewed`,
    quirks: { 'dingtalk.repeat-internal': 'new' },
  },
  {
    vendor: 'dingtalk',
    what: 'a new token ends the one before',
    rule: `${corpToken} earlier-tokens-live-on`,
    quirks: { 'dingtalk.previous-token': 'revoked' },
  },
  {
    vendor: 'dingtalk',
    what: 'requestid is called requestId',
    rule: `${corpToken} envelope`,
    change: renamed('requestid', 'requestId'),
  },
  {
    vendor: 'dingtalk',
    what: 'a success has the envelope',
    rule: `${corpToken} success-is-bare`,
    change: where('access_token', (body) => ({ code: 'ok', ...body })),
  },
  {
    vendor: 'dingtalk',
    what: 'invalid.client is HTTP 401',
    rule: `${corpToken} invalid-client`,
    change: atCode('invalid.client', (answer) => ({ ...answer, status: 401 })),
  },
  {
    vendor: 'dingtalk',
    what: 'the code of a wrong grant changed',
    rule: `${corpToken} unsupported-grant-type`,
    change: atCode('unsupported.grant.type', inBody({ code: 'unsupported_grant_type' })),
  },
  {
    vendor: 'dingtalk',
    what: 'a bad token is HTTP 401',
    rule: 'dingtalk.protectedResource invalid-authentication',
    change: atCode('InvalidAuthentication', (answer) => ({ ...answer, status: 401 })),
  },
  {
    vendor: 'dingtalk',
    what: 'errors are web pages',
    rule: `${corpToken} missing-body`,
    change: atCode('Missingbody', html),
  },
  {
    vendor: 'ekuaibao',
    what: 'a success is not under value',
    rule: `${getAccessToken} success-under-value`,
    change: (answer) =>
      has((answer.body as Fields)?.value, 'accessToken')
        ? { ...answer, body: (answer.body as Fields).value }
        : answer,
  },
  {
    vendor: 'ekuaibao',
    what: 'expireTime is a text',
    rule: `${getAccessToken} success-under-value`,
    change: withField('expireTime', String),
  },
  {
    vendor: 'ekuaibao',
    what: 'expireTime is in seconds',
    rule: `${getAccessToken} expire-time-is-an-instant`,
    change: withField('expireTime', (ms: number) => Math.floor(ms / 1_000)),
  },
  {
    vendor: 'ekuaibao',
    what: 'tokens live one hour',
    rule: `${getAccessToken} lifetime-two-hours`,
    change: withField('expireTime', (ms: number) => ms - 3_600_000),
  },
  {
    vendor: 'ekuaibao',
    what: 'a wrong key is HTTP 200',
    rule: `${getAccessToken} invalid-key`,
    change: (answer) => (has(answer.body, 'errorMessage') ? { ...answer, status: 200 } : answer),
  },
  {
    vendor: 'ekuaibao',
    what: 'the words of a wrong key changed',
    rule: `${getAccessToken} invalid-key`,
    change: withField('errorMessage', () => 'invalid key'),
  },
  {
    vendor: 'ekuaibao',
    what: 'a bad token is HTTP 401',
    rule: 'ekuaibao.protectedResource unauthorized',
    change: atCode(403, (answer) => ({ ...answer, status: 401 })),
  },
  {
    vendor: 'ekuaibao',
    what: 'a new token ends the one before',
    rule: `${getAccessToken} earlier-tokens-live-on`,
    quirks: { 'ekuaibao.previous-token': 'revoked' },
  },
  {
    vendor: 'ekuaibao',
    what: 'a refresh keeps the refresh token',
    rule: 'ekuaibao.refreshToken both-tokens-change',
    change: (answer, { path }) => {
      const kept = new URLSearchParams(path.split('?')[1]).get('refreshToken');
      return kept === null
        ? answer
        : withField('refreshToken', () => kept)(answer, { path, body: '' }, undefined as never);
    },
  },
];
