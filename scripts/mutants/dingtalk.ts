// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are code
import type { Mutant } from './mutant.ts';

/** Errors in what only DingTalk does. */
export const dingtalkMutants: readonly Mutant[] = [
  {
    name: 'bearer-accepted-at-dingtalk',
    file: 'providers/dingtalk/protected-resource.ts',
    find: "if (own || context.quirk('dingtalk.bearer') === 'refused') return own;",
    replace: 'if (own) return own;',
  },
  {
    name: 'token-accepted-in-query',
    file: 'providers/dingtalk/protected-resource.ts',
    find: "const own = context.call.header('x-acs-dingtalk-access-token');",
    replace:
      "const own = context.call.header('x-acs-dingtalk-access-token') ?? new URLSearchParams(context.call.query).get('access_token') ?? undefined;",
  },
  {
    name: 'other-vendors-token-accepted',
    file: 'providers/dingtalk/protected-resource.ts',
    find: " || !token?.operation.startsWith('dingtalk.')",
    replace: '',
  },
  {
    name: 'expired-token-accepted-by-the-legacy-host',
    file: 'providers/dingtalk/legacy-resource.ts',
    find: "state !== 'active' ||",
    replace: "state === 'unknown' ||",
  },
  {
    name: 'any-grant-type',
    file: 'providers/dingtalk/corp-token.ts',
    find: "if (grant_type !== 'client_credentials') {",
    replace: 'if (!grant_type) {',
  },
  {
    name: 'unauthorised-app-accepted',
    file: 'providers/dingtalk/corp-token.ts',
    find: 'if (!registry.isAuthorised(client_id, corpId)) refuseForeignCorp(context, client_id, corpId);',
    replace: 'if (!corpId) refuseForeignCorp(context, client_id, corpId);',
  },
  {
    name: 'client-before-corp',
    file: 'providers/dingtalk/corp-token.ts',
    find: "!registry.hasCorp(corpId) && context.quirk('dingtalk.nonsense-corp') === 'unknown-error'",
    replace:
      "registry.authenticate(client_id, client_secret) && !registry.hasCorp(corpId) && context.quirk('dingtalk.nonsense-corp') === 'unknown-error'",
  },
  {
    name: 'third-party-like-internal',
    file: 'providers/dingtalk/registry.ts',
    find: "client.client_id.startsWith('suite') ? 'third-party' : 'internal'",
    replace: "client.client_id.startsWith('suite') ? 'internal' : 'internal'",
  },
  {
    name: 'wrong-dingtalk-secret-accepted',
    file: 'providers/dingtalk/registry.ts',
    find: 'client?.client_secret === secret',
    replace: 'client && secret',
  },
  {
    name: 'remainder-for-full-life',
    file: 'providers/dingtalk/corp-token.ts',
    find: 'expires_in: remainingSeconds(token, nowMs)',
    replace: 'expires_in: remainingSeconds(token, nowMs + 1_000)',
  },
  {
    name: 'camel-case-life',
    file: 'providers/dingtalk/corp-token.ts',
    find: 'expires_in: remainingSeconds(token, nowMs)',
    replace: 'expiresIn: remainingSeconds(token, nowMs)',
  },
  {
    name: 'expireIn-with-an-s',
    file: 'providers/dingtalk/access-token.ts',
    find: 'expireIn: remainingSeconds(token, nowMs)',
    replace: 'expiresIn: remainingSeconds(token, nowMs)',
  },
  {
    name: 'envelope-in-a-success',
    file: 'providers/dingtalk/corp-token.ts',
    find: 'return { access_token: token.token,',
    replace: 'return { errcode: 0, access_token: token.token,',
  },
  {
    name: 'requestid-in-lower-case',
    file: 'providers/dingtalk/ids.ts',
    find: '.toUpperCase()',
    replace: '.toLowerCase()',
  },
  {
    name: 'requestid-version-4',
    file: 'providers/dingtalk/ids.ts',
    find: '-7${digits.slice(0, 3)}',
    replace: '-4${digits.slice(0, 3)}',
  },
  {
    name: 'requestid-without-time',
    file: 'providers/dingtalk/ids.ts',
    find: 'const digits = ms.toString(16)',
    replace: 'const digits = (ms + 1).toString(16)',
  },
  {
    name: 'dingtalk-without-charset',
    file: 'providers/dingtalk/vendor.ts',
    find: "const utf8Json = 'application/json;charset=utf-8';",
    replace: "const utf8Json = 'application/json';",
  },
  {
    name: 'charset-after-a-blank',
    file: 'providers/dingtalk/vendor.ts',
    find: "const utf8Json = 'application/json;charset=utf-8';",
    replace: "const utf8Json = 'application/json; charset=utf-8';",
  },
  {
    name: 'gateway-order-for-services',
    file: 'providers/dingtalk/vendor.ts',
    find: "if (!oauthErrors.has(name) || world.quirk('dingtalk.oauth-error-order') === 'service') return body;",
    replace: 'if (!oauthErrors.has(name)) return body;',
  },
  {
    name: 'form-taken-for-a-body',
    file: 'providers/dingtalk/input.ts',
    find: 'if (contentType !== undefined && !/^application',
    replace: "if (contentType === 'none' && !/^application",
  },
  {
    name: 'empty-field-accepted',
    file: 'providers/dingtalk/input.ts',
    find: "absent: ['required', 'minLength'].includes(first.keyword)",
    replace: "absent: first.keyword === 'required'",
  },
  {
    name: 'wrong-method-as-on-the-newer-host',
    file: 'providers/dingtalk/vendor.ts',
    find: "context.operation.id === 'dingtalk.gettoken' ? 'get-required'",
    replace: "context.operation.id === 'dingtalk.none' ? 'get-required'",
  },
  {
    name: 'charset-outside-the-gateway',
    file: 'providers/dingtalk/vendor.ts',
    find: "error.name === 'path-not-found' ?",
    replace: "error.name === 'none' ?",
  },
  {
    name: 'header-read-by-the-legacy-host',
    file: 'providers/dingtalk/legacy-resource.ts',
    find: 'if (!text) {\n',
    replace: "if (!text && !call.header('x-acs-dingtalk-access-token')) {\n",
  },
];
