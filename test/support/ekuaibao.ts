import { about } from './about.ts';
import type { Case, CaseRequest, Expected, Step } from './case.ts';
import { ask, but, exchange, fault, from } from './words.ts';

/** The corporation of the demo seed. */
export const corporationId = '34A73EyI8A0w00';
export const account = {
  appKey: '00000000-0000-4000-8000-0000000000e1',
  appSecurity: '00000000-0000-4000-8000-0000000000e2',
};

const json = { 'Content-Type': 'application/json' };

export const getAccessToken = (body: unknown = account): CaseRequest => ({
  method: 'POST',
  path: '/api/openapi/v1/auth/getAccessToken',
  headers: json,
  body,
});

/** The query that refreshes the pair of that name. */
export const pairQuery = (name: string) => ({
  accessToken: accessToken(name),
  refreshToken: from(name, '/value/refreshToken'),
  powerCode: '219904',
});

export const refresh = (query: CaseRequest['query']): CaseRequest => ({
  method: 'POST',
  path: '/api/openapi/v2/auth/refreshToken',
  ...(query !== undefined && { query }),
});

export const refreshDays = (query: CaseRequest['query']): CaseRequest => ({
  ...refresh(query),
  path: '/api/openapi/v2/auth/refreshToken/expireDate',
});

export const location = (query: CaseRequest['query'] = { corpId: corporationId }): CaseRequest => ({
  method: 'GET',
  path: '/api/openapi/v2/location',
  ...(query !== undefined && { query }),
});

/** The self-built app of the demo seed. */
export const app = {
  appKey: '00000000-0000-4000-8000-0000000000f1',
  appSecret: '00000000-0000-4000-8000-0000000000f2',
};

export const getAppAccessToken = (body: unknown = app): CaseRequest => ({
  method: 'POST',
  path: '/api/openapi/v1/auth/getAppAccessToken',
  headers: json,
  body,
});

/** Any API of the mall: the token is in a header. */
export const mall = (token?: string): CaseRequest => ({
  method: 'POST',
  path: '/api/mall-openapi/open-api/finance/bill/findBillDetailById',
  headers: { ...json, ...(token !== undefined && { Authorization: `Bearer ${token}` }) },
  body: { data: [1], requestId: '1' },
});

/** Any business API: the token is in the query. */
export const business = (token?: string): CaseRequest => ({
  method: 'GET',
  path: '/api/openapi/v1/departments',
  ...(token !== undefined && { query: { accessToken: token } }),
});

/** Gets a pair under a name. */
export const getPair = (as: string): Step => ask(as, getAccessToken());
export const accessToken = (name: string) => from(name, '/value/accessToken');

/** The envelope of all but getAccessToken. */
export const fiveKeys = (status: number, message: string): Expected => ({
  status,
  body: { errorCode: status, errorMessage: message, errorDetails: null, code: null, data: null },
  headers: { 'Content-Type': 'application/json' },
});

export const unauthorized = fiveKeys(403, '未授权');
export const featureNotEnabled = fiveKeys(403, '未开通功能，无权访问');
export const invalidKey: Expected = {
  status: 403,
  body: { value: { errorCode: 403, errorMessage: '密钥无效', errorDetail: null } },
  headers: { 'Content-Type': 'application/json' },
};
export const notFound: Expected = {
  status: 404,
  body: 'Error 404 Not Found',
  headers: { 'Content-Type': 'text/plain' },
};

const list: Expected = {
  status: 200,
  body: { count: 0, items: [] },
  headers: { 'Content-Type': 'application/json' },
};
export const accepted = (token: string): Step => exchange(business(token), list);
export const refused = (token: string): Step => exchange(business(token), unauthorized);

/** A token: 14 characters, a colon, the corporation. */
const tokenText = new RegExp(`^ID_3[A-Za-z0-9_$-]{10}:${corporationId}$`);

export const pair = (expireTime: number): Expected => ({
  status: 200,
  body: { value: { accessToken: tokenText, refreshToken: tokenText, expireTime, corporationId } },
});

/** 429 is not in the vendor's vocabulary: what is refused for being too much is refused otherwise. */
export function neverTooMany(operation: string, request: CaseRequest, given: Step[] = []): Case {
  return about(operation)(
    'answers a hundred calls like the first: nothing is throttled, and 429 is not used',
    { rules: ['never-429'] },
    [
      given,
      Array.from({ length: 100 }, () => exchange(request, { status: 200 })),
      fault(operation, 'internal-error'),
      exchange(request, { status: 500 }),
    ],
  );
}

/** How clients in the wild send what is right, each in its own way. */
export function clientHabits(operation: string, request: CaseRequest, success: Expected): Case[] {
  const says = about(operation);
  const evidence = { kind: 'observed', source: 'clients that work against the real host' } as const;
  const text = JSON.stringify(request.body);
  const habits: Readonly<Record<string, Partial<CaseRequest>>> = {
    'without a Content-Type': { headers: {} },
    'with a charset': { headers: { 'Content-Type': 'application/json;charset=utf-8' } },
    'in pieces, without a length': { chunked: true },
    'with a line break at its end': { body: `${text}\n` },
    'with a trailing slash': { path: `${request.path}/` },
    'with two slashes at the start of its path, as a base URL with a slash makes them': {
      path: `/${request.path}`,
    },
    'with a stray Authorization': { headers: { ...json, Authorization: 'Bearer undefined' } },
    'with a Host that is none': { host: 'no host at all' },
    'with a field that nobody documents': { body: { ...(request.body as object), nonce: 7 } },
  };
  return Object.entries(habits).map(([habit, change]) =>
    says(`takes a request ${habit}`, { evidence }, [exchange(but(request, change), success)]),
  );
}
