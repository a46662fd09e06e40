import type { Dialect } from '../../../client/dialect.ts';
import { endpoints, hosts, momentaryCodes } from '../../../generated/ekuaibao/endpoints.ts';

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
