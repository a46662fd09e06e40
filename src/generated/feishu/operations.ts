// Generated from specs/feishu.yaml by npm run generate; do not edit.

import type { ErrorAnswer, Operation, Quirk } from '../../core/operation.ts';

/** The hosts the vendor serves these operations on. */
export const hosts = ['open.feishu.cn', 'open.larksuite.com'] as const;

const errorInvalidParam = {
  name: 'invalid-param',
  code: 10003,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { code: 10003, data: {}, msg: 'invalid param' },
} as const satisfies ErrorAnswer;

/** The vendor's operations by id. */
export const operations = {
  'feishu.appAccessTokenInternal': {
    id: 'feishu.appAccessTokenInternal',
    method: 'POST',
    path: '/open-apis/auth/v3/app_access_token/internal',
    errors: { 'invalid-param': errorInvalidParam },
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
} as const satisfies Record<string, Operation>;

/** The vendor's quirks by name. */
export const quirks = {} as const satisfies Record<string, Quirk>;

export type OperationId = keyof typeof operations;

/** The names of the errors an operation can answer with. */
export type ErrorName<Id extends OperationId = OperationId> = {
  [Each in Id]: keyof (typeof operations)[Each]['errors'];
}[Id];

export type QuirkName = keyof typeof quirks;
