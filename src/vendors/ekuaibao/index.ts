import { spec } from '../../generated/ekuaibao/spec.ts';
import type { Seed } from '../../generated/ekuaibao/types.ts';
import { reasons } from '../reasons.ts';
import { defineVendor } from '../vendor-module.ts';
import { getAccessToken } from './get-access-token.ts';
import { getAppAccessToken } from './get-app-access-token.ts';
import { location } from './location.ts';
import { mallResource } from './mall-resource.ts';
import { protectedResource, strayPath } from './protected-resource.ts';
import { refreshToken, refreshTokenExpireDate } from './refresh.ts';
import { EkuaibaoRegistry } from './registry.ts';
import { credentials } from './verify/credentials.ts';
import { demoSeed, drill, samples, scenarios } from './worlds.ts';

/** Ekuaibao (易快报, now 合思). */
export const ekuaibao = defineVendor({
  spec,
  title: 'Ekuaibao',
  demoSeed,
  credentials,
  drill,
  chinese: async () => (await import('./chinese/index.ts')).chinese,
  verification: async () => (await import('./verify/index.ts')).verification,
  scenarios,
  samples,
  pointers: ({ origin }) => [['base URL', origin]],
  providers: {
    'ekuaibao.getAccessToken': getAccessToken,
    'ekuaibao.refreshToken': refreshToken,
    'ekuaibao.refreshTokenExpireDate': refreshTokenExpireDate,
    'ekuaibao.getAppAccessToken': getAppAccessToken,
    'ekuaibao.location': location,
    'ekuaibao.protectedResource': protectedResource,
    'ekuaibao.mallResource': mallResource,
  },
  fallback: strayPath,
  createRegistry: (world, seed?: Seed) => new EkuaibaoRegistry(world, seed),
  refuseInput: (_, context) => context.refuse('not-found', reasons.invalidInput),
  refuseMethod: (context) =>
    context.refuse('not-found', reasons.wrongMethod(context.call.path, context.call.method)),
});
