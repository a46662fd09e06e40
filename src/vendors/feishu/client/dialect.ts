import type { Dialect } from '../../../client/dialect.ts';
import { hosts, operations } from '../../../generated/feishu/operations.ts';

/** Feishu: `code` 0 or not decides, whatever the HTTP status. */
export const feishuDialect: Dialect = {
  vendor: 'feishu',
  operations,
  baseUrl: () => `https://${hosts[0]}`,

  authorize({ headers }, token) {
    headers.Authorization = `Bearer ${token}`;
  },

  isOwn: ({ code }) => typeof code === 'number',

  refusalIn({ code, msg }) {
    if (typeof code !== 'number' || code === 0) return undefined;
    return { code, message: typeof msg === 'string' ? msg : '' };
  },

  requestId(headers, { error }) {
    const told = (error as { log_id?: unknown } | null | undefined)?.log_id;
    return typeof told === 'string' ? told : (headers.get('X-Tt-Logid') ?? undefined);
  },
};
