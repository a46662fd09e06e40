import { type ClientOptions, createVendorClient, type VendorClient } from '../../../client/vendor-client.ts';
import type { operations } from '../../../generated/feishu/operations.ts';
import { feishuDialect } from './dialect.ts';

/** Calls Feishu (飞书); with `baseUrl: 'https://open.larksuite.com'` Lark. */
export type FeishuClient = VendorClient<keyof typeof operations>;

/** Makes a client of Feishu. */
export function createFeishuClient(options?: ClientOptions): FeishuClient {
  return createVendorClient(feishuDialect, options);
}
