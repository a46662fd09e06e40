import { formatDuration } from '../core/duration.ts';
import { runsBy } from './dead-run-cause.ts';
import { latenessMs } from './dead-runs.ts';
import type { Rule } from './rule.ts';

/** A token whose answer told the instant of its end was kept past it: read as a length, that instant is never reached. */
export const instantAsDuration: Rule = {
  name: 'instant-as-duration',
  severity: 'error',
  title: 'The instant of expiry was probably read as a length of time',
  fix: 'Compare the field with the present instant in its own unit; do not add it to anything. The same name is a length of time elsewhere: expires_in of authen/v1/refresh_access_token counts seconds from now.',

  find: (index) =>
    runsBy('instant-as-duration', index).map(({ token, uses, told, recovery }) => {
      const { exchange, given, operation } = told!;
      const { field, form } = index.policy(operation, token)!.expiry!;
      const unit = form === 'unix-ms' ? 'milliseconds' : 'seconds';
      const value = Math.floor(given!.expiresAtMs / (form === 'unix-ms' ? 1 : 1_000));
      const years = Math.floor(value / (365 * 86_400));
      const late = formatDuration(latenessMs(uses.at(-1)!));
      return {
        severity: recovery ? 'warning' : 'error',
        message: `used ${token.id} ${late} after it expired. Its response said ${field} ${value}: the instant of expiry in ${unit} since 1970. Read as seconds from now, that is ${years} years.`,
        exchanges: [exchange.id, ...uses.map((use) => use.exchange.id)],
        operation: operation.id,
        client: token.clientId,
      };
    }),
};
