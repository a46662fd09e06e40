import { type ClientOptions, createVendorClient, type VendorClient } from '../../../client/vendor-client.ts';
import type { operations } from '../../../generated/ekuaibao/operations.ts';
import { ekuaibaoDialect } from './dialect.ts';

/** Calls Ekuaibao (易快报, 合思); `location` returns the address that serves a corporation. */
export type EkuaibaoClient = VendorClient<keyof typeof operations>;

/** Makes a client of Ekuaibao. */
export function createEkuaibaoClient(options?: ClientOptions): EkuaibaoClient {
  return createVendorClient(ekuaibaoDialect, options);
}
