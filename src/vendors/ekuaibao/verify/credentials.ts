import type { Credential } from '../../../verify/credentials.ts';

/** The credentials for verifying Ekuaibao, and the environment variables that contain them. */
export const credentials: readonly Credential[] = [
  {
    name: 'appKey',
    env: 'TOKENTWIN_EKUAIBAO_APP_KEY',
    means: "a corporation's appKey",
    demo: '/corporations/0/appKey',
  },
  {
    name: 'appSecurity',
    env: 'TOKENTWIN_EKUAIBAO_APP_SECURITY',
    means: 'its appSecurity',
    demo: '/corporations/0/appSecurity',
  },
];
