import type { TokenState } from '../../core/lifecycle.ts';

/** The states of a token. */
export const states: Readonly<Record<TokenState | 'unknown', string>> = {
  'not-yet-active': '尚未生效',
  active: '有效',
  expired: '已过期',
  revoked: '已吊销',
  unknown: '未知',
};
