// Generated from specs/ekuaibao.yaml by npm run generate; do not edit.

import type { ErrorAnswer, NotModelledPath, OperationWith, Quirk } from '../../core/operation.ts';
import type { SensitiveNames } from '../../core/redactor.ts';
import type { SeedShape } from '../../core/seed-shape.ts';

/** The hosts the vendor serves these operations on, where an operation has none of its own. */
export const hosts = [
  'app.ekuaibao.com',
  'dd2.hosecloud.com',
  'dd2.ekuaibao.com',
  'wx2.ekuaibao.com',
  'kdcloud2.ekuaibao.com',
  'ddenterprise.ekuaibao.com',
  'feishu.ekuaibao.com',
] as const;

const errorInvalidKey = {
  name: 'invalid-key',
  code: 403,
  status: 403,
  mediaType: 'application/json',
  headers: {},
  body: { value: { errorCode: 403, errorMessage: '密钥无效', errorDetail: null } },
} as const satisfies ErrorAnswer;
const errorInvalidKeyFlat = {
  name: 'invalid-key-flat',
  code: 403,
  status: 403,
  mediaType: 'application/json',
  headers: {},
  body: { errorCode: 403, errorMessage: '密钥无效', errorDetails: null, code: null, data: null },
} as const satisfies ErrorAnswer;
const errorInvalidKeyStatusOnly = { name: 'invalid-key-status-only', code: null, status: 403, mediaType: 'text/plain', headers: {}, body: '' } as const satisfies ErrorAnswer;
const errorFeatureNotEnabled = {
  name: 'feature-not-enabled',
  code: 403,
  status: 403,
  mediaType: 'application/json',
  headers: {},
  body: { errorCode: 403, errorMessage: '未开通功能，无权访问', errorDetails: null, code: null, data: null },
} as const satisfies ErrorAnswer;
const errorJsonParametersIncorrect = {
  name: 'json-parameters-incorrect',
  code: 412,
  status: 412,
  mediaType: 'application/json',
  headers: {},
  body: { errorCode: 412, errorMessage: 'JSON请求参数不正确', errorDetails: null, code: null, data: null },
} as const satisfies ErrorAnswer;
const errorNotFound = {
  name: 'not-found',
  code: null,
  status: 404,
  mediaType: 'text/plain',
  headers: {},
  body: 'Error 404 Not Found',
} as const satisfies ErrorAnswer;
const errorPayloadTooLarge = { name: 'payload-too-large', code: null, status: 413, mediaType: 'text/plain', headers: {}, body: '' } as const satisfies ErrorAnswer;
const errorInternalError = {
  name: 'internal-error',
  code: 500,
  status: 500,
  mediaType: 'application/json',
  headers: {},
  body: {
    errorCode: 500,
    errorMessage: 'Format specifier \'%s\'',
    errorDetails: 'com.ekuaibao.exile.boot.UnexpectedException: Format specifier \'%s\'',
    code: null,
    data: null,
  },
} as const satisfies ErrorAnswer;
const errorAppNotFound = {
  name: 'app-not-found',
  code: 500,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errorCode: 500, errorMessage: '应用不存在', errorDetails: null, code: null, data: null },
} as const satisfies ErrorAnswer;
const errorAppAuthenticationFailed = {
  name: 'app-authentication-failed',
  code: 500,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errorCode: 500, errorMessage: '应用鉴权失败', errorDetails: null, code: null, data: null },
} as const satisfies ErrorAnswer;
const errorAppNotFoundMsg = {
  name: 'app-not-found-msg',
  code: 500,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 500, msg: '应用不存在' },
} as const satisfies ErrorAnswer;
const errorAppAuthenticationFailedMsg = {
  name: 'app-authentication-failed-msg',
  code: 500,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 500, msg: '应用鉴权失败' },
} as const satisfies ErrorAnswer;
const errorUnauthorized = {
  name: 'unauthorized',
  code: 403,
  status: 403,
  mediaType: 'application/json',
  headers: {},
  body: { errorCode: 403, errorMessage: '未授权', errorDetails: null, code: null, data: null },
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorUnauthorizedPlain = {
  name: 'unauthorized-plain',
  code: null,
  status: 403,
  mediaType: 'text/plain',
  headers: {},
  body: '未授权',
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorUnauthorizedStatusOnly = {
  name: 'unauthorized-status-only',
  code: null,
  status: 403,
  mediaType: 'text/plain',
  headers: {},
  body: '',
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorBadRequest = {
  name: 'bad-request',
  code: 400,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: { errorCode: 400, errorMessage: 'expireDate参数错误', errorDetails: null, code: null, data: null },
} as const satisfies ErrorAnswer;
const errorBadCorpId = {
  name: 'bad-corp-id',
  code: 400,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: { errorCode: 400, errorMessage: 'corpId参数错误', errorDetails: null, code: null, data: null },
} as const satisfies ErrorAnswer;
const errorPreconditionFailed = {
  name: 'precondition-failed',
  code: 412,
  status: 412,
  mediaType: 'application/json',
  headers: {},
  body: { errorCode: 412, errorMessage: '未查找到此员工信息', errorDetails: null, code: null, data: null },
} as const satisfies ErrorAnswer;
const errorCommentsTooFrequent = {
  name: 'comments-too-frequent',
  code: 400,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: { errorCode: 400, errorMessage: '评论太过频繁', errorDetails: null, code: null, data: null },
} as const satisfies ErrorAnswer;
const errorPleaseLogIn = {
  name: 'please-log-in',
  code: 401,
  status: 401,
  mediaType: 'application/json',
  headers: {},
  body: { errorCode: 401, errorMessage: '请先登录', errorDetails: null, code: null, data: null },
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorPleaseLogIn200 = {
  name: 'please-log-in-200',
  code: '401',
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { status: '401', msg: '请先登录' },
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorMallRequestFailed = {
  name: 'mall-request-failed',
  code: 'S500',
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { status: 'S500', msg: '请求失败' },
} as const satisfies ErrorAnswer;

/** The vendor's operations by id, with the codes of their errors by name. */
export type Operations = {
  readonly 'ekuaibao.getAccessToken': OperationWith<{
    'invalid-key': 403,
    'invalid-key-flat': 403,
    'invalid-key-status-only': null,
    'feature-not-enabled': 403,
    'json-parameters-incorrect': 412,
    'not-found': null,
    'payload-too-large': null,
    'internal-error': 500,
  }>;
  readonly 'ekuaibao.getAppAccessToken': OperationWith<{
    'app-not-found': 500,
    'app-authentication-failed': 500,
    'app-not-found-msg': 500,
    'app-authentication-failed-msg': 500,
    'json-parameters-incorrect': 412,
    'not-found': null,
    'payload-too-large': null,
    'internal-error': 500,
  }>;
  readonly 'ekuaibao.refreshToken': OperationWith<{
    unauthorized: 403,
    'unauthorized-plain': null,
    'unauthorized-status-only': null,
    'feature-not-enabled': 403,
    'not-found': null,
    'internal-error': 500,
  }>;
  readonly 'ekuaibao.refreshTokenExpireDate': OperationWith<{
    unauthorized: 403,
    'unauthorized-plain': null,
    'unauthorized-status-only': null,
    'feature-not-enabled': 403,
    'bad-request': 400,
    'not-found': null,
    'internal-error': 500,
  }>;
  readonly 'ekuaibao.location': OperationWith<{ 'bad-corp-id': 400, 'not-found': null, 'internal-error': 500 }>;
  readonly 'ekuaibao.protectedResource': OperationWith<{
    unauthorized: 403,
    'feature-not-enabled': 403,
    'not-found': null,
    'precondition-failed': 412,
    'payload-too-large': null,
    'comments-too-frequent': 400,
    'internal-error': 500,
  }, 'prefix' | 'token'>;
  readonly 'ekuaibao.mallResource': OperationWith<{
    'please-log-in': 401,
    'please-log-in-200': '401',
    'mall-request-failed': 'S500',
    'not-found': null,
    'internal-error': 500,
  }, 'prefix' | 'token'>;
};

/** The vendor's operations by id. */
export const operations: Operations = {
  'ekuaibao.getAccessToken': {
    id: 'ekuaibao.getAccessToken',
    method: 'POST',
    path: '/api/openapi/v1/auth/getAccessToken',
    errors: {
      'invalid-key': errorInvalidKey,
      'invalid-key-flat': errorInvalidKeyFlat,
      'invalid-key-status-only': errorInvalidKeyStatusOnly,
      'feature-not-enabled': errorFeatureNotEnabled,
      'json-parameters-incorrect': errorJsonParametersIncorrect,
      'not-found': errorNotFound,
      'payload-too-large': errorPayloadTooLarge,
      'internal-error': errorInternalError,
    },
    natural: [
      'invalid-key',
      'invalid-key-flat',
      'invalid-key-status-only',
      'feature-not-enabled',
      'json-parameters-incorrect',
      'not-found',
    ],
    lifecycle: [
      {
        token: 'access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'stays-valid',
        fields: ['/value/accessToken'],
        expiry: { field: '/value/expireTime', form: 'unix-ms' },
      },
    ],
    variable: { nullable: ['/value/errorDetail', '/errorDetails', '/code', '/data'] },
  },
  'ekuaibao.getAppAccessToken': {
    id: 'ekuaibao.getAppAccessToken',
    method: 'POST',
    path: '/api/openapi/v1/auth/getAppAccessToken',
    errors: {
      'app-not-found': errorAppNotFound,
      'app-authentication-failed': errorAppAuthenticationFailed,
      'app-not-found-msg': errorAppNotFoundMsg,
      'app-authentication-failed-msg': errorAppAuthenticationFailedMsg,
      'json-parameters-incorrect': errorJsonParametersIncorrect,
      'not-found': errorNotFound,
      'payload-too-large': errorPayloadTooLarge,
      'internal-error': errorInternalError,
    },
    natural: [
      'app-not-found',
      'app-authentication-failed',
      'app-not-found-msg',
      'app-authentication-failed-msg',
      'json-parameters-incorrect',
      'not-found',
    ],
    lifecycle: [
      {
        token: 'app_access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'stays-valid',
        fields: ['/value/accessToken'],
        expiry: { field: '/value/timeout', form: 'remaining-seconds' },
      },
    ],
    variable: { nullable: ['/errorDetails', '/code', '/data'] },
  },
  'ekuaibao.refreshToken': {
    id: 'ekuaibao.refreshToken',
    method: 'POST',
    path: '/api/openapi/v2/auth/refreshToken',
    query: ['accessToken', 'refreshToken', 'powerCode'],
    errors: {
      unauthorized: errorUnauthorized,
      'unauthorized-plain': errorUnauthorizedPlain,
      'unauthorized-status-only': errorUnauthorizedStatusOnly,
      'feature-not-enabled': errorFeatureNotEnabled,
      'not-found': errorNotFound,
      'internal-error': errorInternalError,
    },
    natural: ['unauthorized', 'unauthorized-plain', 'unauthorized-status-only', 'feature-not-enabled', 'not-found'],
    lifecycle: [
      {
        token: 'access_token',
        lifetimeMs: 2764800000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'revoked',
        fields: ['/value/accessToken'],
        expiry: { field: '/value/expireTime', form: 'unix-ms' },
      },
    ],
    variable: { nullable: ['/errorDetails', '/code', '/data'] },
  },
  'ekuaibao.refreshTokenExpireDate': {
    id: 'ekuaibao.refreshTokenExpireDate',
    method: 'POST',
    path: '/api/openapi/v2/auth/refreshToken/expireDate',
    query: ['accessToken', 'refreshToken', 'expireDate', 'powerCode'],
    errors: {
      unauthorized: errorUnauthorized,
      'unauthorized-plain': errorUnauthorizedPlain,
      'unauthorized-status-only': errorUnauthorizedStatusOnly,
      'feature-not-enabled': errorFeatureNotEnabled,
      'bad-request': errorBadRequest,
      'not-found': errorNotFound,
      'internal-error': errorInternalError,
    },
    natural: [
      'unauthorized',
      'unauthorized-plain',
      'unauthorized-status-only',
      'feature-not-enabled',
      'bad-request',
      'not-found',
    ],
    lifecycle: [
      {
        token: 'access_token',
        lifetimeMs: 86400000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'revoked',
        fields: ['/value/accessToken'],
        expiry: { field: '/value/expireTime', form: 'unix-ms' },
      },
    ],
    variable: { nullable: ['/errorDetails', '/code', '/data'] },
  },
  'ekuaibao.location': {
    id: 'ekuaibao.location',
    method: 'GET',
    path: '/api/openapi/v2/location',
    query: ['corpId'],
    errors: { 'bad-corp-id': errorBadCorpId, 'not-found': errorNotFound, 'internal-error': errorInternalError },
    natural: ['bad-corp-id', 'not-found'],
    lifecycle: [],
    variable: { nullable: ['/errorDetails', '/code', '/data'] },
  },
  'ekuaibao.protectedResource': {
    id: 'ekuaibao.protectedResource',
    method: 'GET',
    path: '/api/openapi/{resource}',
    prefix: '/api/openapi/',
    token: { in: 'query', name: 'accessToken' },
    query: ['accessToken'],
    errors: {
      unauthorized: errorUnauthorized,
      'feature-not-enabled': errorFeatureNotEnabled,
      'not-found': errorNotFound,
      'precondition-failed': errorPreconditionFailed,
      'payload-too-large': errorPayloadTooLarge,
      'comments-too-frequent': errorCommentsTooFrequent,
      'internal-error': errorInternalError,
    },
    natural: ['unauthorized', 'feature-not-enabled', 'not-found'],
    lifecycle: [],
    variable: { nullable: ['/errorDetails', '/code', '/data'] },
  },
  'ekuaibao.mallResource': {
    id: 'ekuaibao.mallResource',
    method: 'POST',
    path: '/api/mall-openapi/{resource}',
    prefix: '/api/mall-openapi/',
    hosts: ['unity.ekuaibao.com'],
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: {
      'please-log-in': errorPleaseLogIn,
      'please-log-in-200': errorPleaseLogIn200,
      'mall-request-failed': errorMallRequestFailed,
      'not-found': errorNotFound,
      'internal-error': errorInternalError,
    },
    natural: ['please-log-in', 'please-log-in-200'],
    lifecycle: [],
    variable: { free: ['/msg'], nullable: ['/errorDetails', '/code', '/data'] },
  },
};

/** Paths of the vendor that are not modelled. */
export const notModelled: readonly NotModelledPath[] = [
  { path: '/api/realms/*', what: 'the former way to the token of a self-built app' },
  { path: '/auth/openApi/*', what: 'version 3 of the token endpoints, on open.hosecloud.com' },
];

/** The vendor's quirks by name. */
export const quirks = {
  'ekuaibao.invalid-key-body': {
    name: 'ekuaibao.invalid-key-body',
    default: 'value-wrapped',
    documented: 'value-wrapped',
    alternatives: ['value-wrapped', 'flat', 'status-only'],
  },
  'ekuaibao.refresh-refusal-body': {
    name: 'ekuaibao.refresh-refusal-body',
    default: 'five-key',
    documented: 'five-key',
    alternatives: ['five-key', 'plain-text', 'status-only'],
  },
  'ekuaibao.propagation': {
    name: 'ekuaibao.propagation',
    default: 'delayed-answer',
    documented: 'delayed-answer',
    alternatives: ['delayed-answer', 'refused-at-first'],
  },
  'ekuaibao.repeat': { name: 'ekuaibao.repeat', default: 'new', documented: 'new', alternatives: ['new', 'same'] },
  'ekuaibao.previous-token': {
    name: 'ekuaibao.previous-token',
    default: 'stays-valid',
    documented: 'stays-valid',
    alternatives: ['stays-valid', 'revoked'],
  },
  'ekuaibao.previous-pair': { name: 'ekuaibao.previous-pair', default: 'dead', documented: 'dead', alternatives: ['dead', 'alive'] },
  'ekuaibao.missing-field': {
    name: 'ekuaibao.missing-field',
    default: 'invalid-key',
    documented: 'invalid-key',
    alternatives: ['invalid-key', 'json-parameters-incorrect'],
  },
  'ekuaibao.power-code': {
    name: 'ekuaibao.power-code',
    default: 'feature-not-enabled',
    documented: 'unauthorized',
    alternatives: ['feature-not-enabled', 'unauthorized'],
  },
  'ekuaibao.expire-date': {
    name: 'ekuaibao.expire-date',
    default: 'bad-request',
    documented: 'unauthorized',
    alternatives: ['bad-request', 'unauthorized'],
  },
  'ekuaibao.wrong-prefix': {
    name: 'ekuaibao.wrong-prefix',
    default: 'ignored',
    documented: 'refused',
    alternatives: ['ignored', 'refused'],
  },
  'ekuaibao.unknown-corporation': {
    name: 'ekuaibao.unknown-corporation',
    default: 'bad-request',
    documented: 'bad-request',
    alternatives: ['bad-request', 'default-prefix'],
  },
  'ekuaibao.token-format': {
    name: 'ekuaibao.token-format',
    default: 'with-corporation',
    documented: 'with-corporation',
    alternatives: ['with-corporation', 'plain'],
  },
  'ekuaibao.app-refusal-body': {
    name: 'ekuaibao.app-refusal-body',
    default: 'five-key',
    documented: 'five-key',
    alternatives: ['five-key', 'code-and-msg'],
  },
  'ekuaibao.app-secret-field': {
    name: 'ekuaibao.app-secret-field',
    default: 'either',
    documented: 'either',
    alternatives: ['either', 'app-secret'],
  },
  'ekuaibao.app-missing-field': {
    name: 'ekuaibao.app-missing-field',
    default: 'service-refusal',
    documented: 'service-refusal',
    alternatives: ['service-refusal', 'json-parameters-incorrect'],
  },
  'ekuaibao.app-token-repeat': { name: 'ekuaibao.app-token-repeat', default: 'new', documented: 'new', alternatives: ['new', 'same'] },
  'ekuaibao.mall-refusal': { name: 'ekuaibao.mall-refusal', default: '401', documented: '401', alternatives: ['200', '401'] },
} as const satisfies Record<string, Quirk>;

/** What the vendor's fields are called that hold secrets and tokens. */
export const sensitive = {
  secrets: ['appSecurity', 'appSecret'],
  tokens: ['accessToken', 'refreshToken'],
  usedOnce: ['refreshToken'],
} as const satisfies SensitiveNames;

/** What the marks in the schema of the seed say. */
export const seedShape = {
  corporations: {
    id: 'appKey',
    secrets: ['appSecurity'],
    rotates: ['appSecurity'],
    references: {},
    shown: ['corporationId'],
  },
  apps: { id: 'appKey', secrets: ['appSecret'], rotates: ['appSecret'], references: {}, shown: [] },
} as const satisfies SeedShape;
