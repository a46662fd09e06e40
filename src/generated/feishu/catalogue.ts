// Generated from specs/feishu.yaml by npm run generate; do not edit.

import type { Catalogue } from '../../core/catalogue.ts';

/** All that is claimed about the vendor, and on what grounds. */
export const catalogue = {
  vendor: 'feishu',
  operations: [
    {
      id: 'feishu.appAccessTokenInternal',
      method: 'POST',
      path: '/open-apis/auth/v3/app_access_token/internal',
      summary: 'Self-built app gets its app_access_token (自建应用获取 app_access_token).',
      evidence: { kind: 'documented', source: 'Feishu page 自建应用获取 app_access_token' },
      errors: [
        {
          name: 'invalid-param',
          code: 10003,
          message: 'invalid param',
          status: 200,
          meaning: 'A parameter is missing, empty or malformed.',
          trigger: 'app_id or app_secret is missing, empty or not a string, or app_id is not cli_ and 16 hex digits.',
          reach: 'natural',
          evidence: { kind: 'observed', source: 'fxp/skillify probe P05', date: '2026-09-11' },
        },
      ],
      rules: [
        {
          name: 'lifetime-two-hours',
          text: 'A token lives 2 hours at most.',
          evidence: { kind: 'documented', source: 'Feishu page 自建应用获取 app_access_token' },
        },
        {
          name: 'same-token-while-30-minutes-remain',
          text: 'With 30 minutes or more left, the same token comes back.',
          evidence: { kind: 'documented', source: 'Feishu page 自建应用获取 app_access_token' },
        },
      ],
    },
  ],
  quirks: [],
} satisfies Catalogue;
