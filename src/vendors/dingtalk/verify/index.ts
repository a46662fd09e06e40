import type { Verification } from '../../../verify/verification.ts';
import { dingtalkChecks } from './checks.ts';
import { dingtalkProbes } from './probes.ts';
import { states } from './states.ts';

/** How DingTalk is verified. */
export const verification: Verification = {
  probes: dingtalkProbes,
  checks: dingtalkChecks,
  states,
  tokens: { token: { operation: 'dingtalk.corpToken', client: 'clientId' } },
};
