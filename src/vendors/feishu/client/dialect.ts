import type { Dialect } from '../../../client/dialect.ts';
import { hosts, operations } from '../../../generated/feishu/operations.ts';

/** "Internal error" and rate limits of the page 通用错误码 and its like, mostly at HTTP 200: retry later or slow down. */
const momentary = new Set<string | number>([
  1500, 1503, 1663, 1668, 2200, 5000, 10101, 10500, 20050, 1000004, 1000005, 99991400,
]);

/** Feishu: `code` decides, whatever the HTTP status; 0 is a success. */
export const feishuDialect: Dialect = {
  vendor: 'feishu',
  operations,
  hosts,
  isOwn: ({ code }) => typeof code === 'number',

  refusalIn({ code, msg }) {
    if (typeof code !== 'number' || code === 0) return undefined;
    return { code, message: typeof msg === 'string' ? msg : '' };
  },

  isMomentary: (code) => momentary.has(code),

  requestId(headers, { error }) {
    const told = (error as { log_id?: unknown } | null | undefined)?.log_id;
    return typeof told === 'string' ? told : (headers.get('X-Tt-Logid') ?? undefined);
  },
};
