// Generated from wecom.yaml by tokentwin generate; do not edit.

/** The hosts of these operations, where an operation has none of its own. */
export const hosts = ['qyapi.weixin.qq.com'] as const;

const error1 = { code: 40014, status: 200, refusesToken: true } as const;
const error2 = { code: 42001, status: 200, refusesToken: true } as const;

/** How to call the vendor's operations, by their ids. */
export const endpoints = {
  'wecom.gettoken': {
    id: 'wecom.gettoken',
    method: 'GET',
    path: '/cgi-bin/gettoken',
    query: ['corpid', 'corpsecret'],
    errors: [],
    lifecycle: [
      {
        token: 'access_token',
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
    errors: [error1, error2],
    lifecycle: [],
  },
} as const;

/** The codes after which the same request may succeed a moment later. */
export const momentaryCodes = [] as const;
