// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are code
import type { Mutant } from './mutant.ts';

/** Errors in what only Ekuaibao does. */
export const ekuaibaoMutants: readonly Mutant[] = [
  {
    name: 'seconds-for-milliseconds',
    file: 'providers/ekuaibao/token-pair.ts',
    find: 'expireTime: token.expiresAtMs,',
    replace: 'expireTime: Math.floor(token.expiresAtMs / 1_000),',
  },
  {
    name: 'length-for-expire-time',
    file: 'providers/ekuaibao/token-pair.ts',
    find: 'expireTime: token.expiresAtMs,',
    replace: 'expireTime: token.expiresAtMs - token.issuedAtMs,',
  },
  {
    name: 'success-not-under-value',
    file: 'providers/ekuaibao/token-pair.ts',
    find: 'value: {\n',
    replace: 'data: {\n',
  },
  {
    name: 'token-without-corporation',
    file: 'providers/ekuaibao/token-pair.ts',
    find: "=== 'plain' ? '' : `:${corporationId}`",
    replace: "=== 'plain' ? '' : ':34A73EyI8A0w01'",
  },
  {
    name: 'pair-of-one-token',
    file: 'providers/ekuaibao/token-pair.ts',
    find: 'const next = String.fromCharCode(letter.charCodeAt(0) + 1);',
    replace: 'const next = letter;',
  },
  {
    name: 'licence-ignored',
    file: 'providers/ekuaibao/token-pair.ts',
    find: 'Math.min(lifetimeMs, licenceEndMs(corporation) - nowMs)',
    replace: 'Math.min(lifetimeMs, Math.abs(licenceEndMs(corporation)))',
  },
  {
    name: 'licence-lapses-late',
    file: 'providers/ekuaibao/registry.ts',
    find: 'return nowMs >= licenceEndMs(corporation);',
    replace: 'return nowMs > licenceEndMs(corporation);',
  },
  {
    name: 'wrong-security-accepted',
    file: 'providers/ekuaibao/registry.ts',
    find: 'corporation?.appSecurity === appSecurity',
    replace: 'corporation && appSecurity',
  },
  {
    name: 'any-power-code',
    file: 'providers/ekuaibao/refresh.ts',
    find: 'if (powerCode !== openApiPowerCode) {',
    replace: 'if (!powerCode) {',
  },
  {
    name: 'any-partner',
    file: 'providers/ekuaibao/refresh.ts',
    find: 'if (query.refreshToken !== token.details?.refreshToken) {',
    replace: 'if (!query.refreshToken) {',
  },
  {
    name: 'dead-pair-refreshed',
    file: 'providers/ekuaibao/refresh.ts',
    find: "if (state !== 'active') refuseRefresh",
    replace: "if (state === 'revoked') refuseRefresh",
  },
  {
    name: 'old-pair-lives-on',
    file: 'providers/ekuaibao/refresh.ts',
    find: 'context.world.ledger.revoke(token, context.nowMs);',
    replace: '',
  },
  {
    name: 'days-not-heeded',
    file: 'providers/ekuaibao/refresh-token-expire-date.ts',
    find: 'lifetimeMs: Number(expireDate) * dayMs',
    replace: 'lifetimeMs: 32 * dayMs',
  },
  {
    name: 'half-days-accepted',
    file: 'providers/ekuaibao/refresh-token-expire-date.ts',
    find: '/^[1-9]\\d{0,4}$/',
    replace: '/^[1-9][\\d.]{0,4}$/',
  },
  {
    name: 'pair-lost-to-bad-days',
    file: 'providers/ekuaibao/refresh-token-expire-date.ts',
    find: "const { expireDate = '' } = query;",
    replace: "const { expireDate = '' } = query;\n    retire(token, context);",
  },
  {
    name: 'answer-does-not-wait',
    file: 'providers/ekuaibao/get-access-token.ts',
    find: 'context.delayMs = registry.propagationDelayMs;',
    replace: '',
  },
  {
    name: 'credentials-in-the-query',
    file: 'providers/ekuaibao/get-access-token.ts',
    find: "refuseMisfit(context, 'The body is not JSON. Credentials in the query are not looked at.');",
    replace: 'data = Object.fromEntries(new URLSearchParams(context.call.query));',
  },
  {
    name: 'flat-refusal',
    file: 'providers/ekuaibao/get-access-token.ts',
    find: "'value-wrapped': 'invalid-key',",
    replace: "'value-wrapped': 'invalid-key-flat',",
  },
  {
    name: 'ekuaibao-401',
    file: 'providers/ekuaibao/vendor.ts',
    find: 'status: error.status, body',
    replace: 'status: error.status === 403 ? 401 : error.status, body',
  },
  {
    name: 'every-vendors-token-at-ekuaibao',
    file: 'providers/ekuaibao/protected-resource.ts',
    find: " || !token?.operation.startsWith('ekuaibao.')",
    replace: ' || !token',
  },
  {
    name: 'prefix-without-slash',
    file: 'providers/ekuaibao/prefix.ts',
    find: "'https://app.ekuaibao.com/'",
    replace: "'https://app.ekuaibao.com'",
  },
  {
    name: 'prefix-always-standalone',
    file: 'providers/ekuaibao/location.ts',
    find: 'corporation?.origin ?? standalonePrefix',
    replace: 'corporation ? standalonePrefix : standalonePrefix',
  },
];
