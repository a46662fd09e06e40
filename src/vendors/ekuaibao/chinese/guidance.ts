import type { Sentences } from '../../vendor-module.ts';

/** What Ekuaibao documents, as verdicts quote it. */
export const guidance: Sentences = {
  Ekuaibao: '合思',
  '“授权码过期日期时间戳(默认2小时后到期)”: expireTime is the instant of expiry, by default 2 hours away.':
    'expireTime：“授权码过期日期时间戳(默认2小时后到期)”。',
  '“授权码过期日期时间戳(默认2小时后到期)”: the token is valid until expireTime.':
    'expireTime：“授权码过期日期时间戳(默认2小时后到期)”，在此之前 token 有效。',
  'A refresh answers with another accessToken and another refreshToken.':
    '刷新会返回新的 accessToken 和新的 refreshToken。',
  '403 “密钥无效”: the body has a value, but no accessToken in it.':
    '403“密钥无效”：响应体中有 value，但其中没有 accessToken。',
  '“授权码过期日期时间戳(默认2小时后到期)”: expireTime is an instant, in milliseconds since 1970.':
    'expireTime：“授权码过期日期时间戳(默认2小时后到期)”，是 1970 年以来的毫秒数。',
  '“在授权码过期前，可使用此接口刷新有效期”: a token can be refreshed until it expires.':
    '“在授权码过期前，可使用此接口刷新有效期。”',
  '“如果 accessToken 已经过期，则无法刷新，只能重新获取”: an expired token cannot be refreshed, only requested anew.':
    '“如果 accessToken 已经过期，则无法刷新，只能重新获取。”',
  'The accessToken goes in the query, as the parameter accessToken; no page names a header.':
    'accessToken 放在查询参数 accessToken 中；文档中没有提到请求头。',
  'appKey and appSecurity go in the body; only the accessToken goes in the query.':
    'appKey 和 appSecurity 放在请求体中；只有 accessToken 放在查询参数中。',
  'The accessToken goes in the query, and the samples have : and $ in them (ID_3D$9pAVgeG0:…), which are reserved in a URL.':
    'accessToken 放在查询参数中，文档示例（ID_3D$9pAVgeG0:…）含有 : 和 $，它们是 URL 的保留字符。',
  'Ekuaibao page 获取授权': '合思文档《获取授权》',
  'Ekuaibao page 刷新授权': '合思文档《刷新授权》',
  'Ekuaibao pages 获取授权 and 刷新授权': '合思文档《获取授权》和《刷新授权》',
  'Ekuaibao pages 获取授权 and 刷新授权; RFC 3986, section 2.2':
    '合思文档《获取授权》和《刷新授权》；RFC 3986 第 2.2 节',
};
