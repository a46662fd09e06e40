import { type ClientOptions, createVendorClient, type VendorClient } from '../../../client/vendor-client.ts';
import type { operations } from '../../../generated/dingtalk/operations.ts';
import { dingtalkDialect } from './dialect.ts';

/** Calls DingTalk (钉钉) on both of its hosts. */
export type DingtalkClient = VendorClient<keyof typeof operations>;

/** Makes a client of DingTalk. */
export function createDingtalkClient(options?: ClientOptions): DingtalkClient {
  return createVendorClient(dingtalkDialect, options);
}
