import { operations } from '../../../generated/feishu/operations.ts';
import { bodyOf } from '../../../verify/answer.ts';
import { agrees, type CheckResult, drifts } from '../../../verify/check.ts';
import type { ProbeExchange } from '../../../verify/probe.ts';
import { type Alternative, refusalsOf } from '../../../verify/refusal.ts';
import { verifyTexts } from '../../../verify/verify-texts.ts';

/** The checks of Feishu's refusals. */
export const { refused, judgeRefusal } = refusalsOf(operations);

/** Each way again with HTTP 400, for the endpoints of auth/v3. */
export function alsoWith400(...ways: readonly Alternative[]): Alternative[] {
  const with400 = ways.map(({ error, quirk }) => ({
    error,
    status: 400,
    quirk: [quirk, 'feishu.failure-status=400'].filter((each) => each !== undefined).join(' '),
  }));
  return [...ways, ...with400];
}

/** An invalid parameter. */
export const invalidParam = alsoWith400(
  { error: 'invalid-param', quirk: 'feishu.invalid-param-text=invalid-param' },
  { error: 'invalid-parameter', quirk: 'feishu.invalid-param-text=invalid-parameter' },
);

/** An unknown app. */
export const unknownApp = alsoWith400(
  { error: 'app-id-not-exists', quirk: 'feishu.unknown-app=app-id-not-exists' },
  { error: 'app-unauthorized', quirk: 'feishu.unknown-app=app-unauthorized' },
);

/** An app's wrong secret. */
export const wrongSecret = alsoWith400(
  { error: 'app-secret-invalid', quirk: 'feishu.wrong-secret=10014' },
  { error: 'wrong-app-secret', quirk: 'feishu.wrong-secret=10015' },
);

/** An unknown path or method. */
export const notFound: readonly Alternative[] = [
  { error: 'not-found', quirk: 'feishu.wrong-path-or-method=text' },
  { error: 'request-method-not-match', quirk: 'feishu.wrong-path-or-method=json' },
];

/** A missing token. */
export const missingToken: readonly Alternative[] = [
  { error: 'missing-access-token', quirk: 'feishu.missing-token-text=live' },
  { error: 'need-a-token', quirk: 'feishu.missing-token-text=table' },
];

/** By the page the Content-Type has to be that of JSON. */
export const strictly = invalidParam.map(({ quirk, ...way }) => ({
  ...way,
  quirk: `feishu.content-type=strict ${quirk}`,
}));

/** The codes by which the gateway refuses a token; whatever else an API answers, it took the token. */
const refusals: readonly unknown[] = [
  4001, 99991661, 99991663, 99991664, 99991665, 99991668, 99991671, 99991677,
];

/** Whether a token was taken, with the reason why not. */
export function tookToken(exchange: ProbeExchange): CheckResult {
  const code = bodyOf(exchange)?.code;
  if (typeof code !== 'number') return drifts(verifyTexts.withoutCode(exchange.status));
  return refusals.includes(code) ? drifts(verifyTexts.justIssued(code)) : agrees;
}

/** Whether a token was refused as one that is not valid. */
export function refusedToken(exchange: ProbeExchange): CheckResult {
  return judgeRefusal('feishu.protectedResource', exchange, [
    { error: 'invalid-access-token' },
    { error: 'invalid-access-token', status: 200, quirk: 'feishu.invalid-token-status=200' },
    { error: 'invalid-app-token', quirk: 'feishu.invalid-app-token=99991664' },
  ]);
}
