// Generated from wecom.yaml by tokentwin generate; do not edit.

import type { ErrorAnswer, NotModelledPath, Operation, Quirk } from 'tokentwin/vendor';
import type { SensitiveNames } from 'tokentwin/vendor';
import type { SeedShape } from 'tokentwin/vendor';

/** The hosts the vendor serves these operations on, where an operation has none of its own. */
export const hosts = ['qyapi.weixin.qq.com'] as const;

const errorCorpidMissing = {
  name: 'corpid-missing',
  code: 41002,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 41002, errmsg: 'corpid missing' },
} as const satisfies ErrorAnswer;
const errorCorpsecretMissing = {
  name: 'corpsecret-missing',
  code: 41004,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 41004, errmsg: 'corpsecret missing' },
} as const satisfies ErrorAnswer;
const errorInvalidCorpid = {
  name: 'invalid-corpid',
  code: 40013,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 40013, errmsg: 'invalid corpid' },
} as const satisfies ErrorAnswer;
const errorInvalidCredential = {
  name: 'invalid-credential',
  code: 40001,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 40001, errmsg: 'invalid credential' },
} as const satisfies ErrorAnswer;
const errorRequireGet = {
  name: 'require-get',
  code: 43001,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 43001, errmsg: 'require GET method' },
} as const satisfies ErrorAnswer;
const errorSystemBusy = {
  name: 'system-busy',
  code: -1,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: -1, errmsg: 'system busy' },
} as const satisfies ErrorAnswer;
const errorAccessTokenMissing = {
  name: 'access-token-missing',
  code: 41001,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 41001, errmsg: 'access_token missing' },
} as const satisfies ErrorAnswer;
const errorInvalidAccessToken = {
  name: 'invalid-access-token',
  code: 40014,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 40014, errmsg: 'invalid access_token' },
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorAccessTokenExpired = {
  name: 'access-token-expired',
  code: 42001,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 42001, errmsg: 'access_token expired' },
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorNotFound = { name: 'not-found', code: null, status: 404, mediaType: 'text/plain', headers: {}, body: 'Not Found' } as const satisfies ErrorAnswer;

/** The vendor's operations by id. */
export const operations = {
  'wecom.gettoken': {
    id: 'wecom.gettoken',
    method: 'GET',
    path: '/cgi-bin/gettoken',
    query: ['corpid', 'corpsecret'],
    errors: {
      'corpid-missing': errorCorpidMissing,
      'corpsecret-missing': errorCorpsecretMissing,
      'invalid-corpid': errorInvalidCorpid,
      'invalid-credential': errorInvalidCredential,
      'require-get': errorRequireGet,
      'system-busy': errorSystemBusy,
    },
    natural: ['corpid-missing', 'corpsecret-missing', 'invalid-corpid', 'invalid-credential', 'require-get'],
    lifecycle: [
      {
        token: 'access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 0,
        repeat: 'same',
        previous: 'stays-valid',
        fields: ['/access_token'],
        expiry: { field: '/expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'wecom.protectedResource': {
    id: 'wecom.protectedResource',
    method: 'GET',
    path: '/cgi-bin/{path}',
    prefix: '/cgi-bin/',
    token: { in: 'query', name: 'access_token' },
    query: ['access_token'],
    errors: {
      'access-token-missing': errorAccessTokenMissing,
      'invalid-access-token': errorInvalidAccessToken,
      'access-token-expired': errorAccessTokenExpired,
      'not-found': errorNotFound,
      'system-busy': errorSystemBusy,
    },
    natural: ['access-token-missing', 'invalid-access-token', 'access-token-expired', 'not-found'],
    lifecycle: [],
  },
} as const satisfies Record<string, Operation>;

/** Paths of the vendor that are not modelled. */
export const notModelled: readonly NotModelledPath[] = [];

/** The vendor's quirks by name. */
export const quirks = {
  'wecom.expired-token': { name: 'wecom.expired-token', default: '40014', documented: '42001', alternatives: ['40014', '42001'] },
} as const satisfies Record<string, Quirk>;

/** What the vendor's fields are called that hold secrets and tokens. */
export const sensitive = { secrets: ['corpsecret'], tokens: ['access_token'] } as const satisfies SensitiveNames;

/** What the marks in the schema of the seed say. */
export const seedShape = {
  apps: { id: 'agentid', secrets: ['corpsecret'], rotates: ['corpsecret'], references: {}, shown: ['corpid'] },
} as const satisfies SeedShape;
