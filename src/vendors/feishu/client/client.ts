import type { Dialect } from '../../../client/dialect.ts';
import { type ClientOptions, createVendorClient, type VendorClient } from '../../../client/vendor-client.ts';
import { endpoints, hosts, momentaryCodes } from '../../../generated/feishu/endpoints.ts';
import type { operations } from '../../../generated/feishu/operations.ts';

/** Calls Feishu (飞书); with `baseUrl: 'https://open.larksuite.com'` Lark. */
export type FeishuClient = VendorClient<keyof typeof operations>;

/** Makes a client of Feishu. */
export function createFeishuClient(options?: ClientOptions): FeishuClient {
  return createVendorClient(feishuDialect, options);
}

/** Feishu: `code` decides, whatever the HTTP status; 0 is a success. */
export const feishuDialect: Dialect = {
  vendor: 'feishu',
  endpoints,
  hosts,
  momentaryCodes,
  resetHeader: 'x-ogw-ratelimit-reset',
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
