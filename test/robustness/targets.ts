import type { RawAnswer, RawRequest } from './raw.ts';

/** A token endpoint, a request it grants, and how its vendor speaks. */
export interface Target {
  readonly target: string;
  readonly credentials: Readonly<Record<string, string>>;
  /** Where the token stands in a success. */
  readonly token: RegExp;
  /** How it answers a body it cannot read: malformed, no object, too long. */
  readonly unreadable: Partial<RawAnswer>;
  /** An empty body, where that is another thing. */
  readonly empty?: Partial<RawAnswer>;
  /** A field of another type than it takes. */
  readonly wrongType: Partial<RawAnswer>;
  /** A method it does not take, and a path that is nobody's beside it. */
  readonly wrongMethod: Partial<RawAnswer>;
  readonly unknownPath: readonly [string, Partial<RawAnswer>];
}

const feishuJson = { status: 200, body: '{"code":10003,"data":{},"msg":"invalid param"}' };
const feishuNotFound = { status: 404, body: '404 page not found' };
const dingtalkNotFound = { status: 404, body: expectedCode('InvalidAction.NotFound') };
const ekuaibaoKey = { status: 403, body: '密钥无效' };

export const targets: Readonly<Record<string, Target>> = {
  Feishu: {
    target: '/open-apis/auth/v3/app_access_token/internal',
    credentials: { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' },
    token: /"tenant_access_token":"t-\w{40}"/,
    unreadable: feishuJson,
    wrongType: feishuJson,
    wrongMethod: feishuNotFound,
    unknownPath: ['/open-apis/auth/v3/nothing', feishuNotFound],
  },
  DingTalk: {
    target: '/v1.0/oauth2/dingtwincorp0001/token',
    credentials: {
      client_id: 'dingtwinclient0001',
      client_secret: 'twin-secret-dingtalk',
      grant_type: 'client_credentials',
    },
    token: /"access_token":"[0-9a-f]{32}"/,
    unreadable: { status: 400, body: expectedCode('Invalidbody') },
    empty: { status: 400, body: expectedCode('Missingbody') },
    wrongType: { status: 400, body: expectedCode('invalid.client') },
    wrongMethod: dingtalkNotFound,
    unknownPath: ['/v1.0/oauth2/nothing', dingtalkNotFound],
  },
  Ekuaibao: {
    target: '/api/openapi/v1/auth/getAccessToken',
    credentials: {
      appKey: '00000000-0000-4000-8000-0000000000e1',
      appSecurity: '00000000-0000-4000-8000-0000000000e2',
    },
    token: /"accessToken":"[\w$-]{14}:34A73EyI8A0w00"/,
    unreadable: ekuaibaoKey,
    wrongType: ekuaibaoKey,
    wrongMethod: { status: 404 },
    unknownPath: ['/api/openapi/v1/auth/nothing', { status: 404 }],
  },
};

/** A request that the endpoint grants, told in JSON. */
export function granted({ target, credentials }: Target, changes: Partial<RawRequest> = {}): RawRequest {
  return {
    target,
    headers: ['Content-Type: application/json'],
    body: JSON.stringify(credentials),
    ...changes,
  };
}

function expectedCode(code: string): string {
  return `"code":"${code}"`;
}
