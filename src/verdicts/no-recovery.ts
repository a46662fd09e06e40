import { runsBy } from './dead-run-cause.ts';
import type { Rule } from './rule.ts';

/** A refused token was shown again, although the answer had said that it is worth nothing. */
export const noRecovery: Rule = {
  name: 'no-recovery',
  severity: 'error',
  title: 'A refused token was used again',
  documented: {
    feishu: {
      sentence: '99991663: "Invalid access token for authorization." The token has to be asked for anew.',
      source: 'Feishu page 通用错误码; observed at HTTP 400 (fxp/skillify probes P07, P10)',
    },
    dingtalk: {
      sentence: 'InvalidAuthentication: access_token过期或者不存在，需要重新获取一下。',
      source: 'DingTalk page 全局错误码',
    },
    ekuaibao: {
      sentence: '如果 accessToken 已经过期，则无法刷新，只能重新获取。',
      source: 'Ekuaibao page 刷新授权',
    },
  },
  fix: 'When a token is refused, drop it from the cache first, ask once for another and repeat the request once with that. Give up when that is refused too.',

  find: (index) =>
    runsBy('no-recovery', index).map(({ token, uses, recovery }) => {
      const [{ exchange, shown }] = uses;
      const ending = recovery ? 'before it requested another' : 'and requested no other';
      return {
        message: `used ${token.id} ${uses.length} times though it was ${shown.state} and refused the first time, ${ending}.`,
        exchanges: uses.map((use) => use.exchange.id),
        operation: exchange.operation,
        client: token.clientId,
      };
    }),
};
