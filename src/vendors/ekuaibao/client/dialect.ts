import type { Dialect } from '../../../client/dialect.ts';
import { hosts, operations } from '../../../generated/ekuaibao/operations.ts';

/** Ekuaibao: the HTTP status decides; the body says why, sometimes one level down. */
export const ekuaibaoDialect: Dialect = {
  vendor: 'ekuaibao',
  operations,
  hosts,
  isOwn: () => true,

  refusalIn(body) {
    const wrapped = body.value as Readonly<Record<string, unknown>> | null | undefined;
    const { errorCode, errorMessage } = typeof wrapped?.errorCode === 'number' ? wrapped : body;
    if (typeof errorCode !== 'number') return undefined;
    return { code: errorCode, message: typeof errorMessage === 'string' ? errorMessage : '' };
  },

  // Its internal errors have HTTP 500, which says enough.
  isMomentary: () => false,

  // It has none.
  requestId: () => undefined,
};
