import { bodyOf } from '../../../verify/answer.ts';
import { agrees, type CheckResult, drifts } from '../../../verify/check.ts';
import type { ProbeExchange } from '../../../verify/probe.ts';
import { judgeRefusal } from './refused.ts';

/** The codes by which the gateway refuses a token; whatever else an API answers, it took the token. */
const refusals: readonly unknown[] = [
  4001, 99991661, 99991663, 99991664, 99991665, 99991668, 99991671, 99991677,
];

/** Whether a token was taken, with the reason why not. */
export function tookToken(exchange: ProbeExchange): CheckResult {
  const code = bodyOf(exchange)?.code;
  if (typeof code !== 'number') return drifts(`HTTP ${exchange.status} without a code`);
  return refusals.includes(code) ? drifts(`a token just issued is refused with ${code}`) : agrees;
}

/** Whether a token was refused as one that is not valid. */
export function refusedToken(exchange: ProbeExchange): CheckResult {
  return judgeRefusal('feishu.protectedResource', exchange, [
    { error: 'invalid-access-token' },
    { error: 'invalid-access-token', status: 200, quirk: 'feishu.invalid-token-status=200' },
    { error: 'invalid-app-token', quirk: 'feishu.invalid-app-token=99991664' },
  ]);
}
