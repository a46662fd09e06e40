import type { operations as DingtalkOperations } from '../generated/dingtalk/operations.ts';
import type { operations as EkuaibaoOperations } from '../generated/ekuaibao/operations.ts';
import type { operations as FeishuOperations } from '../generated/feishu/operations.ts';
import { dingtalkDialect } from '../vendors/dingtalk/client/dialect.ts';
import { ekuaibaoDialect } from '../vendors/ekuaibao/client/dialect.ts';
import { feishuDialect } from '../vendors/feishu/client/dialect.ts';
import { type ClientOptions, createVendorClient, type VendorClient } from './vendor-client.ts';

/** Calls Feishu (飞书); with `baseUrl: 'https://open.larksuite.com'` Lark. */
export type FeishuClient = VendorClient<keyof typeof FeishuOperations>;

/** Calls DingTalk (钉钉) on both of its hosts. */
export type DingtalkClient = VendorClient<keyof typeof DingtalkOperations>;

/** Calls Ekuaibao (易快报, 合思); `location` tells which address serves a corporation. */
export type EkuaibaoClient = VendorClient<keyof typeof EkuaibaoOperations>;

/** Makes a client of Feishu. */
export function createFeishuClient(options?: ClientOptions): FeishuClient {
  return createVendorClient(feishuDialect, options);
}

/** Makes a client of DingTalk. */
export function createDingtalkClient(options?: ClientOptions): DingtalkClient {
  return createVendorClient(dingtalkDialect, options);
}

/** Makes a client of Ekuaibao. */
export function createEkuaibaoClient(options?: ClientOptions): EkuaibaoClient {
  return createVendorClient(ekuaibaoDialect, options);
}
