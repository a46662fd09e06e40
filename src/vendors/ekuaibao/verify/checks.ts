import { fieldAt, numberAt, textAt } from '../../../verify/answer.ts';
import { type Check, type CheckResult, drifts, holds, saw } from '../../../verify/check.ts';
import type { ProbeExchange } from '../../../verify/probe.ts';
import { succeeds } from '../../../verify/success.ts';
import { verifyTexts } from '../../../verify/verify-texts.ts';
import { judgeRefusal, refused } from './refused.ts';

const operation = 'ekuaibao.getAccessToken';
const resource = 'ekuaibao.protectedResource';
const refreshing = 'ekuaibao.refreshToken';

const pair = {
  '/value/accessToken': 'text',
  '/value/refreshToken': 'text',
  '/value/expireTime': 'integer',
  '/value/corporationId': 'text',
} as const;

const twoHoursMs = 7_200_000;
const dayMs = 86_400_000;

/** A Date header has whole seconds, and the clocks of several servers differ a little. */
const toleranceMs = 5_000;

const refreshRefusals = [
  { error: 'unauthorized', quirk: 'ekuaibao.refresh-refusal-body=five-key' },
  { error: 'unauthorized-plain', quirk: 'ekuaibao.refresh-refusal-body=plain-text' },
];

/** Whether a token was accepted: any answer except the 401 and 403 for an invalid one. */
function tookToken(exchange: ProbeExchange): CheckResult {
  const { status } = exchange;
  if (status === 401 || status === 403) return drifts(verifyTexts.liveRefused(verifyTexts.http(status)));
  return holds(status < 500, verifyTexts.http(status));
}

function refusedToken(exchange: ProbeExchange): CheckResult {
  return judgeRefusal(resource, exchange, [{ error: 'unauthorized' }]);
}

function lifeOf(exchange: ProbeExchange): number {
  return (numberAt(exchange, '/value/expireTime') ?? 0) - exchange.atMs;
}

/** Checks of a refresh. */
const refreshChecks: readonly Check[] = [
  succeeds(refreshing, 'refresh', pair),
  {
    operation: refreshing,
    rule: 'both-tokens-change',
    probes: ['token-again', 'refresh'],
    judge({ 'token-again': before, refresh }) {
      const kept = ['/value/accessToken', '/value/refreshToken'].filter(
        (pointer) => textAt(before, pointer) === textAt(refresh, pointer),
      );
      return holds(kept.length === 0, verifyTexts.unchanged(kept));
    },
  },
  {
    operation: refreshing,
    rule: 'lifetime-32-days',
    probes: ['refresh'],
    judge({ refresh }) {
      const lives = lifeOf(refresh!);
      if (lives < 32 * dayMs - toleranceMs && lives > twoHoursMs)
        return saw('less, as a licence near its end has it');
      return holds(
        Math.abs(lives - 32 * dayMs) <= toleranceMs,
        verifyTexts.livesDays(Math.round(lives / dayMs)),
      );
    },
  },
  {
    operation: resource,
    rule: 'token-in-the-query',
    probes: ['use-refreshed-token'],
    judge: ({ 'use-refreshed-token': exchange }) => tookToken(exchange!),
  },
  {
    operation: refreshing,
    rule: 'previous-pair-is-dead',
    probes: ['use-token-before-refresh'],
    judge: ({ 'use-token-before-refresh': exchange }) =>
      exchange!.status === 403
        ? saw('ekuaibao.previous-pair=dead')
        : drifts(verifyTexts.pairWorks('ekuaibao.previous-pair=alive')),
  },
];

/** Checks of the end of a token; they need `--slow`. */
const patientChecks: readonly Check[] = [
  {
    operation,
    rule: 'lifetime-two-hours',
    probes: ['use-token-near-its-end'],
    judge: ({ 'use-token-near-its-end': exchange }) => tookToken(exchange!),
  },
  {
    operation,
    rule: 'lifetime-two-hours',
    probes: ['use-token-after-its-end'],
    judge: ({ 'use-token-after-its-end': exchange }) => refusedToken(exchange!),
  },
  { ...refused(refreshing, 'refresh-after-its-end', ...refreshRefusals), rule: 'only-while-the-token-lives' },
];

/** All checks of Ekuaibao. */
export const ekuaibaoChecks: readonly Check[] = [
  refused(operation, 'unknown-key', 'invalid-key'),
  { ...refused(operation, 'missing-security', 'invalid-key'), rule: 'invalid-key' },
  { ...refused(operation, 'key-in-query', 'invalid-key'), rule: 'credentials-in-the-body' },
  refused(operation, 'wrong-method', 'not-found'),
  refused(resource, 'use-nothing', 'unauthorized'),
  refused(resource, 'use-made-up-token', 'unauthorized'),
  {
    operation: resource,
    rule: 'five-key-envelope',
    probes: ['use-made-up-token'],
    judge({ 'use-made-up-token': exchange }) {
      const repeated = numberAt(exchange, '/errorCode');
      return holds(
        repeated === exchange!.status,
        `errorCode ${repeated} does not repeat HTTP ${exchange!.status}`,
      );
    },
  },
  refused(refreshing, 'refresh-made-up-token', ...refreshRefusals),
  refused(operation, 'wrong-security', 'invalid-key'),
  { ...succeeds(operation, 'token', pair), rule: 'success-under-value' },
  {
    operation,
    rule: 'expire-time-is-an-instant',
    probes: ['token'],
    judge({ token }) {
      const end = numberAt(token, '/value/expireTime');
      if (end === undefined)
        return drifts(verifyTexts.expiryType(typeof fieldAt(token!, '/value/expireTime')));
      // Any instant since 2001 in milliseconds; a length or one in seconds is far below.
      return holds(end > 1e12, verifyTexts.notInstant(end));
    },
  },
  {
    operation,
    rule: 'lifetime-two-hours',
    probes: ['token'],
    judge({ token }) {
      const lives = lifeOf(token!);
      const isWhole = Math.abs(lives - twoHoursMs) <= toleranceMs;
      return holds(isWhole, verifyTexts.livesSeconds(Math.round(lives / 1_000)));
    },
  },
  {
    operation,
    rule: 'token-format',
    probes: ['token'],
    judge({ token }) {
      const text = textAt(token, '/value/accessToken') ?? '';
      if (/^[\w$-]{14}:[\w$-]{14}$/.test(text)) return saw('ekuaibao.token-format=with-corporation');
      return /^[\w$-]{14}$/.test(text) ? saw('ekuaibao.token-format=plain') : drifts(verifyTexts.oddToken);
    },
  },
  {
    operation,
    rule: 'pair-shares-the-corporation',
    probes: ['token'],
    judge({ token }) {
      const [, corporation] = (textAt(token, '/value/accessToken') ?? '').split(':');
      const [, other] = (textAt(token, '/value/refreshToken') ?? '').split(':');
      if (corporation !== other) return drifts(verifyTexts.twoCorporations);
      const told = textAt(token, '/value/corporationId');
      return holds(
        corporation === undefined || corporation === told,
        'the token ends in another corporationId',
      );
    },
  },
  {
    operation,
    rule: 'answer-waits-for-propagation',
    probes: ['use-token-at-once', 'use-earlier-token'],
    judge({ 'use-token-at-once': first, 'use-earlier-token': later }) {
      if (tookToken(first!).outcome === 'agrees') return saw('ekuaibao.propagation=delayed-answer');
      return tookToken(later!).outcome === 'agrees'
        ? saw('ekuaibao.propagation=refused-at-first')
        : drifts(verifyTexts.neverWorked);
    },
  },
  {
    operation,
    rule: 'repeat-hands-out-a-new-token',
    probes: ['token', 'token-again'],
    judge({ token, 'token-again': again }) {
      const pointer = '/value/accessToken';
      if (textAt(again, pointer) === undefined) return drifts(verifyTexts.noToken);
      return textAt(token, pointer) === textAt(again, pointer)
        ? drifts(verifyTexts.sameGuess('ekuaibao.repeat=same'))
        : saw('ekuaibao.repeat=new');
    },
  },
  {
    operation,
    rule: 'earlier-tokens-live-on',
    probes: ['token-again', 'use-earlier-token'],
    judge: ({ 'use-earlier-token': exchange }) =>
      tookToken(exchange!).outcome === 'agrees'
        ? saw('ekuaibao.previous-token=stays-valid')
        : drifts(verifyTexts.beforeDead('ekuaibao.previous-token=revoked')),
  },
  ...refreshChecks,
  ...patientChecks,
];
