import type { Check } from './check.ts';
import { dingtalkChecks } from './dingtalk/checks.ts';
import { dingtalkProbes } from './dingtalk/probes.ts';
import { ekuaibaoChecks } from './ekuaibao/checks.ts';
import { ekuaibaoProbes } from './ekuaibao/probes.ts';
import { feishuChecks } from './feishu/checks.ts';
import { feishuProbes } from './feishu/probes.ts';
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
} as const satisfies Readonly<Record<string, Verification>>;

/** A vendor that can be verified. */
export type VendorName = keyof typeof verifications;
