// Generated from specs/dingtalk.yaml by npm run generate; do not edit.

import type { AnswerSchemas } from '../../core/operation.ts';

/** The schema of what each operation answers in JSON, by operation id, then status; and the schemas they refer to. */
export const answerSchemas: AnswerSchemas = {
  answers: {
    'dingtalk.corpToken': {
      '200': {
        oneOf: [{ $ref: '#/components/schemas/CorpTokenOk' }, { $ref: '#/components/schemas/PathNotFound' }],
      },
      '400': { $ref: '#/components/schemas/Failure' },
      '401': { $ref: '#/components/schemas/Failure' },
      '403': { oneOf: [{ $ref: '#/components/schemas/Failure' }, { $ref: '#/components/schemas/IpDenied' }] },
      '404': { $ref: '#/components/schemas/Failure' },
      '500': { $ref: '#/components/schemas/Failure' },
    },
    'dingtalk.accessToken': {
      '200': {
        oneOf: [{ $ref: '#/components/schemas/AccessTokenOk' }, { $ref: '#/components/schemas/PathNotFound' }],
      },
      '400': { $ref: '#/components/schemas/Failure' },
      '403': { oneOf: [{ $ref: '#/components/schemas/Failure' }, { $ref: '#/components/schemas/IpDenied' }] },
      '404': { $ref: '#/components/schemas/Failure' },
    },
    'dingtalk.userAccessToken': {
      '200': { $ref: '#/components/schemas/UserAccessTokenOk' },
      '400': { $ref: '#/components/schemas/Failure' },
      '403': { oneOf: [{ $ref: '#/components/schemas/Failure' }, { $ref: '#/components/schemas/IpDenied' }] },
      '404': { $ref: '#/components/schemas/Failure' },
    },
    'dingtalk.corpAccessToken': {
      '200': {
        oneOf: [{ $ref: '#/components/schemas/CorpAccessTokenOk' }, { $ref: '#/components/schemas/PathNotFound' }],
      },
      '400': { $ref: '#/components/schemas/Failure' },
      '403': { oneOf: [{ $ref: '#/components/schemas/Failure' }, { $ref: '#/components/schemas/IpDenied' }] },
      '404': { $ref: '#/components/schemas/Failure' },
    },
    'dingtalk.suiteAccessToken': {
      '200': {
        oneOf: [{ $ref: '#/components/schemas/SuiteAccessTokenOk' }, { $ref: '#/components/schemas/PathNotFound' }],
      },
      '400': { $ref: '#/components/schemas/Failure' },
      '403': { oneOf: [{ $ref: '#/components/schemas/Failure' }, { $ref: '#/components/schemas/IpDenied' }] },
      '404': { $ref: '#/components/schemas/Failure' },
    },
    'dingtalk.ssoAccessToken': {
      '200': {
        oneOf: [{ $ref: '#/components/schemas/SsoAccessTokenOk' }, { $ref: '#/components/schemas/PathNotFound' }],
      },
      '400': { $ref: '#/components/schemas/Failure' },
      '403': { oneOf: [{ $ref: '#/components/schemas/Failure' }, { $ref: '#/components/schemas/IpDenied' }] },
      '404': { $ref: '#/components/schemas/Failure' },
    },
    'dingtalk.openConnection': {
      '200': { $ref: '#/components/schemas/OpenConnectionOk' },
      '400': { $ref: '#/components/schemas/Failure' },
      '401': { $ref: '#/components/schemas/Failure' },
      '403': { oneOf: [{ $ref: '#/components/schemas/Failure' }, { $ref: '#/components/schemas/IpDenied' }] },
      '404': { $ref: '#/components/schemas/Failure' },
    },
    'dingtalk.jsapiTickets': {
      '200': { $ref: '#/components/schemas/JsapiTicketOk' },
      '400': { $ref: '#/components/schemas/Failure' },
      '403': { oneOf: [{ $ref: '#/components/schemas/Failure' }, { $ref: '#/components/schemas/IpDenied' }] },
      '404': { $ref: '#/components/schemas/Failure' },
      '500': { $ref: '#/components/schemas/Failure' },
    },
    'dingtalk.currentUser': {
      '200': {
        anyOf: [
          { $ref: '#/components/schemas/CurrentUserOk' },
          { $ref: '#/components/schemas/ProtectedResourceOk' },
        ],
      },
      '400': { $ref: '#/components/schemas/Failure' },
      '403': { oneOf: [{ $ref: '#/components/schemas/Failure' }, { $ref: '#/components/schemas/IpDenied' }] },
      '404': { $ref: '#/components/schemas/Failure' },
    },
    'dingtalk.gettoken': {
      '200': {
        oneOf: [{ $ref: '#/components/schemas/GettokenOk' }, { $ref: '#/components/schemas/GettokenFailure' }],
      },
      '403': { $ref: '#/components/schemas/IpDenied' },
    },
    'dingtalk.getJsapiTicket': {
      '200': {
        oneOf: [{ $ref: '#/components/schemas/GetJsapiTicketOk' }, { $ref: '#/components/schemas/LegacyFailure' }],
      },
      '403': { $ref: '#/components/schemas/IpDenied' },
    },
    'dingtalk.protectedResource': {
      '200': { $ref: '#/components/schemas/ProtectedResourceOk' },
      '400': { $ref: '#/components/schemas/Failure' },
      '403': { oneOf: [{ $ref: '#/components/schemas/Failure' }, { $ref: '#/components/schemas/IpDenied' }] },
      '404': { $ref: '#/components/schemas/Failure' },
    },
    'dingtalk.legacyResource': {
      '200': {
        oneOf: [{ $ref: '#/components/schemas/LegacyResourceOk' }, { $ref: '#/components/schemas/LegacyFailure' }],
      },
      '403': { $ref: '#/components/schemas/IpDenied' },
    },
  },
  components: {
    schemas: {
      Seed: {
        type: 'object',
        properties: {
          corps: { type: 'array', items: { $ref: '#/components/schemas/SeedCorp' } },
          clients: { type: 'array', items: { $ref: '#/components/schemas/SeedClient' } },
          users: { type: 'array', items: { $ref: '#/components/schemas/SeedUser' } },
        },
        additionalProperties: false,
      },
      SeedUser: {
        type: 'object',
        properties: {
          unionId: { type: 'string', minLength: 1 },
          openId: { type: 'string', minLength: 1 },
          nick: { type: 'string', minLength: 1 },
          avatarUrl: { type: 'string', minLength: 1 },
          mobile: { type: 'string', minLength: 1 },
          email: { type: 'string', minLength: 1 },
          stateCode: { type: 'string', minLength: 1 },
        },
        required: ['unionId'],
        additionalProperties: false,
      },
      Memory: {
        type: 'object',
        properties: { loginCodes: { type: 'array', items: { $ref: '#/components/schemas/MemoryLoginCode' } } },
        additionalProperties: false,
      },
      MemoryLoginCode: {
        type: 'object',
        properties: {
          code: { type: 'string' },
          clientId: { type: 'string' },
          unionId: { type: 'string' },
          expiresAtMs: { type: 'integer' },
          used: { type: 'boolean' },
        },
        required: ['code', 'clientId', 'unionId', 'expiresAtMs', 'used'],
        additionalProperties: false,
      },
      SeedCorp: {
        type: 'object',
        properties: {
          corpId: { type: 'string', minLength: 1 },
          ssoSecret: { type: 'string', minLength: 1 },
          authorised: { type: 'array', items: { type: 'string' } },
        },
        required: ['corpId'],
        additionalProperties: false,
      },
      SeedClient: {
        type: 'object',
        properties: {
          client_id: { type: 'string', minLength: 1 },
          client_secret: { type: 'string', minLength: 1 },
          suite_ticket: { type: 'string', minLength: 1 },
          kind: { enum: ['internal', 'third-party'] },
        },
        required: ['client_id', 'client_secret'],
        additionalProperties: false,
      },
      CorpTokenRequest: {
        type: 'object',
        properties: {
          client_id: { type: 'string', minLength: 1 },
          client_secret: { type: 'string', minLength: 1 },
          grant_type: { type: 'string', minLength: 1 },
        },
        required: ['client_id', 'client_secret', 'grant_type'],
      },
      CorpTokenOk: {
        type: 'object',
        properties: {
          access_token: { type: 'string', pattern: '^[0-9a-f]{32}$' },
          expires_in: { type: 'integer', minimum: 1, maximum: 7200 },
        },
        required: ['access_token', 'expires_in'],
        additionalProperties: false,
      },
      AccessTokenRequest: {
        type: 'object',
        properties: { appKey: { type: 'string', minLength: 1 }, appSecret: { type: 'string', minLength: 1 } },
        required: ['appKey', 'appSecret'],
      },
      AccessTokenOk: {
        type: 'object',
        properties: {
          expireIn: { type: 'integer', minimum: 1, maximum: 7200 },
          accessToken: { type: 'string', pattern: '^[0-9a-f]{32}$' },
        },
        required: ['expireIn', 'accessToken'],
        additionalProperties: false,
      },
      CorpAccessTokenRequest: {
        type: 'object',
        properties: {
          suiteKey: { type: 'string', minLength: 1 },
          suiteSecret: { type: 'string', minLength: 1 },
          authCorpId: { type: 'string', minLength: 1 },
          suiteTicket: { type: 'string', minLength: 1 },
        },
        required: ['suiteKey', 'suiteSecret', 'authCorpId', 'suiteTicket'],
      },
      CorpAccessTokenOk: {
        type: 'object',
        properties: {
          expireIn: { type: 'integer', minimum: 1, maximum: 7200 },
          accessToken: { type: 'string', pattern: '^[0-9a-f]{32}$' },
        },
        required: ['expireIn', 'accessToken'],
        additionalProperties: false,
      },
      SuiteAccessTokenRequest: {
        type: 'object',
        properties: {
          suiteKey: { type: 'string', minLength: 1 },
          suiteSecret: { type: 'string', minLength: 1 },
          suiteTicket: { type: 'string', minLength: 1 },
        },
        required: ['suiteKey', 'suiteSecret', 'suiteTicket'],
      },
      SuiteAccessTokenOk: {
        type: 'object',
        properties: {
          expireIn: { type: 'integer', minimum: 1, maximum: 7200 },
          accessToken: { type: 'string', pattern: '^[0-9a-f]{32}$' },
        },
        required: ['expireIn', 'accessToken'],
        additionalProperties: false,
      },
      SsoAccessTokenRequest: {
        type: 'object',
        properties: { corpid: { type: 'string', minLength: 1 }, ssoSecret: { type: 'string', minLength: 1 } },
        required: ['corpid', 'ssoSecret'],
      },
      SsoAccessTokenOk: {
        type: 'object',
        properties: {
          expireIn: { type: 'integer', minimum: 1, maximum: 3600 },
          accessToken: { type: 'string', pattern: '^[0-9a-f]{32}$' },
        },
        required: ['expireIn', 'accessToken'],
        additionalProperties: false,
      },
      GetJsapiTicketOk: {
        type: 'object',
        properties: {
          errcode: { type: 'integer', const: 0 },
          ticket: { type: 'string', pattern: '^[0-9a-f]{32}$' },
          errmsg: { type: 'string', const: 'ok' },
          expires_in: { type: 'integer', minimum: 1, maximum: 7200 },
        },
        required: ['errcode', 'ticket', 'errmsg', 'expires_in'],
        additionalProperties: false,
      },
      UserAccessTokenRequest: {
        type: 'object',
        properties: {
          clientId: { type: 'string' },
          clientSecret: { type: 'string' },
          code: { type: 'string' },
          refreshToken: { type: 'string' },
          grantType: { type: 'string' },
        },
      },
      UserAccessTokenOk: {
        type: 'object',
        properties: {
          expireIn: { type: 'integer', minimum: 1, maximum: 7200 },
          accessToken: { type: 'string', pattern: '^[0-9a-f]{32}$' },
          refreshToken: { type: 'string', pattern: '^[0-9a-f]{32}$' },
          corpId: { type: 'string' },
        },
        required: ['expireIn', 'accessToken', 'refreshToken'],
        additionalProperties: false,
      },
      OpenConnectionRequest: { type: 'object', properties: { clientId: { type: 'string' }, clientSecret: { type: 'string' } } },
      OpenConnectionOk: {
        type: 'object',
        properties: { endpoint: { type: 'string' }, ticket: { type: 'string' } },
        required: ['endpoint', 'ticket'],
        additionalProperties: false,
      },
      JsapiTicketRequest: { type: 'object' },
      JsapiTicketOk: {
        type: 'object',
        properties: {
          jsapiTicket: { type: 'string', pattern: '^[0-9a-f]{32}$' },
          expireIn: { type: 'integer', minimum: 1, maximum: 7200 },
        },
        required: ['jsapiTicket', 'expireIn'],
        additionalProperties: false,
      },
      CurrentUserOk: {
        type: 'object',
        properties: {
          nick: { type: 'string' },
          avatarUrl: { type: 'string' },
          mobile: { type: 'string' },
          openId: { type: 'string' },
          unionId: { type: 'string' },
          email: { type: 'string' },
          stateCode: { type: 'string' },
        },
        required: ['nick', 'openId', 'unionId'],
        additionalProperties: false,
      },
      GettokenOk: {
        type: 'object',
        properties: {
          errcode: { type: 'integer', const: 0 },
          access_token: { type: 'string', pattern: '^[0-9a-f]{32}$' },
          errmsg: { type: 'string', const: 'ok' },
          expires_in: { type: 'integer', minimum: 1, maximum: 7200 },
        },
        required: ['errcode', 'access_token', 'errmsg', 'expires_in'],
        additionalProperties: false,
      },
      GettokenFailure: {
        type: 'object',
        properties: { errcode: { type: 'integer', enum: [40096, 40035, 40089, 43001] }, errmsg: { type: 'string' } },
        required: ['errcode', 'errmsg'],
        additionalProperties: false,
      },
      ProtectedResourceOk: {
        type: 'object',
        properties: { success: { type: 'boolean', const: true } },
        required: ['success'],
        additionalProperties: false,
      },
      LegacyForm: { type: 'object', properties: { access_token: { type: 'string' } } },
      LegacyBody: { type: 'object' },
      LegacyResourceOk: {
        type: 'object',
        properties: {
          errcode: { type: 'integer', const: 0 },
          errmsg: { type: 'string', const: 'ok' },
          request_id: { type: 'string', pattern: '^[0-9a-z]+$' },
        },
        required: ['errcode', 'errmsg', 'request_id'],
        additionalProperties: false,
      },
      LegacyFailure: {
        type: 'object',
        properties: {
          errcode: { type: 'integer', not: { const: 0 }, enum: [22, 88, 40014, 43001, 60020, 90002, 90018, 90020] },
          sub_code: { type: 'string', enum: ['40014', '40000', '90002', '90018'] },
          sub_msg: { type: 'string' },
          errmsg: { type: 'string' },
          request_id: { type: 'string', pattern: '^[0-9a-z]+$' },
        },
        required: ['errcode', 'errmsg'],
        additionalProperties: false,
      },
      PathNotFound: {
        type: 'object',
        properties: { errcode: { type: 'integer', const: 404 }, errmsg: { type: 'string' } },
        required: ['errcode', 'errmsg'],
        additionalProperties: false,
      },
      Failure: {
        type: 'object',
        properties: {
          code: {
            type: 'string',
            enum: [
              'invalid.client',
              'unsupported.grant.type',
              'unauthorized.client',
              'server.error',
              'unknownError',
              'Missingbody',
              'Invalidbody',
              'Missingclient_id',
              'Missingclient_secret',
              'Missinggrant_type',
              'MissingappKey',
              'MissingappSecret',
              'MissingsuiteKey',
              'MissingsuiteSecret',
              'MissingsuiteTicket',
              'MissingauthCorpId',
              'Missingcorpid',
              'MissingssoSecret',
              'invalidSuiteKey',
              'invalidSuiteTicket',
              'invalidAuthInfo',
              'InvalidAction.NotFound',
              'invalidClientIdOrSecret',
              'invalidParameter.idOrSecret.notFound',
              'invalidParameter.authCode.notFound',
              'invalidParameter',
              'invalidParameter.user.notFound',
              'authFailed',
              'systemBusy',
              'InvalidAuthentication',
              'AuthenticationFailed.MissingParameter',
              'accesstoken.expired',
              'Forbidden.AccessDenied.AccessTokenPermissionDenied',
              'Forbidden.AccessDenied.IpNotInWhiteList',
              'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi',
              'Forbidden.AccessDenied.QpmLimitForAppkeyAndApi',
              'Forbidden.AccessDenied.QpsLimitForApi',
              'Forbidden.AccessDenied.QpsLimitForSuitekeyAndOrgAndApi',
              'Forbidden.AccessDenied.QpmLimitForSuitekeyAndOrgAndApi',
              'Forbidden.AccessDenied.ApiCountLimitForOrg',
            ],
          },
          requestid: {
            type: 'string',
            pattern: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$',
          },
          message: { type: 'string' },
          accessdenieddetail: {
            type: 'object',
            properties: { requiredScopes: { type: 'array', items: { type: 'string' } } },
            required: ['requiredScopes'],
            additionalProperties: false,
          },
        },
        required: ['code', 'requestid', 'message'],
        additionalProperties: false,
      },
      IpDenied: {
        type: 'object',
        properties: {
          status: { type: 'integer', const: 1111 },
          wait: { type: 'integer', const: 5 },
          source: { type: 'string', const: 'x5' },
          punish: { type: 'string', const: 'deny' },
          uuid: { type: 'string' },
        },
        required: ['status', 'wait', 'source', 'punish', 'uuid'],
        additionalProperties: false,
      },
      Text: { type: 'string' },
    },
  },
};
