import type { Verification } from '../../../verify/verification.ts';
import { feishuDialect } from '../client/client.ts';
import { feishuChecks } from './checks.ts';
import { feishuProbes } from './probes.ts';
import { states } from './states.ts';
import { twinValues } from './twin-values.ts';

/** How Feishu is verified. */
export const verification: Verification = {
  probes: feishuProbes,
  checks: feishuChecks,
  states,
  refusalIn: (body) => feishuDialect.refusalIn(body),
  rateLimits: ['rate-limited', 'method-rate-limited', 'app-rate-limited'],
  tokens: {
    token: { operation: 'feishu.appAccessTokenInternal' },
    storeToken: { operation: 'feishu.appAccessToken' },
    userRefreshToken: { operation: 'feishu.tokenLoginValidate', type: 'refresh_token' },
  },
  twinValues,
};
