import type { Dialect } from '../../../client/dialect.ts';
import { endpoints, hosts, momentaryCodes } from '../../../generated/feishu/endpoints.ts';

/** Feishu: `code` decides, whatever the HTTP status; 0 is a success. */
export const feishuDialect: Dialect = {
  vendor: 'feishu',
  endpoints,
  hosts,
  momentaryCodes,
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
