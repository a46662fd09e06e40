import { about } from './about.ts';
import type { Case, CaseRequest, Expected, Step } from './case.ts';
import { advance, ask, but, exchange, fault, startMs } from './words.ts';

/** The corporations and clients of the demo seed. */
export const corp = 'dingtwincorp0001';
export const strangeCorp = 'dingtwincorp0002';
export const internal = { client_id: 'dingtwinclient0001', client_secret: 'twin-secret-dingtalk' };
export const suite = { client_id: 'suitetwinclient0001', client_secret: 'twin-secret-suite' };

const json = { 'Content-Type': 'application/json' };

export function corpToken(
  body: unknown = { ...internal, grant_type: 'client_credentials' },
  corpId = corp,
): CaseRequest {
  return { method: 'POST', path: `/v1.0/oauth2/${corpId}/token`, headers: json, body };
}

/** The same for another client or corporation. */
export const corpTokenOf = (client: object, corpId = corp) =>
  corpToken({ ...client, grant_type: 'client_credentials' }, corpId);

export function accessToken(
  body: unknown = { appKey: internal.client_id, appSecret: internal.client_secret },
): CaseRequest {
  return { method: 'POST', path: '/v1.0/oauth2/accessToken', headers: json, body };
}

export function gettoken(
  query: CaseRequest['query'] = { appkey: internal.client_id, appsecret: internal.client_secret },
): CaseRequest {
  return { method: 'GET', path: '/gettoken', query };
}

/** Any business API; the token has a header of its own. */
export const business = (token?: string): CaseRequest => ({
  method: 'GET',
  path: '/v1.0/contact/departments',
  ...(token !== undefined && { headers: { 'x-acs-dingtalk-access-token': token } }),
});

/** Any API of the legacy host. */
export const legacy = (query: CaseRequest['query'] = ''): CaseRequest => ({
  method: 'POST',
  path: '/topapi/v2/user/get',
  query,
});

/** An id of `api.dingtalk.com` made when the case begins: a UUIDv7 in upper case. */
const time = startMs.toString(16).padStart(12, '0').toUpperCase();
export const requestidAtStart = new RegExp(
  `^${time.slice(0, 8)}-${time.slice(8)}-7[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$`,
);
const requestid = /^[0-9A-F]{8}-[0-9A-F]{4}-7[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/;

/** What the gateway says: `code` first. */
export const gatewayError = (status: number, code: string, message: string): Expected => ({
  status,
  body: { code, requestid, message },
});

/** What a service behind it says: `requestid` first. */
export const serviceError = (status: number, code: string, message: string): Expected => ({
  status,
  body: { requestid, code, message },
});

export const accepted = (token: string): Step =>
  exchange(business(token), { status: 200, body: { success: true } });
export const invalidAuthentication = gatewayError(400, 'InvalidAuthentication', '不合法的access_token');
export const refused = (token: string): Step => exchange(business(token), invalidAuthentication);
export const missingAuthentication = gatewayError(
  400,
  'AuthenticationFailed.MissingParameter',
  '缺少参数：x-acs-dingtalk-access-token',
);
const missingBody = gatewayError(400, 'Missingbody', 'body is mandatory for this action.');
const invalidBody = gatewayError(
  400,
  'Invalidbody',
  'Specified parameter body is not valid. JSON parsing error',
);
export const missing = (field: string) =>
  gatewayError(400, `Missing${field}`, `${field} is mandatory for this action.`);
export const apiNotFound = gatewayError(
  404,
  'InvalidAction.NotFound',
  'Specified api is not found, please check your url and method.',
);
export const pathNotFound: Expected = {
  status: 200,
  body: { errcode: 404, errmsg: '请求的URI地址不存在' },
  headers: { 'Content-Type': 'application/json' },
};

/** How clients in the wild send what is right, each in its own way. */
export function clientHabits(operation: string, request: CaseRequest, success: Expected): Case[] {
  const says = about(operation);
  const evidence = {
    kind: 'observed',
    source: '@alicloud/dingtalk 2.2.27 and others against a local stub',
  } as const;
  const text = JSON.stringify(request.body);
  const habits: Readonly<Record<string, Partial<CaseRequest>>> = {
    'in pieces, without a length': { chunked: true },
    'with a charset in lower case': { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
    'with a charset in upper case': { headers: { 'Content-Type': 'application/json;charset=UTF-8' } },
    'without a Content-Type': { headers: {} },
    'with a line break at its end': { body: `${text}\n` },
    'with a trailing slash': { path: `${request.path}/` },
    'with two slashes at the start of its path': { path: `/${request.path}` },
    'with a stray Authorization': { headers: { ...json, Authorization: 'Bearer undefined' } },
    'with a Host that is none': { host: 'no host at all' },
    'with a field that nobody documents': { body: { ...(request.body as object), nonce: 7 } },
  };
  return Object.entries(habits).map(([habit, change]) =>
    says(`takes a request ${habit}`, { evidence }, [exchange(but(request, change), success)]),
  );
}

/** How an endpoint of `api.dingtalk.com` refuses what is no JSON object. */
export function bodyCases(operation: string, request: CaseRequest): Case[] {
  const says = about(operation);
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  return [
    says('calls an empty body and a form no body', { error: 'missing-body' }, [
      exchange(but(request, { body: undefined }), missingBody),
      exchange(but(request, { body: '' }), missingBody),
      exchange(but(request, { headers: form, body: 'a=b' }), missingBody),
      exchange(but(request, { headers: { 'Content-Type': 'text/plain' } }), missingBody),
    ]),
    ...['{', 'null', '[]', '"text"', ''.padEnd(1_048_577, ' ')].map((body) =>
      says(`does not parse ${body.length > 9 ? 'more than a mebibyte' : body}`, { error: 'invalid-body' }, [
        exchange(but(request, { body }), invalidBody),
      ]),
    ),
    says('answers a wrong method as an API that is none', { error: 'api-not-found' }, [
      exchange({ method: 'GET', path: request.path }, apiNotFound),
      exchange({ method: 'PUT', path: request.path, headers: json, body: request.body }, apiNotFound),
    ]),
  ];
}

/** Asks now, and again 90 minutes, 2 hours and 4 hours later. */
export function overTime(request: CaseRequest): Step[] {
  return [
    ask('first', request),
    advance('90m'),
    ask('after 90 minutes', request),
    advance('119m59s'),
    ask('just before its end', request),
    advance('2h'),
    ask('after its end', request),
  ];
}

/** The throttling that a fault brings about: never 429, no Retry-After. */
export function throttled(operation: string, request: CaseRequest): Case {
  return about(operation)(
    'throttles with HTTP 403, without Retry-After',
    { error: 'throttled-app-per-second' },
    [
      fault(operation, 'throttled-app-per-second'),
      exchange(request, {
        status: 403,
        body: {
          code: 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi',
          requestid,
          message: /^您的企业应用调用钉钉开放平台当前接口的所有请求都被暂时禁用了/,
        },
        headers: { 'Retry-After': null },
      }),
    ],
  );
}

/** What the gateway answers where the quirk on the language of messages is en: without a token, and to a bad one. */
export const missingAuthenticationEn = gatewayError(
  400,
  'AuthenticationFailed.MissingParameter',
  'Missing parameters: x-acs-dingtalk-access-token',
);
export const invalidAuthenticationEn = gatewayError(400, 'InvalidAuthentication', 'Invalid access_token');
