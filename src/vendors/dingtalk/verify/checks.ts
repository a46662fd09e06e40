import { bodyOf, numberAt, textAt } from '../../../verify/answer.ts';
import { agrees, type Check, type CheckResult, drifts, holds, saw } from '../../../verify/check.ts';
import { sameToken } from '../../../verify/lifecycle.ts';
import type { ProbeExchange } from '../../../verify/probe.ts';
import { succeeds } from '../../../verify/success.ts';
import { verifyTexts } from '../../../verify/verify-texts.ts';
import { judgeRefusal, refused } from './refused.ts';

const operation = 'dingtalk.corpToken';
const resource = 'dingtalk.protectedResource';
const token = '/access_token';
const success = { '/access_token': 'text', '/expires_in': 'integer' } as const;

const missingToken = [
  { error: 'missing-authentication', quirk: 'dingtalk.message-locale=zh' },
  { error: 'missing-authentication-en', quirk: 'dingtalk.message-locale=en' },
];

function missing(field: 'client-id' | 'client-secret' | 'grant-type'): Check {
  return refused(
    operation,
    `missing-${field}`,
    { error: `missing-${field}`, quirk: 'dingtalk.missing-field=missing-parameter' },
    {
      error: field === 'grant-type' ? 'unsupported-grant-type' : 'invalid-client',
      quirk: 'dingtalk.missing-field=invalid-client',
    },
  );
}

/** Whether a token was accepted: any answer except a refusal of the token itself. */
function tookToken(exchange: ProbeExchange): CheckResult {
  const code = bodyOf(exchange)?.code;
  if (typeof code === 'string' && /^(InvalidAuthentication|AuthenticationFailed|accesstoken)/.test(code)) {
    return drifts(verifyTexts.liveRefused(String(code)));
  }
  if (!bodyOf(exchange)) return drifts(verifyTexts.noJson(exchange.status));
  return agrees;
}

function refusedToken(exchange: ProbeExchange): CheckResult {
  return judgeRefusal(resource, exchange, [
    { error: 'invalid-authentication', quirk: 'dingtalk.message-locale=zh' },
    { error: 'invalid-authentication-en', quirk: 'dingtalk.message-locale=en' },
  ]);
}

function livesTwoHours(probe: string, rule = 'lifetime-two-hours'): Check {
  return {
    operation,
    rule,
    probes: [probe],
    judge({ [probe]: exchange }) {
      const lives = numberAt(exchange, '/expires_in');
      return holds(
        lives === 7_200,
        `expires_in is ${JSON.stringify(bodyOf(exchange!)?.expires_in)}, not 7200`,
      );
    },
  };
}

/** Checks that take hours; they need `--slow`. */
const patientChecks: readonly Check[] = [
  {
    operation,
    rule: 'internal-app-same-token-renewed',
    probes: ['use-renewed-token'],
    judge: ({ 'use-renewed-token': exchange }) => tookToken(exchange!),
  },
  {
    operation: resource,
    rule: 'expired-and-unknown-look-alike',
    probes: ['use-token-after-its-end'],
    judge: ({ 'use-token-after-its-end': exchange }) => refusedToken(exchange!),
  },
  {
    operation,
    rule: 'after-expiry-a-new-token',
    probes: ['token', 'use-token-after-its-end', 'token-after-its-end'],
    judge({ token: first, 'use-token-after-its-end': used, 'token-after-its-end': next }) {
      const isRefused = refusedToken(used!);
      if (isRefused.outcome !== 'agrees') return isRefused;
      const isSame = textAt(first, token) === textAt(next, token);
      return holds(textAt(next, token) !== undefined && !isSame, verifyTexts.cameBack);
    },
  },
];

/** All checks of DingTalk. */
export const dingtalkChecks: readonly Check[] = [
  refused(
    operation,
    'unknown-corp',
    { error: 'unknown-error', quirk: 'dingtalk.nonsense-corp=unknown-error' },
    // The client is unknown too, and the vendor may report that instead.
    { error: 'invalid-client', quirk: 'dingtalk.nonsense-corp=unauthorized-client' },
  ),
  {
    operation,
    rule: 'envelope',
    probes: ['wrong-method'],
    judge({ 'wrong-method': exchange }) {
      const body = bodyOf(exchange!);
      if (!body) return drifts(verifyTexts.failureNoJson);
      const absent = ['code', 'message', 'requestid'].filter((name) => typeof body[name] !== 'string');
      if (absent.length > 0) return drifts(verifyTexts.failureLacks(absent));
      return holds(exchange!.status >= 400, verifyTexts.failureIs(exchange!.status));
    },
  },
  {
    operation,
    rule: 'requestid-is-an-upper-case-uuidv7',
    probes: ['wrong-method'],
    judge: ({ 'wrong-method': exchange }) =>
      holds(
        /^[0-9A-F]{8}-[0-9A-F]{4}-7[0-9A-F]{3}-[0-9A-F]{4}-[0-9A-F]{12}$/.test(
          textAt(exchange, '/requestid') ?? '',
        ),
        'requestid is not a UUID of version 7 in upper case',
      ),
  },
  {
    operation,
    rule: 'content-type',
    probes: ['wrong-method'],
    judge: ({ 'wrong-method': exchange }) =>
      holds(
        exchange!.headers['content-type'] === 'application/json;charset=utf-8',
        `the content type is ${exchange!.headers['content-type']}`,
      ),
  },
  refused(operation, 'no-body', 'missing-body'),
  refused(operation, 'broken-body', 'invalid-body'),
  refused(operation, 'wrong-method', 'api-not-found'),
  refused(operation, 'without-version', 'path-not-found'),
  refused(resource, 'use-nothing', ...missingToken),
  {
    operation: resource,
    rule: 'invalid-authentication',
    probes: ['use-made-up-token'],
    judge: ({ 'use-made-up-token': exchange }) => refusedToken(exchange!),
  },
  { ...refused(resource, 'use-in-query', ...missingToken), rule: 'query-refused' },
  refused(operation, 'unknown-client', 'invalid-client'),
  missing('client-id'),
  missing('client-secret'),
  missing('grant-type'),
  refused(operation, 'unknown-grant', 'unsupported-grant-type'),
  refused(operation, 'wrong-secret', 'invalid-client'),
  refused(
    operation,
    'foreign-corp',
    { error: 'unauthorized-client', quirk: 'dingtalk.unauthorized-client=400' },
    { error: 'unauthorized-client', status: 401, quirk: 'dingtalk.unauthorized-client=401' },
  ),
  succeeds(operation, 'token', success),
  {
    operation,
    rule: 'success-is-bare',
    probes: ['token'],
    judge({ token: exchange }) {
      const envelope = ['code', 'message', 'requestid'].filter((name) => name in (bodyOf(exchange!) ?? {}));
      return holds(envelope.length === 0, verifyTexts.successHas(envelope));
    },
  },
  {
    operation,
    rule: 'token-is-32-hex-digits',
    probes: ['token'],
    judge: ({ token: exchange }) =>
      holds(
        /^[0-9a-f]{32}$/.test(textAt(exchange, token) ?? ''),
        'the token is not 32 lower-case hex digits',
      ),
  },
  livesTwoHours('token'),
  livesTwoHours('token-again', 'expires-in-is-always-full'),
  {
    operation,
    rule: 'internal-app-same-token-renewed',
    probes: ['token', 'token-again'],
    judge({ token: first, 'token-again': again }) {
      const same = sameToken(first!, again!, token);
      if (same.outcome === 'agrees') return saw('dingtalk.repeat-internal=same-renewed');
      return drifts(verifyTexts.anotherGuess('dingtalk.repeat-internal=new'));
    },
  },
  {
    operation: resource,
    rule: 'tokens-of-every-endpoint',
    probes: ['use-token'],
    judge: ({ 'use-token': exchange }) => tookToken(exchange!),
  },
  {
    operation: resource,
    rule: 'bearer-refused',
    probes: ['use-as-bearer'],
    judge({ 'use-as-bearer': exchange }) {
      const isRefused = judgeRefusal(resource, exchange!, missingToken);
      if (isRefused.outcome === 'agrees') return saw('dingtalk.bearer=refused');
      return tookToken(exchange!).outcome === 'agrees' ? saw('dingtalk.bearer=accepted') : isRefused;
    },
  },
  { ...succeeds(operation, 'suite-token', success) },
  {
    operation,
    rule: 'third-party-app-new-token',
    probes: ['suite-token', 'suite-token-again'],
    judge({ 'suite-token': first, 'suite-token-again': again }) {
      const same = sameToken(first!, again!, token);
      if (same.outcome === 'drifts') return saw('dingtalk.repeat-third-party=new');
      return drifts(verifyTexts.sameGuess('dingtalk.repeat-third-party=same-renewed'));
    },
  },
  {
    operation,
    rule: 'earlier-tokens-live-on',
    probes: ['use-suite-token', 'use-suite-token-again'],
    judge({ 'use-suite-token': first, 'use-suite-token-again': again }) {
      const isAlive = tookToken(first!);
      return isAlive.outcome === 'agrees' ? tookToken(again!) : isAlive;
    },
  },
  ...patientChecks,
];
