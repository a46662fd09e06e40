import type { Credential } from '../../../verify/credentials.ts';

/** What verifying Ekuaibao needs to know, and the variables that give it. */
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
