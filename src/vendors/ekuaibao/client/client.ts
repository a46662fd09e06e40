import type { Dialect } from '../../../client/dialect.ts';
import { type ClientOptions, createVendorClient, type VendorClient } from '../../../client/vendor-client.ts';
import { endpoints, hosts, momentaryCodes } from '../../../generated/ekuaibao/endpoints.ts';
import type { operations } from '../../../generated/ekuaibao/operations.ts';

/** Calls Ekuaibao (易快报, 合思); `location` returns the address that serves a corporation. */
export type EkuaibaoClient = VendorClient<keyof typeof operations>;

/** Makes a client of Ekuaibao. */
export function createEkuaibaoClient(options?: ClientOptions): EkuaibaoClient {
  return createVendorClient(ekuaibaoDialect, options);
}

/** Ekuaibao: the HTTP status decides; the body says why, sometimes one level down. */
export const ekuaibaoDialect: Dialect = {
  vendor: 'ekuaibao',
  endpoints,
  hosts,
  momentaryCodes,
  isOwn: () => true,

  refusalIn(body) {
    const wrapped = body.value as Readonly<Record<string, unknown>> | null | undefined;
    const { errorCode, errorMessage } = typeof wrapped?.errorCode === 'number' ? wrapped : body;
    if (typeof errorCode !== 'number') return undefined;
    return { code: errorCode, message: typeof errorMessage === 'string' ? errorMessage : '' };
  },

  // It has none.
  requestId: () => undefined,
};
