import type { Seed } from '../../generated/ekuaibao/types.ts';
import type { VendorSamples } from '../vendor-module.ts';

/** A corporation asks for its token and uses it. */
export function samples({ corporations = [] }: Seed): VendorSamples | undefined {
  const [corporation] = corporations;
  if (!corporation) return undefined;
  const { appKey, appSecurity } = corporation;
  return {
    token: {
      method: 'POST',
      path: '/api/openapi/v1/auth/getAccessToken',
      headers: { 'Content-Type': 'application/json' },
      body: { appKey, appSecurity },
    },
    tokenAt: ['value', 'accessToken'],
    use: (token) => ({
      method: 'GET',
      path: `/api/openapi/v1/staffs?accessToken=${encodeURIComponent(token)}`,
      headers: {},
    }),
  };
}
