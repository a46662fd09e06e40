import { MatchersV3 } from '@pact-foundation/pact';

/** What stands in a pact for the values that states tell. Nobody's, and as long as real ones. */
export const examples = {
  appId: 'cli_a1b2c3d4e5f60718',
  appSecret: 'example-secret-of-a-self-built-app',
  storeAppId: 'cli_b1b2c3d4e5f60718',
  storeAppSecret: 'example-secret-of-a-store-app',
  appTicket: 'example-app-ticket',
  tenantKey: '0123456789abcdef',
  token: `t-${'a'.repeat(40)}`,
  storeToken: `a-${'b'.repeat(40)}`,
  loginCode: 'example-login-code',
  usedLoginCode: 'example-used-login-code',
  unseenLoginCode: 'example-unseen-login-code',
  userRefreshToken: `ur-${'c'.repeat(20)}`,
  corpId: 'ding0123456789abcdef',
  foreignCorpId: 'dingfedcba9876543210',
  clientId: 'dingexampleclient001',
  clientSecret: 'example-secret-of-a-client',
  appKey: '11111111-1111-4111-8111-111111111111',
  appSecurity: '22222222-2222-4222-8222-222222222222',
  refreshToken: 'ID_exampleRefr:34A73EyI8A0w00',
} as const;

/** A name of a value that a state tells. */
export type ValueName = keyof typeof examples;

/** A value that comes from the state when the pact is verified, and is the example while the client runs. */
export function fromState(name: ValueName, example: string = examples[name]) {
  return MatchersV3.fromProviderState(`\${${name}}`, example);
}

/** The same within a text: `within('Bearer ', 'token')`. */
export function within(before: string, name: ValueName, after = '', example: string = examples[name]) {
  return MatchersV3.fromProviderState(`${before}\${${name}}${after}`, before + example + after);
}

/** The examples of some names. */
export function valuesOf(...names: readonly ValueName[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, examples[name]]));
}
