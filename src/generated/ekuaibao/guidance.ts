// Generated from specs/ekuaibao.yaml by npm run generate; do not edit.

import type { VendorGuidance } from '../../core/guidance.ts';

/** What the vendor documents about the matters that verdicts are about. */
export const guidance: VendorGuidance = {
  vendor: {
    'used-after-expiry': {
      sentence: '“授权码过期日期时间戳(默认2小时后到期)”: expireTime is the instant of expiry, by default 2 hours away.',
      source: 'Ekuaibao page 获取授权',
    },
    'assumed-lifetime': {
      sentence: '“授权码过期日期时间戳(默认2小时后到期)”: expireTime is the instant of expiry, by default 2 hours away.',
      source: 'Ekuaibao page 获取授权',
    },
    'needless-request': {
      sentence: '“授权码过期日期时间戳(默认2小时后到期)”: the token is valid until expireTime.',
      source: 'Ekuaibao page 获取授权',
    },
    stampede: {
      sentence: '“授权码过期日期时间戳(默认2小时后到期)”: the token is valid until expireTime.',
      source: 'Ekuaibao page 获取授权',
    },
    'code-reused': {
      sentence: 'A refresh answers with another accessToken and another refreshToken.',
      source: 'Ekuaibao page 刷新授权',
    },
    'ignored-business-error': { sentence: '403 “密钥无效”: the body has a value, but no accessToken in it.', source: 'Ekuaibao page 获取授权' },
    'instant-as-duration': {
      sentence: '“授权码过期日期时间戳(默认2小时后到期)”: expireTime is an instant, in milliseconds since 1970.',
      source: 'Ekuaibao page 获取授权',
    },
    'assumed-same-clock': {
      sentence: '“授权码过期日期时间戳(默认2小时后到期)”: expireTime is an instant, in milliseconds since 1970.',
      source: 'Ekuaibao page 获取授权',
    },
    'no-margin': {
      sentence: '“在授权码过期前，可使用此接口刷新有效期”: a token can be refreshed until it expires.',
      source: 'Ekuaibao page 刷新授权',
    },
    'no-recovery': {
      sentence: '“如果 accessToken 已经过期，则无法刷新，只能重新获取”: an expired token cannot be refreshed, only requested anew.',
      source: 'Ekuaibao page 刷新授权',
    },
    'refreshed-the-dead': {
      sentence: '“如果 accessToken 已经过期，则无法刷新，只能重新获取”: an expired token cannot be refreshed, only requested anew.',
      source: 'Ekuaibao page 刷新授权',
    },
    'malformed-authorization': {
      sentence: 'The accessToken goes in the query, as the parameter accessToken; no page names a header.',
      source: 'Ekuaibao pages 获取授权 and 刷新授权',
    },
    'secret-in-url': {
      sentence: 'appKey and appSecurity go in the body; only the accessToken goes in the query.',
      source: 'Ekuaibao page 获取授权',
    },
    'token-not-encoded': {
      sentence: 'The accessToken goes in the query, and the samples have : and $ in them (ID_3D$9pAVgeG0:…), which are reserved in a URL.',
      source: 'Ekuaibao pages 获取授权 and 刷新授权; RFC 3986, section 2.2',
    },
  },
  operations: {},
};
