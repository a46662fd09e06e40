import { numberAt, textAt } from '../../../verify/answer.ts';
import { type Check, drifts, holds, saw, unclear } from '../../../verify/check.ts';
import { sameToken } from '../../../verify/lifecycle.ts';
import { verifyTexts } from '../../../verify/verify-texts.ts';
import { refusedToken, tookToken } from './refusals.ts';

const operation = 'feishu.appAccessTokenInternal';
const token = '/app_access_token';

/** What shows in the last 30 minutes of a token and at its end: with `--slow`. */
export const windowChecks: readonly Check[] = [
  {
    operation,
    rule: 'same-token-while-30-minutes-remain',
    probes: ['token', 'token-before-window'],
    judge: ({ token: first, 'token-before-window': again }) => sameToken(first!, again!, token),
  },
  {
    operation,
    rule: 'new-token-in-last-30-minutes',
    probes: ['token', 'token-in-window'],
    judge: ({ token: first, 'token-in-window': next }) =>
      textAt(next, token) === undefined
        ? drifts(verifyTexts.noToken)
        : textAt(first, token) === textAt(next, token)
          ? // The generic page knows no window, but the endpoint's own page does.
            drifts(verifyTexts.sameInWindow('feishu.renewal-window=none'))
          : saw('feishu.renewal-window=30m'),
  },
  {
    operation,
    rule: 'lifetime-two-hours',
    probes: ['token', 'token-in-window'],
    judge({ token: first, 'token-in-window': next }) {
      if (textAt(first, token) === textAt(next, token)) return unclear(verifyTexts.noNewToken);
      const expire = numberAt(next, '/expire');
      return holds(
        expire !== undefined && expire >= 7_195 && expire <= 7_200,
        `a fresh token has expire ${expire}`,
      );
    },
  },
  {
    operation,
    rule: 'one-new-token-per-window',
    probes: ['token-in-window', 'token-in-window-again'],
    judge: ({ 'token-in-window': first, 'token-in-window-again': again }) =>
      textAt(first, token) === textAt(again, token)
        ? saw('feishu.window-mint=once')
        : drifts(verifyTexts.everyCall('feishu.window-mint=every-call')),
  },
  {
    operation,
    rule: 'previous-stays-valid',
    probes: ['use-token-before'],
    judge: ({ 'use-token-before': exchange }) => tookToken(exchange!),
  },
  {
    operation: 'feishu.protectedResource',
    rule: 'either-of-two-tokens',
    probes: ['use-token-before', 'use-next-token'],
    judge({ 'use-token-before': before, 'use-next-token': next }) {
      const first = tookToken(before!);
      return first.outcome === 'agrees' ? tookToken(next!) : first;
    },
  },
  {
    operation,
    rule: 'previous-stays-valid',
    probes: ['use-token-near-its-end'],
    judge: ({ 'use-token-near-its-end': exchange }) => tookToken(exchange!),
  },
  {
    operation,
    rule: 'dead-at-expiry',
    probes: ['use-token-after-its-end'],
    judge: ({ 'use-token-after-its-end': exchange }) => refusedToken(exchange!),
  },
];
