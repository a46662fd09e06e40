import type { VendorName } from '../generated/vendor-names.ts';
import { dingtalkChecks } from '../vendors/dingtalk/verify/checks.ts';
import { dingtalkProbes } from '../vendors/dingtalk/verify/probes.ts';
import { ekuaibaoChecks } from '../vendors/ekuaibao/verify/checks.ts';
import { ekuaibaoProbes } from '../vendors/ekuaibao/verify/probes.ts';
import { feishuChecks } from '../vendors/feishu/verify/checks.ts';
import { feishuProbes } from '../vendors/feishu/verify/probes.ts';
import type { Check } from './check.ts';
import type { Probe } from './probe.ts';

/** What one vendor is asked, and what its answers are held to. */
export interface Verification {
  readonly probes: readonly Probe[];
  readonly checks: readonly Check[];
}

/** The verification of each vendor. */
export const verifications = {
  feishu: { probes: feishuProbes, checks: feishuChecks },
  dingtalk: { probes: dingtalkProbes, checks: dingtalkChecks },
  ekuaibao: { probes: ekuaibaoProbes, checks: ekuaibaoChecks },
} as const satisfies Readonly<Record<VendorName, Verification>>;
