// Generated from wecom.yaml by tokentwin generate; do not edit.

import type { AnswerSchemas } from 'tokentwin/vendor';

/** The schema of what each operation answers in JSON, by operation id, then status; and the schemas they refer to. */
export const answerSchemas: AnswerSchemas = {
  answers: {
    'wecom.gettoken': {
      '200': { oneOf: [{ $ref: '#/components/schemas/GettokenOk' }, { $ref: '#/components/schemas/Failure' }] },
    },
    'wecom.protectedResource': {
      '200': { oneOf: [{ $ref: '#/components/schemas/ResourceOk' }, { $ref: '#/components/schemas/Failure' }] },
    },
  },
  components: {
    schemas: {
      Seed: {
        type: 'object',
        properties: { apps: { type: 'array', items: { $ref: '#/components/schemas/SeedApp' } } },
        additionalProperties: false,
      },
      SeedApp: {
        type: 'object',
        properties: {
          agentid: { type: 'string', minLength: 1 },
          corpid: { type: 'string', minLength: 1 },
          corpsecret: { type: 'string', minLength: 1 },
        },
        required: ['agentid', 'corpid', 'corpsecret'],
        additionalProperties: false,
      },
      GettokenOk: {
        type: 'object',
        properties: {
          errcode: { type: 'integer', const: 0 },
          errmsg: { type: 'string', const: 'ok' },
          access_token: { type: 'string', minLength: 1, maxLength: 512 },
          expires_in: { type: 'integer', minimum: 1, maximum: 7200 },
        },
        required: ['errcode', 'errmsg', 'access_token', 'expires_in'],
        additionalProperties: false,
      },
      ResourceOk: {
        type: 'object',
        properties: { errcode: { type: 'integer', const: 0 }, errmsg: { type: 'string', const: 'ok' } },
        required: ['errcode', 'errmsg'],
        additionalProperties: false,
      },
      Failure: {
        type: 'object',
        properties: {
          errcode: { type: 'integer', enum: [-1, 40001, 40013, 40014, 41001, 41002, 41004, 42001, 43001] },
          errmsg: { type: 'string' },
        },
        required: ['errcode', 'errmsg'],
        additionalProperties: false,
      },
    },
  },
};
