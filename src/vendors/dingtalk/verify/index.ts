import type { Verification } from '../../../verify/verification.ts';
import { dingtalkDialect } from '../client/client.ts';
import { dingtalkChecks } from './checks.ts';
import { dingtalkProbes } from './probes.ts';
import { states } from './states.ts';

/** How DingTalk is verified. */
export const verification: Verification = {
  probes: dingtalkProbes,
  checks: dingtalkChecks,
  states,
  refusalIn: (body) => dingtalkDialect.refusalIn(body),
  rateLimits: [
    'throttled-app-per-second',
    'throttled-app-per-minute',
    'throttled-api',
    'throttled-suite-per-second',
    'throttled-suite-per-minute',
    'monthly-quota-exceeded',
    'ip-denied',
    'legacy-throttled-api',
    'legacy-throttled-app',
  ],
  tokens: { token: { operation: 'dingtalk.corpToken', client: 'clientId' } },
};
