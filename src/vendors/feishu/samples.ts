import type { Seed } from '../../generated/feishu/types.ts';
import type { VendorSamples } from '../vendor-module.ts';

/** A self-built app asks for its token and uses it. */
export function samples({ apps = [] }: Seed): VendorSamples | undefined {
  const app = apps.find(({ type }) => type === 'self-built');
  if (!app) return undefined;
  return {
    token: {
      method: 'POST',
      path: '/open-apis/auth/v3/app_access_token/internal',
      headers: { 'Content-Type': 'application/json' },
      body: { app_id: app.app_id, app_secret: app.app_secret },
    },
    tokenAt: ['app_access_token'],
    use: (token) => ({
      method: 'GET',
      path: '/open-apis/contact/v3/users/me',
      headers: { Authorization: `Bearer ${token}` },
    }),
  };
}
