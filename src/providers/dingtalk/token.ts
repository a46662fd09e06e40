import type { LifecyclePolicy } from '../../core/operation.ts';
import type { Random } from '../../core/random.ts';

const dayMs = 86_400_000;

/** A token's text: 32 lower-case hex digits. Observed in logs since 2016, and in the pages' samples. */
export function mintToken(random: Random): string {
  return random.hex(32);
}

/** What the quirk `dingtalk.renewal-ceiling` changes about a lifecycle. */
export function ceilingOf(quirk: 'none' | '24h'): Partial<LifecyclePolicy> {
  return quirk === '24h' ? { renewalCeilingMs: dayMs } : {};
}
