import { formatDuration } from '../core/duration.ts';
import { deadRuns, latenessMs } from './dead-runs.ts';
import type { Rule } from './rule.ts';

/** A token whose answer told the instant of its end was kept past it: read as a length, that instant is never reached. */
export const instantAsDuration: Rule = {
  name: 'instant-as-duration',
  severity: 'error',
  title: 'The instant of a token’s end was probably read as a length of time',
  documented: {
    feishu: {
      sentence: 'expires_in: user_access_token过期时间戳 (an instant, in seconds since 1970).',
      source: 'Feishu page 登录 (mina/v2/tokenLoginValidate)',
    },
    ekuaibao: {
      sentence: 'expireTime: 授权码过期日期时间戳(默认2小时后到期) (an instant, in milliseconds since 1970).',
      source: 'Ekuaibao page 获取授权',
    },
  },
  fix: 'Compare the field with the present instant in its own unit; do not add it to anything. The same name is a length of time elsewhere: expires_in of authen/v1/refresh_access_token counts seconds from now.',

  find: (file) =>
    deadRuns(file).flatMap(({ token, uses, repeated, told, recovery }) => {
      const expiry = told && file.policy(told.operation, token)?.expiry;
      const last = uses.at(-1)!;
      if (!told?.given || !expiry || expiry.form === 'remaining-seconds') return [];
      if (last.shown.state !== 'expired' || (recovery && repeated.length === 0)) return [];
      const unit = expiry.form === 'unix-ms' ? 'milliseconds' : 'seconds';
      const value = Math.floor(told.given.expiresAtMs / (expiry.form === 'unix-ms' ? 1 : 1_000));
      const years = Math.floor(value / (365 * 86_400));
      return [
        {
          severity: recovery ? 'warning' : 'error',
          message: `used ${token.id} ${formatDuration(latenessMs(last))} after its end. Its answer said ${expiry.field} ${value}: the instant of the end in ${unit} since 1970; taken for seconds from now it would be ${years} years.`,
          exchanges: [told.exchange.id, ...uses.map(({ exchange }) => exchange.id)],
          operation: told.operation.id,
          client: token.clientId,
        },
      ];
    }),
};
