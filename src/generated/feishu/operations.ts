// Generated from specs/feishu.yaml by npm run generate; do not edit.

import type { ErrorAnswer, NotModelledPath, Operation, Quirk } from '../../core/operation.ts';
import type { SensitiveNames } from '../../core/redactor.ts';
import type { SeedShape } from '../../core/seed-shape.ts';

/** The hosts the vendor serves these operations on, where an operation has none of its own. */
export const hosts = ['open.feishu.cn', 'open.larksuite.com'] as const;

const errorInvalidParam = {
  name: 'invalid-param',
  code: 10003,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10003, data: {}, msg: 'invalid param' },
} as const satisfies ErrorAnswer;
const errorInvalidParameter = {
  name: 'invalid-parameter',
  code: 10003,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10003, data: {}, msg: 'invalid parameter' },
} as const satisfies ErrorAnswer;
const errorAppSecretInvalid = {
  name: 'app-secret-invalid',
  code: 10014,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10014, msg: 'app secret invalid' },
} as const satisfies ErrorAnswer;
const errorAppIdNotExists = {
  name: 'app-id-not-exists',
  code: 10014,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10014, msg: 'app id not exists' },
} as const satisfies ErrorAnswer;
const errorAppUnauthorized = {
  name: 'app-unauthorized',
  code: 10014,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10014, msg: 'app unauthorized' },
} as const satisfies ErrorAnswer;
const errorWrongAppSecret = {
  name: 'wrong-app-secret',
  code: 10015,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10015, msg: 'wrong app secret' },
} as const satisfies ErrorAnswer;
const errorInvalidRequestParameter = {
  name: 'invalid-request-parameter',
  code: 10001,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10001, msg: 'Your request contains an invalid request parameter' },
} as const satisfies ErrorAnswer;
const errorInvalidRequest10100 = {
  name: 'invalid-request-10100',
  code: 10100,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10100, msg: 'invalid request' },
} as const satisfies ErrorAnswer;
const errorBadRequest10400 = {
  name: 'bad-request-10400',
  code: 10400,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10400, msg: 'bad request' },
} as const satisfies ErrorAnswer;
const errorAppNotExist = {
  name: 'app-not-exist',
  code: 11209,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 11209, msg: 'app not exist' },
} as const satisfies ErrorAnswer;
const errorAppIdIsNil = {
  name: 'app-id-is-nil',
  code: 11226,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 11226, msg: 'app_id is nil' },
} as const satisfies ErrorAnswer;
const errorInvalidAppId50003 = {
  name: 'invalid-app-id-50003',
  code: 50003,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 50003, msg: 'invalid app_id' },
} as const satisfies ErrorAnswer;
const errorLoginUserInvalid = {
  name: 'login-user-invalid',
  code: 99991543,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 99991543, msg: 'login_user invalid' },
} as const satisfies ErrorAnswer;
const errorInternalError = {
  name: 'internal-error',
  code: 2200,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 2200, msg: 'Internal Error' },
} as const satisfies ErrorAnswer;
const errorInternalError1500 = {
  name: 'internal-error-1500',
  code: 1500,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 1500, msg: 'internal error' },
} as const satisfies ErrorAnswer;
const errorInternalError1503 = {
  name: 'internal-error-1503',
  code: 1503,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 1503, msg: 'internal error' },
} as const satisfies ErrorAnswer;
const errorInternalError1663 = {
  name: 'internal-error-1663',
  code: 1663,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 1663, msg: 'internal error' },
} as const satisfies ErrorAnswer;
const errorInternalError1668 = {
  name: 'internal-error-1668',
  code: 1668,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 1668, msg: 'internal error' },
} as const satisfies ErrorAnswer;
const errorInternalError5000 = {
  name: 'internal-error-5000',
  code: 5000,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 5000, msg: 'internal error' },
} as const satisfies ErrorAnswer;
const errorInternalError10101 = {
  name: 'internal-error-10101',
  code: 10101,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10101, msg: 'internal error' },
} as const satisfies ErrorAnswer;
const errorInternalError10500 = {
  name: 'internal-error-10500',
  code: 10500,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10500, msg: 'internal server error' },
} as const satisfies ErrorAnswer;
const errorMethodNotAllowed = {
  name: 'method-not-allowed',
  code: 4005,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 4005, msg: 'method not allowed' },
} as const satisfies ErrorAnswer;
const errorMethodRateLimited = {
  name: 'method-rate-limited',
  code: 1000004,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 1000004, msg: 'method rate limited' },
} as const satisfies ErrorAnswer;
const errorAppRateLimited = {
  name: 'app-rate-limited',
  code: 1000005,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 1000005, msg: 'app rate limited' },
} as const satisfies ErrorAnswer;
const errorBadRequest = {
  name: 'bad-request',
  code: 9499,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: { code: 9499, msg: 'Bad Request' },
} as const satisfies ErrorAnswer;
const errorNotFound = {
  name: 'not-found',
  code: null,
  status: 404,
  mediaType: 'text/plain',
  headers: {},
  body: '404 page not found',
} as const satisfies ErrorAnswer;
const errorRequestMethodNotMatch = {
  name: 'request-method-not-match',
  code: 99991301,
  status: 404,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991301,
    msg: 'request method doesn’t match',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991301&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorResourceNotFind = {
  name: 'resource-not-find',
  code: 99991201,
  status: 404,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991201,
    msg: 'resource not find',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991201&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorRateLimited = {
  name: 'rate-limited',
  code: 99991400,
  status: 429,
  mediaType: 'application/json',
  headers: { 'x-ogw-ratelimit-limit': '100', 'x-ogw-ratelimit-reset': '52' },
  body: { code: 99991400, msg: 'request trigger frequency limit' },
} as const satisfies ErrorAnswer;
const errorInternalError1665 = {
  name: 'internal-error-1665',
  code: 1665,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 1665, msg: 'internal error' },
} as const satisfies ErrorAnswer;
const errorGetAppAccessTokenFail = {
  name: 'get-app-access-token-fail',
  code: 10012,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10012, msg: 'get app access token fail' },
} as const satisfies ErrorAnswer;
const errorGetTenantAccessTokenFail = {
  name: 'get-tenant-access-token-fail',
  code: 10013,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10013, msg: 'get tenant access token fail' },
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorAppIdUnauthorized = {
  name: 'app-id-unauthorized',
  code: 10005,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10005, msg: 'app id unauthorized' },
} as const satisfies ErrorAnswer;
const errorAppUsageInfoNotExist = {
  name: 'app-usage-info-not-exist',
  code: 11210,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 11210, msg: 'app usage info not exist' },
} as const satisfies ErrorAnswer;
const errorAppIsNotUsage = {
  name: 'app-is-not-usage',
  code: 11207,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 11207, msg: 'app is not usage' },
} as const satisfies ErrorAnswer;
const errorTenantDoesNotInstallApp = {
  name: 'tenant-does-not-install-app',
  code: 20009,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20009, msg: 'Tenant does not install app' },
} as const satisfies ErrorAnswer;
const errorChatTenantMismatch = {
  name: 'chat-tenant-mismatch',
  code: 10034,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10034, msg: 'chat tenant id mismatch tenant access token' },
} as const satisfies ErrorAnswer;
const errorGetTenantIdError = {
  name: 'get-tenant-id-error',
  code: 1551,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 1551, msg: 'internal error' },
} as const satisfies ErrorAnswer;
const errorIdsNotExisted = {
  name: 'ids-not-existed',
  code: 99992500,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 99992500, msg: 'these ids not existed: [aaaaaaaaaaaaaaaa]' },
} as const satisfies ErrorAnswer;
const errorIdsNotExisted99992501 = {
  name: 'ids-not-existed-99992501',
  code: 99992501,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 99992501, msg: 'these ids not existed: [aaaaaaaaaaaaaaaa]' },
} as const satisfies ErrorAnswer;
const errorAppResendFail = {
  name: 'app-resend-fail',
  code: 10016,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10016, msg: 'app resend fail' },
} as const satisfies ErrorAnswer;
const errorAccessTokenInvalid = {
  name: 'access-token-invalid',
  code: 10202,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10202, msg: 'access token invalid' },
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorCodeAppidNotMatch = {
  name: 'code-appid-not-match',
  code: 10213,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10213, msg: 'code appid not match' },
} as const satisfies ErrorAnswer;
const errorInvalidCode = {
  name: 'invalid-code',
  code: 10226,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10226, msg: 'invalid code' },
} as const satisfies ErrorAnswer;
const errorUserToAppHasNoVisibility = {
  name: 'user-to-app-has-no-visibility',
  code: 10228,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10228, msg: 'user to app has no visibility' },
} as const satisfies ErrorAnswer;
const errorUserNotFound = {
  name: 'user-not-found',
  code: 10004,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10004, msg: 'user not found' },
} as const satisfies ErrorAnswer;
const errorWrongCode = {
  name: 'wrong-code',
  code: 10204,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10204, msg: 'wrong code' },
} as const satisfies ErrorAnswer;
const errorMissingAccessToken = {
  name: 'missing-access-token',
  code: 99991661,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991661,
    msg: 'Missing access token for authorization. Please make a request with token attached.',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991661&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorInvalidAccessToken = {
  name: 'invalid-access-token',
  code: 99991663,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991663,
    msg: 'Invalid access token for authorization. Please make a request with token attached.',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991663&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorInvalidUserAccessToken = {
  name: 'invalid-user-access-token',
  code: 99991668,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991668,
    msg: 'Invalid access token for authorization. Please make a request with token attached.',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991668&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorGetOpenUserError = {
  name: 'get-open-user-error',
  code: 1557,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 1557, msg: 'internal error' },
} as const satisfies ErrorAnswer;
const errorGetOpenUserError10105 = {
  name: 'get-open-user-error-10105',
  code: 10105,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10105, msg: 'internal error' },
} as const satisfies ErrorAnswer;
const errorUpdateSessionError = {
  name: 'update-session-error',
  code: 1642,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 1642, msg: 'internal error' },
} as const satisfies ErrorAnswer;
const errorMiniProgramSessionMissing = {
  name: 'mini-program-session-missing',
  code: 99991611,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 99991611, msg: 'get session fail' },
} as const satisfies ErrorAnswer;
const errorMiniProgramSessionInvalid = {
  name: 'mini-program-session-invalid',
  code: 99991612,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 99991612, msg: 'session invalid' },
} as const satisfies ErrorAnswer;
const errorInvalidRequest = {
  name: 'invalid-request',
  code: 20001,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20001, msg: 'Invalid request. Please check request param' },
} as const satisfies ErrorAnswer;
const errorAppAccessTokenPassedInvalid = {
  name: 'app-access-token-passed-invalid',
  code: 20014,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20014, msg: 'The app access token passed is invalid. Please check the value' },
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorGenerateUserAccessTokenFail = {
  name: 'generate-user-access-token-fail',
  code: 20007,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20007, msg: 'Failed to generate a user access token. Please try again' },
} as const satisfies ErrorAnswer;
const errorAppIdDiffers = {
  name: 'app-id-differs',
  code: 20024,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 20024,
    msg: 'App id in user_access_token or refresh_token diff with app id in app_access_token or tenant_access_token. Please keep the app id consistent',
  },
} as const satisfies ErrorAnswer;
const errorUserResigned = {
  name: 'user-resigned',
  code: 20021,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20021, msg: 'User resigned' },
} as const satisfies ErrorAnswer;
const errorUserFrozen = {
  name: 'user-frozen',
  code: 20022,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20022, msg: 'User frozen' },
} as const satisfies ErrorAnswer;
const errorUserNotRegistered = {
  name: 'user-not-registered',
  code: 20023,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20023, msg: 'User not registered' },
} as const satisfies ErrorAnswer;
const errorUserNotExist = {
  name: 'user-not-exist',
  code: 20008,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20008, msg: 'User not exist' },
} as const satisfies ErrorAnswer;
const errorLackOfAppId = {
  name: 'lack-of-app-id',
  code: 20025,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20025, msg: 'Lack of app_id or app_secret in request' },
} as const satisfies ErrorAnswer;
const errorInvalidAppId = {
  name: 'invalid-app-id',
  code: 20028,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20028, msg: 'Invalid app id' },
} as const satisfies ErrorAnswer;
const errorTenantAccessTokenPassedInvalid = {
  name: 'tenant-access-token-passed-invalid',
  code: 20013,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20013, msg: 'The tenant access token passed is invalid. Please check the value' },
} as const satisfies ErrorAnswer;
const errorRefreshTokenExpired = {
  name: 'refresh-token-expired',
  code: 20037,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20037, msg: 'The refresh token passed has expired. Please generate a new one' },
} as const satisfies ErrorAnswer;
const errorInvalidUserRefreshToken = {
  name: 'invalid-user-refresh-token',
  code: 99991669,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 99991669, msg: 'invalid user refresh token' },
} as const satisfies ErrorAnswer;
const errorSystemError = {
  name: 'system-error',
  code: 20050,
  status: 500,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20050, msg: 'System error' },
} as const satisfies ErrorAnswer;
const errorAppIdSecretMismatch = {
  name: 'app-id-secret-mismatch',
  code: 20002,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20002, msg: 'app_id and app_secret did not match' },
} as const satisfies ErrorAnswer;
const errorInvalidRequestWithCode = {
  name: 'invalid-request-with-code',
  code: 20003,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20003, msg: 'invalid request with code' },
} as const satisfies ErrorAnswer;
const errorExpiredCode = {
  name: 'expired-code',
  code: 20004,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20004, msg: 'expired code' },
} as const satisfies ErrorAnswer;
const errorInvalidAccessToken20005 = {
  name: 'invalid-access-token-20005',
  code: 20005,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20005, msg: 'invalid access_token' },
} as const satisfies ErrorAnswer;
const errorExpiredUserAccessToken = {
  name: 'expired-user-access-token',
  code: 20006,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20006, msg: '过期 User Access Token' },
} as const satisfies ErrorAnswer;
const errorUserNotVisibleToApp = {
  name: 'user-not-visible-to-app',
  code: 20010,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20010, msg: 'user not visible to app' },
} as const satisfies ErrorAnswer;
const errorInvalidGrantType = {
  name: 'invalid-grant-type',
  code: 20001,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20001, msg: 'invalid request, grant_type should be authorization_code or refresh_token' },
} as const satisfies ErrorAnswer;
const errorOauthMissingParameter = {
  name: 'oauth-missing-parameter',
  code: 20001,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'invalid_request',
    error_description: 'The request is missing a required parameter.',
    code: 20001,
  },
} as const satisfies ErrorAnswer;
const errorOauthClientSecretInvalid = {
  name: 'oauth-client-secret-invalid',
  code: 20002,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: { error: 'invalid_client', error_description: 'The client secret is invalid.', code: 20002 },
} as const satisfies ErrorAnswer;
const errorOauthCodeNotFound = {
  name: 'oauth-code-not-found',
  code: 20003,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'invalid_grant',
    error_description: 'The authorization code is not found. Please note that an authorization code can only be used once.',
    code: 20003,
  },
} as const satisfies ErrorAnswer;
const errorOauthCodeExpired = {
  name: 'oauth-code-expired',
  code: 20004,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: { error: 'invalid_grant', error_description: 'The authorization code has expired.', code: 20004 },
} as const satisfies ErrorAnswer;
const errorOauthUserNotExist = {
  name: 'oauth-user-not-exist',
  code: 20008,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: { error: 'invalid_grant', error_description: 'The user does not exist.', code: 20008 },
} as const satisfies ErrorAnswer;
const errorOauthAppNotInstalled = {
  name: 'oauth-app-not-installed',
  code: 20009,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: { error: 'invalid_grant', error_description: 'The specified app is not installed.', code: 20009 },
} as const satisfies ErrorAnswer;
const errorOauthNoPermission = {
  name: 'oauth-no-permission',
  code: 20010,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'access_denied',
    error_description: 'The user does not have permission to use this app.',
    code: 20010,
  },
} as const satisfies ErrorAnswer;
const errorOauthClientMismatch = {
  name: 'oauth-client-mismatch',
  code: 20024,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'invalid_grant',
    error_description: 'The provided authorization code or refresh token does not match the provided client ID.',
    code: 20024,
  },
} as const satisfies ErrorAnswer;
const errorOauthRefreshTokenInvalid = {
  name: 'oauth-refresh-token-invalid',
  code: 20026,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'invalid_grant',
    error_description: 'The refresh token passed is invalid. Please check the value.',
    code: 20026,
  },
} as const satisfies ErrorAnswer;
const errorOauthUnsupportedGrantType = {
  name: 'oauth-unsupported-grant-type',
  code: 20036,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'unsupported_grant_type',
    error_description: 'The specified grant_type is not supported.',
    code: 20036,
  },
} as const satisfies ErrorAnswer;
const errorOauthRefreshTokenExpired = {
  name: 'oauth-refresh-token-expired',
  code: 20037,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'invalid_grant',
    error_description: 'The refresh token passed has expired. Please generate a new one.',
    code: 20037,
  },
} as const satisfies ErrorAnswer;
const errorOauthAppNotExist = {
  name: 'oauth-app-not-exist',
  code: 20048,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: { error: 'invalid_client', error_description: 'The specified app does not exist.', code: 20048 },
} as const satisfies ErrorAnswer;
const errorOauthPkceFailed = {
  name: 'oauth-pkce-failed',
  code: 20049,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: { error: 'invalid_grant', error_description: 'PKCE code challenge failed.', code: 20049 },
} as const satisfies ErrorAnswer;
const errorOauthMalformed = {
  name: 'oauth-malformed',
  code: 20063,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'invalid_request',
    error_description: 'The request is malformed. Please check your request.',
    code: 20063,
  },
} as const satisfies ErrorAnswer;
const errorOauthRefreshTokenRevoked = {
  name: 'oauth-refresh-token-revoked',
  code: 20064,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'invalid_grant',
    error_description: 'The refresh token has been revoked. Please note that a refresh token can only be used once.',
    code: 20064,
  },
} as const satisfies ErrorAnswer;
const errorOauthCodeUsed = {
  name: 'oauth-code-used',
  code: 20065,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'invalid_grant',
    error_description: 'The authorization code has been used. Please note that an authorization code can only be used once.',
    code: 20065,
  },
} as const satisfies ErrorAnswer;
const errorOauthUserStatus = {
  name: 'oauth-user-status',
  code: 20066,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: { error: 'invalid_grant', error_description: 'The user status is invalid.', code: 20066 },
} as const satisfies ErrorAnswer;
const errorOauthDuplicateScopes = {
  name: 'oauth-duplicate-scopes',
  code: 20067,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'invalid_scope',
    error_description: 'The provided scope list contains duplicate scopes. Please ensure all scopes are unique.',
    code: 20067,
  },
} as const satisfies ErrorAnswer;
const errorOauthScopeNotPermitted = {
  name: 'oauth-scope-not-permitted',
  code: 20068,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'invalid_scope',
    error_description: 'The provided scope list contains scopes that are not permitted. Please ensure all scopes are allowed.',
    code: 20068,
  },
} as const satisfies ErrorAnswer;
const errorOauthAppDisabled = {
  name: 'oauth-app-disabled',
  code: 20069,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: { error: 'invalid_client', error_description: 'The specified app is not enabled.', code: 20069 },
} as const satisfies ErrorAnswer;
const errorOauthTwoAuthentications = {
  name: 'oauth-two-authentications',
  code: 20070,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'invalid_request',
    error_description: 'Multiple authentication methods were provided. Please only use one to proceed.',
    code: 20070,
  },
} as const satisfies ErrorAnswer;
const errorOauthRedirectMismatch = {
  name: 'oauth-redirect-mismatch',
  code: 20071,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'invalid_grant',
    error_description: 'The provided redirect URI does not match the one used during authorization.',
    code: 20071,
  },
} as const satisfies ErrorAnswer;
const errorOauthRefreshTokenUsed = {
  name: 'oauth-refresh-token-used',
  code: 20073,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'invalid_grant',
    error_description: 'The refresh token has been used. Please note that a refresh token can only be used once.',
    code: 20073,
  },
} as const satisfies ErrorAnswer;
const errorOauthRefreshNotAllowed = {
  name: 'oauth-refresh-not-allowed',
  code: 20074,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'unauthorized_client',
    error_description: 'The specified app is not allowed to refresh token.',
    code: 20074,
  },
} as const satisfies ErrorAnswer;
const errorOauthServerError = {
  name: 'oauth-server-error',
  code: 20050,
  status: 500,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'server_error',
    error_description: 'An unexpected server error occurred. Please retry your request.',
    code: 20050,
  },
} as const satisfies ErrorAnswer;
const errorOauthUnavailable = {
  name: 'oauth-unavailable',
  code: 20072,
  status: 503,
  mediaType: 'application/json',
  headers: {},
  body: {
    error: 'temporarily_unavailable',
    error_description: 'The server is temporarily unavailable. Please retry your request.',
    code: 20072,
  },
} as const satisfies ErrorAnswer;
const errorOidcGrantTypeUnsupported = {
  name: 'oidc-grant-type-unsupported',
  code: 20036,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20036, msg: 'The grant_type passed is not supported' },
} as const satisfies ErrorAnswer;
const errorOidcCodeInvalid = {
  name: 'oidc-code-invalid',
  code: 20003,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20003, msg: 'The code passed is invalid. Please note that the code could only be used once' },
} as const satisfies ErrorAnswer;
const errorOidcCodeExpired = {
  name: 'oidc-code-expired',
  code: 20004,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20004, msg: 'The code passed has expired. Please generate a new one' },
} as const satisfies ErrorAnswer;
const errorOidcBrandInconsistent = {
  name: 'oidc-brand-inconsistent',
  code: 20046,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20046, msg: 'Brand inconsistency' },
} as const satisfies ErrorAnswer;
const errorOidcAppDisabled = {
  name: 'oidc-app-disabled',
  code: 20042,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20042, msg: 'App disabled' },
} as const satisfies ErrorAnswer;
const errorOidcAppIncorrect = {
  name: 'oidc-app-incorrect',
  code: 20002,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20002, msg: 'The app_id or app_secret passed is incorrect. Please check the value' },
} as const satisfies ErrorAnswer;
const errorOidcAppIncorrect20035 = {
  name: 'oidc-app-incorrect-20035',
  code: 20035,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20035, msg: 'The app_id or app_secret passed is incorrect. Please check the value' },
} as const satisfies ErrorAnswer;
const errorOidcUserTokenNotFound = {
  name: 'oidc-user-token-not-found',
  code: 20039,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20039, msg: 'The user access token is not found. Please check the value' },
} as const satisfies ErrorAnswer;
const errorOidcRefreshTokenInvalid = {
  name: 'oidc-refresh-token-invalid',
  code: 20026,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20026, msg: 'The refresh token passed is invalid. Please check the value' },
} as const satisfies ErrorAnswer;
const errorUserAccessTokenPassedInvalid = {
  name: 'user-access-token-passed-invalid',
  code: 20005,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 20005, msg: 'The user access token passed is invalid. Please check the value' },
} as const satisfies ErrorAnswer;
const errorAuthenticationTokenExpired = {
  name: 'authentication-token-expired',
  code: 99991677,
  status: 401,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991677,
    msg: 'Authentication token expired. Please request a new one.',
    error: { log_id: '20260911180029A1B2C3D4E5F60718293A' },
  },
  samples: [{ name: 'log-id', text: '20260911180029A1B2C3D4E5F60718293A', at: ['/error/log_id'] }],
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorAuthorizeRefused = {
  name: 'authorize-refused',
  code: null,
  status: 400,
  mediaType: 'text/html',
  headers: {},
  body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Authorization failed</title><p>Authorization failed.</p></html>',
} as const satisfies ErrorAnswer;
const errorNeedAToken = {
  name: 'need-a-token',
  code: 99991661,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991661,
    msg: 'Need a token',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991661&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorInvalidAppToken = {
  name: 'invalid-app-token',
  code: 99991664,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991664,
    msg: 'invalid app token',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991664&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorInvalidTenantCode = {
  name: 'invalid-tenant-code',
  code: 99991665,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991665,
    msg: 'invalid tenant code',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991665&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorUserAccessTokenNotSupport = {
  name: 'user-access-token-not-support',
  code: 99991668,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991668,
    msg: 'user access token not support',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991668&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorInvalidTokenPrefix = {
  name: 'invalid-token-prefix',
  code: 99991671,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991671,
    msg: 'Invalid token: must start with t-/u-',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991671&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorTokenExpire = {
  name: 'token-expire',
  code: 99991677,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991677,
    msg: 'token expire',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991677&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorAppNotInUse = {
  name: 'app-not-in-use',
  code: 99991662,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991662,
    msg: 'app not in use',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991662&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorUnauthorizedApp = {
  name: 'unauthorized-app',
  code: 99991673,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991673,
    msg: 'unauthorized app',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991673&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorAccessDeniedScope = {
  name: 'access-denied-scope',
  code: 99991672,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991672,
    msg: 'Access denied. One of the following scopes is required: [contact:user.employee_id:readonly]',
    error: {
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991672&method_id=6936075528890826780',
      permission_violations: [{ type: 'field_scope_required', subject: 'contact:user.employee_id:readonly' }],
      message: 'Refer to the documentation to fix the error: https://open.feishu.cn/document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-fix-the-99991672-error',
      log_id: '20260911180029A1B2C3D4E5F60718293A',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/troubleshooter', '/error/log_id'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorUnauthorizedUserScope = {
  name: 'unauthorized-user-scope',
  code: 99991679,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991679,
    msg: 'Unauthorized. You do not have permission to perform the requested operation on the resource. Please request user re-authorization and try again.',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991679&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorUserTypeNotSupport = {
  name: 'user-type-not-support',
  code: 99991674,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991674,
    msg: 'user type not support',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991674&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorParseUserError = {
  name: 'parse-user-error',
  code: 99991675,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991675,
    msg: 'parse user error',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991675&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorTokenNoPermission = {
  name: 'token-no-permission',
  code: 99991676,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991676,
    msg: 'token no permission',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991676&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorAuthFail = {
  name: 'auth-fail',
  code: 99991681,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991681,
    msg: 'auth fail',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991681&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorInvalidTokenPleaseRefresh = {
  name: 'invalid-token-please-refresh',
  code: 4001,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 4001,
    msg: 'Invalid token, please refresh',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=4001&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorIpDenied = {
  name: 'ip-denied',
  code: 99991401,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991401,
    msg: 'ip 203.0.113.7 is denied by app setting',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991401&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorQuotaExceeded = {
  name: 'quota-exceeded',
  code: 99991403,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991403,
    msg: 'This month\'s API call quota has been exceeded',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991403&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorGetSsoAccessTokenFail = {
  name: 'get-sso-access-token-fail',
  code: 11000,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 11000,
    msg: 'get sso access token fail',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=11000&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorInvalidSsoToken = {
  name: 'invalid-sso-token',
  code: 99991670,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991670,
    msg: 'invalid sso token',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991670&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorCheckSecurityTokenFail = {
  name: 'check-security-token-fail',
  code: 11001,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 11001,
    msg: 'check security token fail',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=11001&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorAuthLoginInvalidCode = {
  name: 'auth-login-invalid-code',
  code: 99991501,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991501,
    msg: 'auth login invalid code',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991501&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorInvalidNextHost = {
  name: 'invalid-next-host',
  code: 99991503,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991503,
    msg: 'invalid next parameter: invalid host',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991503&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorInvalidSession = {
  name: 'invalid-session',
  code: 99991641,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991641,
    msg: 'auth open invalid session',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991641&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorInvalidSessionMina = {
  name: 'invalid-session-mina',
  code: 99991642,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991642,
    msg: 'auth open invalid session mina',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991642&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorInvalidSessionSso = {
  name: 'invalid-session-sso',
  code: 99991643,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991643,
    msg: 'auth open invalid session sso',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991643&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorInvalidSessionConfig = {
  name: 'invalid-session-config',
  code: 99991644,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991644,
    msg: 'auth open invalid config',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991644&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorInvalidSessionUser = {
  name: 'invalid-session-user',
  code: 99991645,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991645,
    msg: 'auth open invalid user',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991645&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorGetSessionFail = {
  name: 'get-session-fail',
  code: 99991691,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991691,
    msg: 'get session fail',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991691&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorSessionAuthFail = {
  name: 'session-auth-fail',
  code: 99991692,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991692,
    msg: 'auth fail',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991692&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorSessionNotExist = {
  name: 'session-not-exist',
  code: 99991693,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99991693,
    msg: 'session not exist',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99991693&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorBadRequest4000 = {
  name: 'bad-request-4000',
  code: 4000,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 4000,
    msg: 'bad request',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=4000&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorServiceException = {
  name: 'service-exception',
  code: 4006,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 4006,
    msg: 'service exception',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=4006&method_id=6936075528890826780',
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;
const errorFieldValidationFailed = {
  name: 'field-validation-failed',
  code: 99992402,
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 99992402,
    msg: 'field validation failed',
    error: {
      log_id: '20260911180029A1B2C3D4E5F60718293A',
      troubleshooter: '排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=20260911180029A1B2C3D4E5F60718293A&code=99992402&method_id=6936075528890826780',
      field_violations: [{ field: 'page_size', value: '-1', description: 'the min value is 1' }],
    },
  },
  samples: [
    {
      name: 'log-id',
      text: '20260911180029A1B2C3D4E5F60718293A',
      at: ['/error/log_id', '/error/troubleshooter'],
    },
  ],
} as const satisfies ErrorAnswer;

/** The vendor's operations by id. */
export const operations = {
  'feishu.appAccessTokenInternal': {
    id: 'feishu.appAccessTokenInternal',
    method: 'POST',
    path: '/open-apis/auth/v3/app_access_token/internal',
    errors: {
      'invalid-param': errorInvalidParam,
      'invalid-parameter': errorInvalidParameter,
      'app-secret-invalid': errorAppSecretInvalid,
      'app-id-not-exists': errorAppIdNotExists,
      'app-unauthorized': errorAppUnauthorized,
      'wrong-app-secret': errorWrongAppSecret,
      'invalid-request-parameter': errorInvalidRequestParameter,
      'invalid-request-10100': errorInvalidRequest10100,
      'bad-request-10400': errorBadRequest10400,
      'app-not-exist': errorAppNotExist,
      'app-id-is-nil': errorAppIdIsNil,
      'invalid-app-id-50003': errorInvalidAppId50003,
      'login-user-invalid': errorLoginUserInvalid,
      'internal-error': errorInternalError,
      'internal-error-1500': errorInternalError1500,
      'internal-error-1503': errorInternalError1503,
      'internal-error-1663': errorInternalError1663,
      'internal-error-1668': errorInternalError1668,
      'internal-error-5000': errorInternalError5000,
      'internal-error-10101': errorInternalError10101,
      'internal-error-10500': errorInternalError10500,
      'method-not-allowed': errorMethodNotAllowed,
      'method-rate-limited': errorMethodRateLimited,
      'app-rate-limited': errorAppRateLimited,
      'bad-request': errorBadRequest,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'resource-not-find': errorResourceNotFind,
      'rate-limited': errorRateLimited,
      'internal-error-1665': errorInternalError1665,
    },
    natural: ['invalid-param', 'app-secret-invalid', 'app-id-not-exists', 'app-unauthorized', 'not-found'],
    lifecycle: [
      {
        token: 'tenant_access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 1800000,
        repeat: 'same',
        previous: 'stays-valid',
        fields: ['/app_access_token', '/tenant_access_token'],
        expiry: { field: '/expire', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.tenantAccessTokenInternal': {
    id: 'feishu.tenantAccessTokenInternal',
    method: 'POST',
    path: '/open-apis/auth/v3/tenant_access_token/internal',
    errors: {
      'invalid-param': errorInvalidParam,
      'invalid-parameter': errorInvalidParameter,
      'app-secret-invalid': errorAppSecretInvalid,
      'app-id-not-exists': errorAppIdNotExists,
      'app-unauthorized': errorAppUnauthorized,
      'wrong-app-secret': errorWrongAppSecret,
      'invalid-request-parameter': errorInvalidRequestParameter,
      'invalid-request-10100': errorInvalidRequest10100,
      'bad-request-10400': errorBadRequest10400,
      'app-not-exist': errorAppNotExist,
      'app-id-is-nil': errorAppIdIsNil,
      'invalid-app-id-50003': errorInvalidAppId50003,
      'login-user-invalid': errorLoginUserInvalid,
      'internal-error': errorInternalError,
      'internal-error-1500': errorInternalError1500,
      'internal-error-1503': errorInternalError1503,
      'internal-error-1663': errorInternalError1663,
      'internal-error-1668': errorInternalError1668,
      'internal-error-5000': errorInternalError5000,
      'internal-error-10101': errorInternalError10101,
      'internal-error-10500': errorInternalError10500,
      'method-not-allowed': errorMethodNotAllowed,
      'method-rate-limited': errorMethodRateLimited,
      'app-rate-limited': errorAppRateLimited,
      'bad-request': errorBadRequest,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'resource-not-find': errorResourceNotFind,
      'rate-limited': errorRateLimited,
      'internal-error-1665': errorInternalError1665,
    },
    natural: ['invalid-param', 'app-secret-invalid', 'app-id-not-exists', 'app-unauthorized', 'not-found'],
    lifecycle: [
      {
        token: 'tenant_access_token',
        sameAs: 'feishu.appAccessTokenInternal',
        lifetimeMs: 7200000,
        renewalWindowMs: 1800000,
        repeat: 'same',
        previous: 'stays-valid',
        fields: ['/tenant_access_token'],
        expiry: { field: '/expire', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.appAccessToken': {
    id: 'feishu.appAccessToken',
    method: 'POST',
    path: '/open-apis/auth/v3/app_access_token',
    errors: {
      'invalid-param': errorInvalidParam,
      'invalid-parameter': errorInvalidParameter,
      'app-secret-invalid': errorAppSecretInvalid,
      'app-id-not-exists': errorAppIdNotExists,
      'app-unauthorized': errorAppUnauthorized,
      'wrong-app-secret': errorWrongAppSecret,
      'get-app-access-token-fail': errorGetAppAccessTokenFail,
      'invalid-request-parameter': errorInvalidRequestParameter,
      'invalid-request-10100': errorInvalidRequest10100,
      'bad-request-10400': errorBadRequest10400,
      'app-not-exist': errorAppNotExist,
      'app-id-is-nil': errorAppIdIsNil,
      'invalid-app-id-50003': errorInvalidAppId50003,
      'login-user-invalid': errorLoginUserInvalid,
      'internal-error': errorInternalError,
      'internal-error-1500': errorInternalError1500,
      'internal-error-1503': errorInternalError1503,
      'internal-error-1663': errorInternalError1663,
      'internal-error-1668': errorInternalError1668,
      'internal-error-5000': errorInternalError5000,
      'internal-error-10101': errorInternalError10101,
      'internal-error-10500': errorInternalError10500,
      'method-not-allowed': errorMethodNotAllowed,
      'method-rate-limited': errorMethodRateLimited,
      'app-rate-limited': errorAppRateLimited,
      'bad-request': errorBadRequest,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'resource-not-find': errorResourceNotFind,
      'rate-limited': errorRateLimited,
      'internal-error-1665': errorInternalError1665,
    },
    natural: [
      'invalid-param',
      'app-secret-invalid',
      'app-id-not-exists',
      'app-unauthorized',
      'get-app-access-token-fail',
      'not-found',
    ],
    lifecycle: [
      {
        token: 'app_access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 1800000,
        repeat: 'same',
        previous: 'stays-valid',
        fields: ['/app_access_token'],
        expiry: { field: '/expire', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.tenantAccessToken': {
    id: 'feishu.tenantAccessToken',
    method: 'POST',
    path: '/open-apis/auth/v3/tenant_access_token',
    errors: {
      'invalid-param': errorInvalidParam,
      'invalid-parameter': errorInvalidParameter,
      'get-tenant-access-token-fail': errorGetTenantAccessTokenFail,
      'app-unauthorized': errorAppUnauthorized,
      'app-id-unauthorized': errorAppIdUnauthorized,
      'get-app-access-token-fail': errorGetAppAccessTokenFail,
      'app-usage-info-not-exist': errorAppUsageInfoNotExist,
      'app-is-not-usage': errorAppIsNotUsage,
      'tenant-does-not-install-app': errorTenantDoesNotInstallApp,
      'invalid-request-parameter': errorInvalidRequestParameter,
      'invalid-request-10100': errorInvalidRequest10100,
      'bad-request-10400': errorBadRequest10400,
      'app-not-exist': errorAppNotExist,
      'internal-error': errorInternalError,
      'internal-error-1500': errorInternalError1500,
      'internal-error-1503': errorInternalError1503,
      'internal-error-1663': errorInternalError1663,
      'internal-error-1668': errorInternalError1668,
      'internal-error-5000': errorInternalError5000,
      'internal-error-10101': errorInternalError10101,
      'internal-error-10500': errorInternalError10500,
      'method-not-allowed': errorMethodNotAllowed,
      'chat-tenant-mismatch': errorChatTenantMismatch,
      'method-rate-limited': errorMethodRateLimited,
      'app-rate-limited': errorAppRateLimited,
      'bad-request': errorBadRequest,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'resource-not-find': errorResourceNotFind,
      'rate-limited': errorRateLimited,
      'internal-error-1665': errorInternalError1665,
      'get-tenant-id-error': errorGetTenantIdError,
      'ids-not-existed': errorIdsNotExisted,
      'ids-not-existed-99992501': errorIdsNotExisted99992501,
    },
    natural: ['invalid-param', 'get-tenant-access-token-fail', 'app-unauthorized', 'not-found', 'ids-not-existed'],
    lifecycle: [
      {
        token: 'tenant_access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 1800000,
        repeat: 'same',
        previous: 'stays-valid',
        fields: ['/tenant_access_token'],
        expiry: { field: '/expire', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.appTicketResend': {
    id: 'feishu.appTicketResend',
    method: 'POST',
    path: '/open-apis/auth/v3/app_ticket/resend',
    errors: {
      'invalid-param': errorInvalidParam,
      'invalid-parameter': errorInvalidParameter,
      'app-secret-invalid': errorAppSecretInvalid,
      'app-id-not-exists': errorAppIdNotExists,
      'app-unauthorized': errorAppUnauthorized,
      'wrong-app-secret': errorWrongAppSecret,
      'app-resend-fail': errorAppResendFail,
      'invalid-request-parameter': errorInvalidRequestParameter,
      'invalid-request-10100': errorInvalidRequest10100,
      'bad-request-10400': errorBadRequest10400,
      'app-not-exist': errorAppNotExist,
      'app-id-is-nil': errorAppIdIsNil,
      'invalid-app-id-50003': errorInvalidAppId50003,
      'login-user-invalid': errorLoginUserInvalid,
      'internal-error': errorInternalError,
      'internal-error-1500': errorInternalError1500,
      'internal-error-1503': errorInternalError1503,
      'internal-error-1663': errorInternalError1663,
      'internal-error-1668': errorInternalError1668,
      'internal-error-5000': errorInternalError5000,
      'internal-error-10101': errorInternalError10101,
      'internal-error-10500': errorInternalError10500,
      'method-not-allowed': errorMethodNotAllowed,
      'method-rate-limited': errorMethodRateLimited,
      'app-rate-limited': errorAppRateLimited,
      'bad-request': errorBadRequest,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'resource-not-find': errorResourceNotFind,
      'rate-limited': errorRateLimited,
      'internal-error-1665': errorInternalError1665,
    },
    natural: [
      'invalid-param',
      'app-secret-invalid',
      'app-id-not-exists',
      'app-unauthorized',
      'app-resend-fail',
      'not-found',
    ],
    lifecycle: [],
  },
  'feishu.tokenLoginValidate': {
    id: 'feishu.tokenLoginValidate',
    method: 'POST',
    path: '/open-apis/mina/v2/tokenLoginValidate',
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: {
      'access-token-invalid': errorAccessTokenInvalid,
      'code-appid-not-match': errorCodeAppidNotMatch,
      'invalid-code': errorInvalidCode,
      'user-to-app-has-no-visibility': errorUserToAppHasNoVisibility,
      'invalid-param': errorInvalidParam,
      'invalid-parameter': errorInvalidParameter,
      'internal-error': errorInternalError,
      'internal-error-1500': errorInternalError1500,
      'internal-error-1503': errorInternalError1503,
      'internal-error-1663': errorInternalError1663,
      'internal-error-1668': errorInternalError1668,
      'internal-error-5000': errorInternalError5000,
      'internal-error-10101': errorInternalError10101,
      'internal-error-10500': errorInternalError10500,
      'user-not-found': errorUserNotFound,
      'wrong-code': errorWrongCode,
      'method-rate-limited': errorMethodRateLimited,
      'app-rate-limited': errorAppRateLimited,
      'missing-access-token': errorMissingAccessToken,
      'invalid-access-token': errorInvalidAccessToken,
      'invalid-user-access-token': errorInvalidUserAccessToken,
      'bad-request': errorBadRequest,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'resource-not-find': errorResourceNotFind,
      'rate-limited': errorRateLimited,
      'internal-error-1665': errorInternalError1665,
      'get-open-user-error': errorGetOpenUserError,
      'get-open-user-error-10105': errorGetOpenUserError10105,
      'update-session-error': errorUpdateSessionError,
      'mini-program-session-missing': errorMiniProgramSessionMissing,
      'mini-program-session-invalid': errorMiniProgramSessionInvalid,
    },
    natural: [
      'access-token-invalid',
      'code-appid-not-match',
      'invalid-code',
      'user-to-app-has-no-visibility',
      'invalid-param',
      'not-found',
    ],
    lifecycle: [
      {
        token: 'user_access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'stays-valid',
        fields: ['/data/access_token'],
        expiry: { field: '/data/expires_in', form: 'unix-seconds' },
      },
      {
        token: 'refresh_token',
        lifetimeMs: 2592000000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'stays-valid',
        fields: ['/data/refresh_token'],
      },
    ],
  },
  'feishu.refreshAccessToken': {
    id: 'feishu.refreshAccessToken',
    method: 'POST',
    path: '/open-apis/authen/v1/refresh_access_token',
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: {
      'invalid-request': errorInvalidRequest,
      'app-access-token-passed-invalid': errorAppAccessTokenPassedInvalid,
      'generate-user-access-token-fail': errorGenerateUserAccessTokenFail,
      'app-id-differs': errorAppIdDiffers,
      'tenant-does-not-install-app': errorTenantDoesNotInstallApp,
      'user-resigned': errorUserResigned,
      'user-frozen': errorUserFrozen,
      'user-not-registered': errorUserNotRegistered,
      'user-not-exist': errorUserNotExist,
      'lack-of-app-id': errorLackOfAppId,
      'invalid-app-id': errorInvalidAppId,
      'tenant-access-token-passed-invalid': errorTenantAccessTokenPassedInvalid,
      'refresh-token-expired': errorRefreshTokenExpired,
      'invalid-user-refresh-token': errorInvalidUserRefreshToken,
      'system-error': errorSystemError,
      'internal-error': errorInternalError,
      'internal-error-1500': errorInternalError1500,
      'internal-error-1503': errorInternalError1503,
      'internal-error-1663': errorInternalError1663,
      'internal-error-1668': errorInternalError1668,
      'internal-error-5000': errorInternalError5000,
      'internal-error-10101': errorInternalError10101,
      'internal-error-10500': errorInternalError10500,
      'app-id-secret-mismatch': errorAppIdSecretMismatch,
      'invalid-request-with-code': errorInvalidRequestWithCode,
      'expired-code': errorExpiredCode,
      'invalid-access-token-20005': errorInvalidAccessToken20005,
      'expired-user-access-token': errorExpiredUserAccessToken,
      'user-not-visible-to-app': errorUserNotVisibleToApp,
      'method-rate-limited': errorMethodRateLimited,
      'app-rate-limited': errorAppRateLimited,
      'missing-access-token': errorMissingAccessToken,
      'invalid-access-token': errorInvalidAccessToken,
      'invalid-user-access-token': errorInvalidUserAccessToken,
      'bad-request': errorBadRequest,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'resource-not-find': errorResourceNotFind,
      'rate-limited': errorRateLimited,
      'internal-error-1665': errorInternalError1665,
      'invalid-grant-type': errorInvalidGrantType,
    },
    natural: [
      'invalid-request',
      'app-access-token-passed-invalid',
      'generate-user-access-token-fail',
      'app-id-differs',
      'tenant-does-not-install-app',
      'user-resigned',
      'user-frozen',
      'user-not-registered',
      'user-not-exist',
      'not-found',
      'invalid-grant-type',
    ],
    lifecycle: [
      {
        token: 'user_access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'stays-valid',
        fields: ['/data/access_token'],
        expiry: { field: '/data/expires_in', form: 'remaining-seconds' },
      },
      {
        token: 'refresh_token',
        lifetimeMs: 2592000000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'revoked',
        fields: ['/data/refresh_token'],
        expiry: { field: '/data/refresh_expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.oauthToken': {
    id: 'feishu.oauthToken',
    method: 'POST',
    path: '/open-apis/authen/v2/oauth/token',
    errors: {
      'oauth-missing-parameter': errorOauthMissingParameter,
      'oauth-client-secret-invalid': errorOauthClientSecretInvalid,
      'oauth-code-not-found': errorOauthCodeNotFound,
      'oauth-code-expired': errorOauthCodeExpired,
      'oauth-user-not-exist': errorOauthUserNotExist,
      'oauth-app-not-installed': errorOauthAppNotInstalled,
      'oauth-no-permission': errorOauthNoPermission,
      'oauth-client-mismatch': errorOauthClientMismatch,
      'oauth-refresh-token-invalid': errorOauthRefreshTokenInvalid,
      'oauth-unsupported-grant-type': errorOauthUnsupportedGrantType,
      'oauth-refresh-token-expired': errorOauthRefreshTokenExpired,
      'oauth-app-not-exist': errorOauthAppNotExist,
      'oauth-pkce-failed': errorOauthPkceFailed,
      'oauth-malformed': errorOauthMalformed,
      'oauth-refresh-token-revoked': errorOauthRefreshTokenRevoked,
      'oauth-code-used': errorOauthCodeUsed,
      'oauth-user-status': errorOauthUserStatus,
      'oauth-duplicate-scopes': errorOauthDuplicateScopes,
      'oauth-scope-not-permitted': errorOauthScopeNotPermitted,
      'oauth-app-disabled': errorOauthAppDisabled,
      'oauth-two-authentications': errorOauthTwoAuthentications,
      'oauth-redirect-mismatch': errorOauthRedirectMismatch,
      'oauth-refresh-token-used': errorOauthRefreshTokenUsed,
      'oauth-refresh-not-allowed': errorOauthRefreshNotAllowed,
      'oauth-server-error': errorOauthServerError,
      'oauth-unavailable': errorOauthUnavailable,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'rate-limited': errorRateLimited,
    },
    natural: [
      'oauth-missing-parameter',
      'oauth-client-secret-invalid',
      'oauth-code-not-found',
      'oauth-code-expired',
      'oauth-user-not-exist',
      'oauth-app-not-installed',
      'oauth-no-permission',
      'oauth-client-mismatch',
      'oauth-refresh-token-invalid',
      'oauth-unsupported-grant-type',
      'oauth-refresh-token-expired',
      'oauth-app-not-exist',
      'oauth-pkce-failed',
      'oauth-malformed',
      'oauth-refresh-token-revoked',
      'oauth-code-used',
      'oauth-user-status',
      'oauth-duplicate-scopes',
      'oauth-scope-not-permitted',
      'oauth-app-disabled',
      'oauth-two-authentications',
      'oauth-redirect-mismatch',
      'oauth-refresh-token-used',
      'not-found',
    ],
    lifecycle: [
      {
        token: 'user_access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'stays-valid',
        fields: ['/access_token'],
        expiry: { field: '/expires_in', form: 'remaining-seconds' },
      },
      {
        token: 'refresh_token',
        lifetimeMs: 604800000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'revoked',
        fields: ['/refresh_token'],
        expiry: { field: '/refresh_token_expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.oauthV3Token': {
    id: 'feishu.oauthV3Token',
    method: 'POST',
    path: '/oauth/v3/token',
    hosts: ['accounts.feishu.cn', 'accounts.larksuite.com'],
    errors: {
      'oauth-missing-parameter': errorOauthMissingParameter,
      'oauth-client-secret-invalid': errorOauthClientSecretInvalid,
      'oauth-code-not-found': errorOauthCodeNotFound,
      'oauth-code-expired': errorOauthCodeExpired,
      'oauth-user-not-exist': errorOauthUserNotExist,
      'oauth-app-not-installed': errorOauthAppNotInstalled,
      'oauth-no-permission': errorOauthNoPermission,
      'oauth-client-mismatch': errorOauthClientMismatch,
      'oauth-refresh-token-invalid': errorOauthRefreshTokenInvalid,
      'oauth-unsupported-grant-type': errorOauthUnsupportedGrantType,
      'oauth-refresh-token-expired': errorOauthRefreshTokenExpired,
      'oauth-app-not-exist': errorOauthAppNotExist,
      'oauth-pkce-failed': errorOauthPkceFailed,
      'oauth-malformed': errorOauthMalformed,
      'oauth-refresh-token-revoked': errorOauthRefreshTokenRevoked,
      'oauth-code-used': errorOauthCodeUsed,
      'oauth-user-status': errorOauthUserStatus,
      'oauth-duplicate-scopes': errorOauthDuplicateScopes,
      'oauth-scope-not-permitted': errorOauthScopeNotPermitted,
      'oauth-app-disabled': errorOauthAppDisabled,
      'oauth-two-authentications': errorOauthTwoAuthentications,
      'oauth-redirect-mismatch': errorOauthRedirectMismatch,
      'oauth-refresh-token-used': errorOauthRefreshTokenUsed,
      'oauth-refresh-not-allowed': errorOauthRefreshNotAllowed,
      'oauth-server-error': errorOauthServerError,
      'oauth-unavailable': errorOauthUnavailable,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'rate-limited': errorRateLimited,
    },
    natural: [
      'oauth-missing-parameter',
      'oauth-client-secret-invalid',
      'oauth-code-not-found',
      'oauth-code-expired',
      'oauth-user-not-exist',
      'oauth-app-not-installed',
      'oauth-no-permission',
      'oauth-client-mismatch',
      'oauth-refresh-token-invalid',
      'oauth-unsupported-grant-type',
      'oauth-refresh-token-expired',
      'oauth-app-not-exist',
      'oauth-pkce-failed',
      'oauth-malformed',
      'oauth-refresh-token-revoked',
      'oauth-code-used',
      'oauth-user-status',
      'oauth-duplicate-scopes',
      'oauth-scope-not-permitted',
      'oauth-app-disabled',
      'oauth-two-authentications',
      'oauth-redirect-mismatch',
      'oauth-refresh-token-used',
      'not-found',
    ],
    lifecycle: [
      {
        token: 'user_access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'stays-valid',
        fields: ['/access_token'],
        expiry: { field: '/expires_in', form: 'remaining-seconds' },
      },
      {
        token: 'refresh_token',
        lifetimeMs: 604800000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'revoked',
        fields: ['/refresh_token'],
        expiry: { field: '/refresh_token_expires_in', form: 'remaining-seconds' },
      },
      {
        token: 'tenant_access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'stays-valid',
        fields: ['/access_token'],
        expiry: { field: '/expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.userAccessToken': {
    id: 'feishu.userAccessToken',
    method: 'POST',
    path: '/open-apis/authen/v1/access_token',
    deprecated: true,
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: {
      'app-access-token-passed-invalid': errorAppAccessTokenPassedInvalid,
      'invalid-request': errorInvalidRequest,
      'invalid-grant-type': errorInvalidGrantType,
      'generate-user-access-token-fail': errorGenerateUserAccessTokenFail,
      'invalid-request-with-code': errorInvalidRequestWithCode,
      'expired-code': errorExpiredCode,
      'app-id-differs': errorAppIdDiffers,
      'tenant-does-not-install-app': errorTenantDoesNotInstallApp,
      'user-not-exist': errorUserNotExist,
      'user-resigned': errorUserResigned,
      'user-frozen': errorUserFrozen,
      'user-not-registered': errorUserNotRegistered,
      'lack-of-app-id': errorLackOfAppId,
      'invalid-app-id': errorInvalidAppId,
      'system-error': errorSystemError,
      'missing-access-token': errorMissingAccessToken,
      'invalid-access-token': errorInvalidAccessToken,
      'invalid-user-access-token': errorInvalidUserAccessToken,
      'bad-request': errorBadRequest,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'rate-limited': errorRateLimited,
    },
    natural: [
      'app-access-token-passed-invalid',
      'invalid-request',
      'invalid-grant-type',
      'generate-user-access-token-fail',
      'invalid-request-with-code',
      'expired-code',
      'app-id-differs',
      'tenant-does-not-install-app',
      'user-not-exist',
      'user-resigned',
      'user-frozen',
      'user-not-registered',
      'not-found',
    ],
    lifecycle: [
      {
        token: 'user_access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'stays-valid',
        fields: ['/data/access_token'],
        expiry: { field: '/data/expires_in', form: 'remaining-seconds' },
      },
      {
        token: 'refresh_token',
        lifetimeMs: 2592000000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'revoked',
        fields: ['/data/refresh_token'],
        expiry: { field: '/data/refresh_expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.oidcAccessToken': {
    id: 'feishu.oidcAccessToken',
    method: 'POST',
    path: '/open-apis/authen/v1/oidc/access_token',
    deprecated: true,
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: {
      'app-access-token-passed-invalid': errorAppAccessTokenPassedInvalid,
      'invalid-request': errorInvalidRequest,
      'oidc-grant-type-unsupported': errorOidcGrantTypeUnsupported,
      'oidc-code-invalid': errorOidcCodeInvalid,
      'oidc-code-expired': errorOidcCodeExpired,
      'app-id-differs': errorAppIdDiffers,
      'oidc-brand-inconsistent': errorOidcBrandInconsistent,
      'user-not-exist': errorUserNotExist,
      'user-resigned': errorUserResigned,
      'user-frozen': errorUserFrozen,
      'user-not-registered': errorUserNotRegistered,
      'oidc-app-disabled': errorOidcAppDisabled,
      'oidc-app-incorrect': errorOidcAppIncorrect,
      'generate-user-access-token-fail': errorGenerateUserAccessTokenFail,
      'tenant-access-token-passed-invalid': errorTenantAccessTokenPassedInvalid,
      'lack-of-app-id': errorLackOfAppId,
      'invalid-app-id': errorInvalidAppId,
      'oidc-app-incorrect-20035': errorOidcAppIncorrect20035,
      'oidc-user-token-not-found': errorOidcUserTokenNotFound,
      'system-error': errorSystemError,
      'missing-access-token': errorMissingAccessToken,
      'invalid-access-token': errorInvalidAccessToken,
      'invalid-user-access-token': errorInvalidUserAccessToken,
      'bad-request': errorBadRequest,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'rate-limited': errorRateLimited,
    },
    natural: [
      'app-access-token-passed-invalid',
      'invalid-request',
      'oidc-grant-type-unsupported',
      'oidc-code-invalid',
      'oidc-code-expired',
      'app-id-differs',
      'oidc-brand-inconsistent',
      'user-not-exist',
      'user-resigned',
      'user-frozen',
      'user-not-registered',
      'not-found',
    ],
    lifecycle: [
      {
        token: 'user_access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'stays-valid',
        fields: ['/data/access_token'],
        expiry: { field: '/data/expires_in', form: 'remaining-seconds' },
      },
      {
        token: 'refresh_token',
        lifetimeMs: 2592000000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'revoked',
        fields: ['/data/refresh_token'],
        expiry: { field: '/data/refresh_expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.oidcRefreshAccessToken': {
    id: 'feishu.oidcRefreshAccessToken',
    method: 'POST',
    path: '/open-apis/authen/v1/oidc/refresh_access_token',
    deprecated: true,
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: {
      'app-access-token-passed-invalid': errorAppAccessTokenPassedInvalid,
      'invalid-request': errorInvalidRequest,
      'oidc-grant-type-unsupported': errorOidcGrantTypeUnsupported,
      'oidc-refresh-token-invalid': errorOidcRefreshTokenInvalid,
      'refresh-token-expired': errorRefreshTokenExpired,
      'app-id-differs': errorAppIdDiffers,
      'oidc-brand-inconsistent': errorOidcBrandInconsistent,
      'user-not-exist': errorUserNotExist,
      'user-resigned': errorUserResigned,
      'user-frozen': errorUserFrozen,
      'user-not-registered': errorUserNotRegistered,
      'oidc-app-disabled': errorOidcAppDisabled,
      'oidc-app-incorrect': errorOidcAppIncorrect,
      'generate-user-access-token-fail': errorGenerateUserAccessTokenFail,
      'tenant-access-token-passed-invalid': errorTenantAccessTokenPassedInvalid,
      'invalid-app-id': errorInvalidAppId,
      'system-error': errorSystemError,
      'missing-access-token': errorMissingAccessToken,
      'invalid-access-token': errorInvalidAccessToken,
      'invalid-user-access-token': errorInvalidUserAccessToken,
      'bad-request': errorBadRequest,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'rate-limited': errorRateLimited,
    },
    natural: [
      'app-access-token-passed-invalid',
      'invalid-request',
      'oidc-grant-type-unsupported',
      'oidc-refresh-token-invalid',
      'refresh-token-expired',
      'app-id-differs',
      'oidc-brand-inconsistent',
      'user-not-exist',
      'user-resigned',
      'user-frozen',
      'user-not-registered',
      'not-found',
    ],
    lifecycle: [
      {
        token: 'user_access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'stays-valid',
        fields: ['/data/access_token'],
        expiry: { field: '/data/expires_in', form: 'remaining-seconds' },
      },
      {
        token: 'refresh_token',
        lifetimeMs: 2592000000,
        renewalWindowMs: 0,
        repeat: 'new',
        previous: 'revoked',
        fields: ['/data/refresh_token'],
        expiry: { field: '/data/refresh_expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.userInfo': {
    id: 'feishu.userInfo',
    method: 'GET',
    path: '/open-apis/authen/v1/user_info',
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: {
      'user-access-token-passed-invalid': errorUserAccessTokenPassedInvalid,
      'user-not-exist': errorUserNotExist,
      'user-resigned': errorUserResigned,
      'user-frozen': errorUserFrozen,
      'user-not-registered': errorUserNotRegistered,
      'invalid-request': errorInvalidRequest,
      'system-error': errorSystemError,
      'missing-access-token': errorMissingAccessToken,
      'invalid-access-token': errorInvalidAccessToken,
      'invalid-user-access-token': errorInvalidUserAccessToken,
      'authentication-token-expired': errorAuthenticationTokenExpired,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'rate-limited': errorRateLimited,
    },
    natural: [
      'user-access-token-passed-invalid',
      'user-not-exist',
      'user-resigned',
      'user-frozen',
      'user-not-registered',
      'not-found',
    ],
    lifecycle: [],
  },
  'feishu.authorize': {
    id: 'feishu.authorize',
    method: 'GET',
    path: '/open-apis/authen/v1/authorize',
    hosts: ['accounts.feishu.cn', 'accounts.larksuite.com', 'open.feishu.cn', 'open.larksuite.com'],
    query: [
      'client_id',
      'response_type',
      'redirect_uri',
      'scope',
      'state',
      'code_challenge',
      'code_challenge_method',
      'prompt',
    ],
    errors: {
      'authorize-refused': errorAuthorizeRefused,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'rate-limited': errorRateLimited,
    },
    natural: ['authorize-refused', 'not-found'],
    lifecycle: [],
  },
  'feishu.jsapiTicket': {
    id: 'feishu.jsapiTicket',
    method: 'POST',
    path: '/open-apis/jssdk/ticket/get',
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: {
      'missing-access-token': errorMissingAccessToken,
      'invalid-access-token': errorInvalidAccessToken,
      'invalid-user-access-token': errorInvalidUserAccessToken,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'rate-limited': errorRateLimited,
    },
    natural: ['missing-access-token', 'invalid-access-token', 'invalid-user-access-token', 'not-found'],
    lifecycle: [
      {
        token: 'jsapi_ticket',
        lifetimeMs: 7200000,
        renewalWindowMs: 0,
        repeat: 'same',
        previous: 'stays-valid',
        fields: ['/data/ticket'],
        expiry: { field: '/data/expire_in', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.protectedResource': {
    id: 'feishu.protectedResource',
    method: 'GET',
    path: '/open-apis/{resource}',
    prefix: '/open-apis/',
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    match: {
      services: [
        'acs',
        'admin',
        'aily',
        'apaas',
        'application',
        'approval',
        'attendance',
        'auth',
        'authen',
        'baike',
        'base',
        'bitable',
        'block',
        'board',
        'bot',
        'calendar',
        'cardkit',
        'compensation',
        'contact',
        'corehr',
        'directory',
        'doc',
        'docs',
        'document_ai',
        'docx',
        'drive',
        'ehr',
        'ephemeral',
        'event',
        'face_verify',
        'helpdesk',
        'hire',
        'human_authentication',
        'im',
        'interactive',
        'jssdk',
        'lingo',
        'mail',
        'mdm',
        'meeting_room',
        'message',
        'mina',
        'minutes',
        'moments',
        'okr',
        'optical_char_recognition',
        'passport',
        'payroll',
        'performance',
        'personal_settings',
        'report',
        'search',
        'security_and_compliance',
        'sheets',
        'spark',
        'speech_to_text',
        'suite',
        'task',
        'tenant',
        'translation',
        'trust_party',
        'user',
        'vc',
        'verification',
        'wiki',
        'workplace',
      ],
    },
    errors: {
      'missing-access-token': errorMissingAccessToken,
      'need-a-token': errorNeedAToken,
      'invalid-access-token': errorInvalidAccessToken,
      'invalid-app-token': errorInvalidAppToken,
      'invalid-tenant-code': errorInvalidTenantCode,
      'invalid-user-access-token': errorInvalidUserAccessToken,
      'user-access-token-not-support': errorUserAccessTokenNotSupport,
      'invalid-token-prefix': errorInvalidTokenPrefix,
      'authentication-token-expired': errorAuthenticationTokenExpired,
      'token-expire': errorTokenExpire,
      'app-not-in-use': errorAppNotInUse,
      'unauthorized-app': errorUnauthorizedApp,
      'access-denied-scope': errorAccessDeniedScope,
      'unauthorized-user-scope': errorUnauthorizedUserScope,
      'user-type-not-support': errorUserTypeNotSupport,
      'parse-user-error': errorParseUserError,
      'token-no-permission': errorTokenNoPermission,
      'auth-fail': errorAuthFail,
      'invalid-token-please-refresh': errorInvalidTokenPleaseRefresh,
      'ip-denied': errorIpDenied,
      'quota-exceeded': errorQuotaExceeded,
      'not-found': errorNotFound,
      'request-method-not-match': errorRequestMethodNotMatch,
      'resource-not-find': errorResourceNotFind,
      'rate-limited': errorRateLimited,
      'get-sso-access-token-fail': errorGetSsoAccessTokenFail,
      'invalid-sso-token': errorInvalidSsoToken,
      'check-security-token-fail': errorCheckSecurityTokenFail,
      'auth-login-invalid-code': errorAuthLoginInvalidCode,
      'invalid-next-host': errorInvalidNextHost,
      'invalid-session': errorInvalidSession,
      'invalid-session-mina': errorInvalidSessionMina,
      'invalid-session-sso': errorInvalidSessionSso,
      'invalid-session-config': errorInvalidSessionConfig,
      'invalid-session-user': errorInvalidSessionUser,
      'get-session-fail': errorGetSessionFail,
      'session-auth-fail': errorSessionAuthFail,
      'session-not-exist': errorSessionNotExist,
      'bad-request-4000': errorBadRequest4000,
      'service-exception': errorServiceException,
      'field-validation-failed': errorFieldValidationFailed,
    },
    natural: [
      'missing-access-token',
      'invalid-access-token',
      'invalid-user-access-token',
      'authentication-token-expired',
      'app-not-in-use',
      'unauthorized-app',
      'not-found',
    ],
    lifecycle: [],
  },
} as const satisfies Record<string, Operation>;

/** Paths of the vendor that are not modelled. */
export const notModelled: readonly NotModelledPath[] = [
  { path: '/open-apis/authen/*', what: 'logs a user in or turns a login into user tokens' },
  { path: '/open-apis/mina/*', what: 'serves the login of mini programs' },
  { path: '/open-apis/jssdk/*', what: 'serves the JSSDK of web apps' },
  {
    path: '/open-apis/bot/hook/*',
    what: 'the first version of the webhook of custom bots, which takes no token',
  },
  { path: '/open-apis/bot/v2/hook/*', what: 'the webhook of custom bots, which takes no token' },
  { path: '/callback/ws/endpoint', what: 'gives an app the address of its long connection for events' },
  { path: '/oauth/*', what: 'the OAuth endpoints of the accounts host' },
  { path: '/suite/passport/*', what: 'the OAuth endpoints of the passport host' },
  {
    path: '/*',
    hosts: ['accounts.feishu.cn', 'accounts.larksuite.com'],
    what: 'a page or endpoint of the accounts host',
  },
];

/** The vendor's quirks by name. */
export const quirks = {
  'feishu.failure-status': { name: 'feishu.failure-status', default: '200', documented: '400', alternatives: ['200', '400'] },
  'feishu.content-type': {
    name: 'feishu.content-type',
    default: 'lenient',
    documented: 'strict',
    alternatives: ['lenient', 'strict'],
  },
  'feishu.malformed-body': { name: 'feishu.malformed-body', default: '10003', documented: '10003', alternatives: ['9499', '10003'] },
  'feishu.refusal-data': {
    name: 'feishu.refusal-data',
    default: 'only-10003',
    documented: 'never',
    alternatives: ['only-10003', 'always', 'never'],
  },
  'feishu.invalid-param-text': {
    name: 'feishu.invalid-param-text',
    default: 'invalid-param',
    documented: 'invalid-parameter',
    alternatives: ['invalid-param', 'invalid-parameter'],
  },
  'feishu.wrong-secret': { name: 'feishu.wrong-secret', default: '10014', documented: '10015', alternatives: ['10014', '10015'] },
  'feishu.unknown-app': {
    name: 'feishu.unknown-app',
    default: 'app-id-not-exists',
    documented: 'app-unauthorized',
    alternatives: ['app-id-not-exists', 'app-unauthorized'],
  },
  'feishu.stopped-app': { name: 'feishu.stopped-app', default: '10014', documented: '10014', alternatives: ['10003', '10014'] },
  'feishu.store-app-on-internal': {
    name: 'feishu.store-app-on-internal',
    default: '10014',
    documented: '10014',
    alternatives: ['10003', '10014'],
  },
  'feishu.self-built-app-on-store': {
    name: 'feishu.self-built-app-on-store',
    default: '10012',
    documented: '10012',
    alternatives: ['10012', '10014'],
  },
  'feishu.bad-app-access-token': {
    name: 'feishu.bad-app-access-token',
    default: '10013',
    documented: '10013',
    alternatives: ['10005', '10012', '10013'],
  },
  'feishu.unknown-tenant-key': {
    name: 'feishu.unknown-tenant-key',
    default: '10013',
    documented: '10013',
    alternatives: ['10003', '10005', '10013', '99992500'],
  },
  'feishu.tenant-not-installed': {
    name: 'feishu.tenant-not-installed',
    default: '10013',
    documented: '10013',
    alternatives: ['10005', '10013', '11210', '20009'],
  },
  'feishu.store-msg': { name: 'feishu.store-msg', default: 'success', documented: 'success', alternatives: ['success', 'ok'] },
  'feishu.store-lifetime': { name: 'feishu.store-lifetime', default: '7200', documented: '7140', alternatives: ['7140', '7200'] },
  'feishu.store-renewal': { name: 'feishu.store-renewal', default: 'same', documented: 'same', alternatives: ['same', 'new'] },
  'feishu.renewal-window': { name: 'feishu.renewal-window', default: '30m', documented: '30m', alternatives: ['30m', 'none'] },
  'feishu.window-mint': { name: 'feishu.window-mint', default: 'once', documented: 'once', alternatives: ['once', 'every-call'] },
  'feishu.internal-token-slot': {
    name: 'feishu.internal-token-slot',
    default: 'shared',
    documented: 'shared',
    alternatives: ['shared', 'separate'],
  },
  'feishu.secret-rotation': {
    name: 'feishu.secret-rotation',
    default: 'stay-valid',
    documented: 'stay-valid',
    alternatives: ['stay-valid', 'revoked'],
  },
  'feishu.app-ticket-grace': { name: 'feishu.app-ticket-grace', default: '10m', documented: '10m', alternatives: ['10m', '5m'] },
  'feishu.app-ticket-delay': { name: 'feishu.app-ticket-delay', default: '0s', documented: '0s', alternatives: ['0s', '2m'] },
  'feishu.app-ticket-lifetime': {
    name: 'feishu.app-ticket-lifetime',
    default: 'until-replaced',
    documented: 'until-replaced',
    alternatives: ['until-replaced', '1h'],
  },
  'feishu.mina-token-refusal': {
    name: 'feishu.mina-token-refusal',
    default: '10202',
    documented: '10202',
    alternatives: ['10202', 'gateway'],
  },
  'feishu.mina-token-prefix': { name: 'feishu.mina-token-prefix', default: 'both', documented: 'both', alternatives: ['both', 't-only'] },
  'feishu.mina-missing-code': {
    name: 'feishu.mina-missing-code',
    default: '10003',
    documented: '10003',
    alternatives: ['10003', '10226'],
  },
  'feishu.expired-code': { name: 'feishu.expired-code', default: '10226', documented: '10226', alternatives: ['10213', '10226'] },
  'feishu.union-id': { name: 'feishu.union-id', default: 'present', documented: 'present', alternatives: ['present', 'absent'] },
  'feishu.user-token-lifetime': {
    name: 'feishu.user-token-lifetime',
    default: '7200',
    documented: '7200',
    alternatives: ['6900', '7140', '7200'],
  },
  'feishu.previous-user-token': {
    name: 'feishu.previous-user-token',
    default: 'stays-valid',
    documented: 'stays-valid',
    alternatives: ['stays-valid', 'revoked'],
  },
  'feishu.refresh-app-token-refusal': {
    name: 'feishu.refresh-app-token-refusal',
    default: '20014',
    documented: '20014',
    alternatives: ['20014', 'gateway'],
  },
  'feishu.expired-refresh-token': {
    name: 'feishu.expired-refresh-token',
    default: '20007',
    documented: '20007',
    alternatives: ['20007', '20037'],
  },
  'feishu.missing-token-text': {
    name: 'feishu.missing-token-text',
    default: 'live',
    documented: 'table',
    alternatives: ['live', 'table'],
  },
  'feishu.invalid-token-status': { name: 'feishu.invalid-token-status', default: '400', documented: '400', alternatives: ['200', '400'] },
  'feishu.invalid-app-token': {
    name: 'feishu.invalid-app-token',
    default: '99991663',
    documented: '99991664',
    alternatives: ['99991663', '99991664'],
  },
  'feishu.odd-token-prefix': {
    name: 'feishu.odd-token-prefix',
    default: '99991668',
    documented: '99991671',
    alternatives: ['99991668', '99991671'],
  },
  'feishu.expired-user-token': {
    name: 'feishu.expired-user-token',
    default: '401',
    documented: 'table',
    alternatives: ['400', '401', 'table'],
  },
  'feishu.wrong-path-or-method': {
    name: 'feishu.wrong-path-or-method',
    default: 'text',
    documented: 'json',
    alternatives: ['text', 'json'],
  },
  'feishu.rate-limit-status': { name: 'feishu.rate-limit-status', default: '429', documented: '429', alternatives: ['400', '429'] },
  'feishu.oauth-error-order': {
    name: 'feishu.oauth-error-order',
    default: 'observed',
    documented: 'documented',
    alternatives: ['observed', 'documented'],
  },
  'feishu.oauth-missing-field': {
    name: 'feishu.oauth-missing-field',
    default: '20001',
    documented: '20001',
    alternatives: ['20001', '20063'],
  },
  'feishu.oauth-used-code': { name: 'feishu.oauth-used-code', default: '20065', documented: '20065', alternatives: ['20003', '20065'] },
  'feishu.client-credentials-repeat': {
    name: 'feishu.client-credentials-repeat',
    default: 'new',
    documented: 'new',
    alternatives: ['new', 'same'],
  },
  'feishu.app-token-in-body': {
    name: 'feishu.app-token-in-body',
    default: 'accepted',
    documented: 'refused',
    alternatives: ['accepted', 'refused'],
  },
  'feishu.v1-code-refusal': { name: 'feishu.v1-code-refusal', default: '20007', documented: '20007', alternatives: ['20003', '20007'] },
  'feishu.user-info-refusal': {
    name: 'feishu.user-info-refusal',
    default: '20005',
    documented: '20005',
    alternatives: ['20005', 'gateway'],
  },
  'feishu.authorize-consent': {
    name: 'feishu.authorize-consent',
    default: 'page',
    documented: 'page',
    alternatives: ['page', 'redirect'],
  },
  'feishu.jsapi-ticket-repeat': { name: 'feishu.jsapi-ticket-repeat', default: 'same', documented: 'same', alternatives: ['same', 'new'] },
} as const satisfies Record<string, Quirk>;

/** What the vendor's fields are called that hold secrets and tokens. */
export const sensitive = {
  secrets: ['app_secret', 'app_ticket', 'verification_token', 'session_key', 'encrypt_key', 'client_secret', 'ticket'],
  tokens: ['app_access_token', 'tenant_access_token', 'access_token', 'refresh_token', 'ticket', 'user_access_token'],
  requestTokens: ['code', 'code_verifier'],
  usedOnce: ['code', 'refresh_token'],
  replaced: {
    app_ticket: ['get-app-access-token-fail'],
    refresh_token: [
      'generate-user-access-token-fail',
      'refresh-token-expired',
      'oidc-refresh-token-invalid',
      'oauth-refresh-token-invalid',
      'oauth-refresh-token-expired',
      'oauth-refresh-token-used',
      'oauth-refresh-token-revoked',
    ],
  },
} as const satisfies SensitiveNames;

/** What the marks in the schema of the seed say. */
export const seedShape = {
  apps: {
    id: 'app_id',
    secrets: ['app_secret', 'app_ticket', 'verification_token'],
    rotates: ['app_secret'],
    references: {},
    shown: ['type', 'tenant_key', 'tenants'],
  },
  users: { id: 'open_id', secrets: [], rotates: [], references: { visible_to: 'apps' }, shown: [] },
} as const satisfies SeedShape;

export type OperationId = keyof typeof operations;

/** The names of the errors an operation can answer with. */
export type ErrorName<Id extends OperationId = OperationId> = {
  [Each in Id]: keyof (typeof operations)[Each]['errors'];
}[Id];

export type QuirkName = keyof typeof quirks;
