import { spec } from '../../generated/ekuaibao/spec.ts';
import type { Seed } from '../../generated/ekuaibao/types.ts';
import { defineVendor } from '../vendor-module.ts';
import { ekuaibaoProvider } from './context.ts';
import { demoSeed } from './demo-seed.ts';
import { drill } from './drill.ts';
import { getAccessToken } from './get-access-token.ts';
import { location } from './location.ts';
import { protectedResource } from './protected-resource.ts';
import { refreshToken } from './refresh-token.ts';
import { refreshTokenExpireDate } from './refresh-token-expire-date.ts';
import { EkuaibaoRegistry } from './registry.ts';
import { samples } from './samples.ts';
import { scenarios } from './scenarios.ts';
import { credentials } from './verify/credentials.ts';

/** The answer to a path without an API. */
const strayPath = ekuaibaoProvider('ekuaibao.protectedResource', {
  answer: (_, context) => context.refuse('not-found', `Ekuaibao has no ${context.call.path}.`),
});

/** Ekuaibao (易快报, now 合思). */
export const ekuaibao = defineVendor({
  spec,
  title: 'Ekuaibao',
  demoSeed,
  credentials,
  drill,
  verification: async () => (await import('./verify/index.ts')).verification,
  scenarios,
  samples,
  pointers: ({ origin }) => [['base URL', origin]],
  providers: {
    'ekuaibao.getAccessToken': getAccessToken,
    'ekuaibao.refreshToken': refreshToken,
    'ekuaibao.refreshTokenExpireDate': refreshTokenExpireDate,
    'ekuaibao.location': location,
    'ekuaibao.protectedResource': protectedResource,
  },
  fallback: strayPath,
  createRegistry: (world, seed?: Seed) => new EkuaibaoRegistry(world, seed),
  refuseInput: (_, context) => context.refuse('not-found', 'The input does not fit the spec.'),
  refuseMethod: (context) =>
    context.refuse('not-found', `${context.call.path} does not take ${context.call.method}.`),
  headers: (mediaType) => ({ 'Content-Type': mediaType }),
  phrase: ({ error, body }) => ({ status: error.status, body }),
});
