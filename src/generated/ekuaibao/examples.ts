// Generated from specs/ekuaibao.yaml by npm run generate; do not edit.

import type { AnswerSchemas } from '../../core/operation.ts';

/** The schema of what each operation answers in JSON, by operation id, then status; and the schemas they refer to. */
export const answerSchemas: AnswerSchemas = {
  answers: {
    'ekuaibao.getAccessToken': {
      '200': { $ref: '#/components/schemas/TokenPairOk' },
      '403': { oneOf: [{ $ref: '#/components/schemas/WrappedFailure' }, { $ref: '#/components/schemas/Failure' }] },
      '412': { $ref: '#/components/schemas/Failure' },
      '500': { $ref: '#/components/schemas/Failure' },
    },
    'ekuaibao.getAppAccessToken': {
      '200': {
        oneOf: [
          { $ref: '#/components/schemas/AppTokenOk' },
          { $ref: '#/components/schemas/Failure' },
          { $ref: '#/components/schemas/CodeAndMsg' },
        ],
      },
      '412': { $ref: '#/components/schemas/Failure' },
      '500': { $ref: '#/components/schemas/Failure' },
    },
    'ekuaibao.refreshToken': {
      '200': { $ref: '#/components/schemas/TokenPairOk' },
      '403': { $ref: '#/components/schemas/Failure' },
      '500': { $ref: '#/components/schemas/Failure' },
    },
    'ekuaibao.refreshTokenExpireDate': {
      '200': { $ref: '#/components/schemas/TokenPairOk' },
      '400': { $ref: '#/components/schemas/Failure' },
      '403': { $ref: '#/components/schemas/Failure' },
      '500': { $ref: '#/components/schemas/Failure' },
    },
    'ekuaibao.location': {
      '200': { $ref: '#/components/schemas/LocationOk' },
      '400': { $ref: '#/components/schemas/Failure' },
      '500': { $ref: '#/components/schemas/Failure' },
    },
    'ekuaibao.protectedResource': {
      '200': { $ref: '#/components/schemas/ProtectedResourceOk' },
      '400': { $ref: '#/components/schemas/Failure' },
      '403': { $ref: '#/components/schemas/Failure' },
      '412': { $ref: '#/components/schemas/Failure' },
      '500': { $ref: '#/components/schemas/Failure' },
    },
    'ekuaibao.mallResource': {
      '200': { oneOf: [{ $ref: '#/components/schemas/MallOk' }, { $ref: '#/components/schemas/MallFailure' }] },
      '401': { $ref: '#/components/schemas/Failure' },
      '500': { $ref: '#/components/schemas/Failure' },
    },
  },
  components: {
    schemas: {
      Seed: {
        type: 'object',
        properties: {
          corporations: { type: 'array', items: { $ref: '#/components/schemas/SeedCorporation' } },
          apps: { type: 'array', items: { $ref: '#/components/schemas/SeedSelfBuiltApp' } },
          propagationDelay: { type: 'string', pattern: '^([0-9]+([.][0-9]+)?(ms|s|m|h|d))+$' },
        },
        additionalProperties: false,
      },
      SeedSelfBuiltApp: {
        type: 'object',
        properties: { appKey: { type: 'string', minLength: 1 }, appSecret: { type: 'string', minLength: 1 } },
        required: ['appKey', 'appSecret'],
        additionalProperties: false,
      },
      SeedCorporation: {
        type: 'object',
        properties: {
          corporationId: { type: 'string', minLength: 1 },
          appKey: { type: 'string', minLength: 1 },
          appSecurity: { type: 'string', minLength: 1 },
          powerCodes: { type: 'array', items: { type: 'string' } },
          licensedUntil: { type: 'string', format: 'date-time' },
          origin: { type: 'string', format: 'uri' },
        },
        required: ['corporationId', 'appKey', 'appSecurity'],
        additionalProperties: false,
      },
      Memory: {
        type: ['object', 'array'],
        properties: { strangers: { type: 'array', items: { $ref: '#/components/schemas/SeedCorporation' } } },
        additionalProperties: false,
        items: { $ref: '#/components/schemas/SeedCorporation' },
      },
      GetAccessTokenRequest: {
        type: 'object',
        properties: { appKey: { type: 'string', minLength: 1 }, appSecurity: { type: 'string', minLength: 1 } },
        required: ['appKey', 'appSecurity'],
      },
      GetAppAccessTokenRequest: {
        type: 'object',
        properties: {
          appKey: { type: 'string', minLength: 1 },
          appSecret: { type: 'string', minLength: 1 },
          appSecurity: { type: 'string', minLength: 1 },
        },
        required: ['appKey'],
      },
      AppTokenOk: {
        type: 'object',
        properties: {
          value: {
            type: 'object',
            properties: {
              accessToken: { type: 'string', pattern: '^[A-Za-z]{32}$' },
              timeout: { type: 'integer', minimum: 0, maximum: 7200 },
            },
            required: ['accessToken', 'timeout'],
            additionalProperties: false,
          },
        },
        required: ['value'],
        additionalProperties: false,
      },
      CodeAndMsg: {
        type: 'object',
        properties: { code: { type: 'integer', not: { const: 0 } }, msg: { type: 'string' } },
        required: ['code', 'msg'],
        additionalProperties: false,
      },
      MallRequest: { type: 'object' },
      MallOk: {
        type: 'object',
        properties: {
          status: { type: 'string', const: '00000' },
          msg: { type: 'string' },
          data: { type: 'array', maxItems: 0, items: { type: 'object' } },
        },
        required: ['status', 'msg', 'data'],
        additionalProperties: false,
      },
      MallFailure: {
        type: 'object',
        properties: { status: { type: 'string', not: { const: '00000' } }, msg: { type: 'string' } },
        required: ['status', 'msg'],
        additionalProperties: false,
      },
      TokenPairOk: {
        type: 'object',
        properties: {
          value: {
            type: 'object',
            properties: {
              accessToken: { type: 'string', pattern: '^[A-Za-z0-9_$-]{14}(:[A-Za-z0-9_$-]{14})?$' },
              refreshToken: { type: 'string', pattern: '^[A-Za-z0-9_$-]{14}(:[A-Za-z0-9_$-]{14})?$' },
              expireTime: { type: 'integer', minimum: 0 },
              corporationId: { type: 'string', pattern: '^[A-Za-z0-9_$-]{14}$' },
            },
            required: ['accessToken', 'refreshToken', 'expireTime', 'corporationId'],
            additionalProperties: false,
          },
        },
        required: ['value'],
        additionalProperties: false,
      },
      LocationOk: {
        type: 'object',
        properties: { value: { type: 'string', pattern: '^https?://.+/$' } },
        required: ['value'],
        additionalProperties: false,
      },
      ProtectedResourceOk: {
        type: 'object',
        properties: {
          count: { type: 'integer', const: 0 },
          items: { type: 'array', maxItems: 0, items: { type: 'object' } },
        },
        required: ['count', 'items'],
        additionalProperties: false,
      },
      WrappedFailure: {
        type: 'object',
        properties: {
          value: {
            type: 'object',
            properties: {
              errorCode: { type: 'integer', const: 403 },
              errorMessage: { type: 'string' },
              errorDetail: { type: 'null' },
            },
            required: ['errorCode', 'errorMessage', 'errorDetail'],
            additionalProperties: false,
          },
        },
        required: ['value'],
        additionalProperties: false,
      },
      Failure: {
        type: 'object',
        properties: {
          errorCode: { type: 'integer', enum: [400, 401, 403, 412, 500] },
          errorMessage: { type: 'string' },
          errorDetails: { type: ['string', 'null'] },
          code: { type: 'null' },
          data: { type: 'null' },
        },
        required: ['errorCode', 'errorMessage', 'errorDetails', 'code', 'data'],
        additionalProperties: false,
      },
      Text: { type: 'string' },
    },
  },
};
