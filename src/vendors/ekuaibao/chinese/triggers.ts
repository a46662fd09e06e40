import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Ekuaibao. */
export const triggers: Sentences = {
  'appKey is not registered, appSecurity is not its password, they stand in the query, or the body is missing or malformed.':
    'appKey 未注册，appSecurity 与之不符，二者放在了查询参数中，或请求体缺失或格式错误。',
  'The quirk ekuaibao.invalid-key-body is flat and the credentials are wrong.':
    '差异点 ekuaibao.invalid-key-body 设为 flat，且凭证错误。',
  'The quirk ekuaibao.invalid-key-body is status-only and the credentials are wrong.':
    '差异点 ekuaibao.invalid-key-body 设为 status-only，且凭证错误。',
  "The corporation's licence for 开放接口(新) has lapsed.": '企业的“开放接口(新)”授权已到期。',
  'The quirk ekuaibao.missing-field is json-parameters-incorrect, and a field is missing or the body is not a JSON object.':
    '差异点 ekuaibao.missing-field 设为 json-parameters-incorrect，且缺少字段或请求体不是 JSON 对象。',
  'The method is not POST.': '请求方法不是 POST。',
  'The limit on the size of a body is not published.': '请求体大小的上限没有公布。',
  'Nothing the caller does brings it about.': '与调用方的行为无关。',
  'appKey is not that of a self-built app.': 'appKey 不是自建应用的 appKey。',
  'The same, where the quirk ekuaibao.app-refusal-body is code-and-msg.':
    '同上，且差异点 ekuaibao.app-refusal-body 设为 code-and-msg。',
  'The quirk ekuaibao.app-missing-field is json-parameters-incorrect, and a field is missing or the body is not a JSON object.':
    '差异点 ekuaibao.app-missing-field 设为 json-parameters-incorrect，且缺少字段或请求体不是 JSON 对象。',
  'The accessToken is missing, unknown, expired or dead, or the refreshToken is missing or not its partner.':
    'accessToken 缺失、未知、已过期或已失效，或 refreshToken 缺失或与之不配对。',
  'The quirk ekuaibao.refresh-refusal-body is plain-text and the tokens are no good.':
    '差异点 ekuaibao.refresh-refusal-body 设为 plain-text，且 token 无效。',
  'The quirk ekuaibao.refresh-refusal-body is status-only and the tokens are no good.':
    '差异点 ekuaibao.refresh-refusal-body 设为 status-only，且 token 无效。',
  "powerCode is missing or not one of the corporation's, or the corporation's licence for 开放接口(新) has lapsed.":
    'powerCode 缺失或不属于该企业，或企业的“开放接口(新)”授权已到期。',
  'expireDate is missing or not a whole number of days above 0.': 'expireDate 缺失或不是大于 0 的整数天数。',
  'corpId is missing, or no such corporation exists.': 'corpId 缺失，或没有这个企业。',
  'The method is not GET.': '请求方法不是 GET。',
  'The accessToken is missing, unknown, expired, dead or not yet known everywhere.':
    'accessToken 缺失、未知、已过期、已失效，或尚未在各处生效。',
  "The path is below /api/openapi/v…/auth/ and no endpoint has it, or the host is the vendor's and the path is not below /api/openapi/.":
    '路径在 /api/openapi/v…/auth/ 之下但没有对应接口，或主机是厂商域名而路径不在 /api/openapi/ 之下。',
  'The endpoint has no business precondition of this kind.': '该接口没有这类业务前提。',
  'No call limit is counted unless a rate-limit rule asks for one; the fault of this name brings it about.':
    '除非设置了 rate-limit 规则，否则不统计调用次数；可用同名故障触发。',
  'The token is missing, unknown or expired, or is not that of a self-built app.':
    'token 缺失、未知或已过期，或不是自建应用的 token。',
  "The same, where the quirk ekuaibao.mall-refusal is '200'.":
    "同上，且差异点 ekuaibao.mall-refusal 设为 '200'。",
  'Nothing of the request but its token is looked at.': '只检查请求中的 token。',
  'Every path below /api/mall-openapi/ exists here.': '/api/mall-openapi/ 之下的所有路径在这里都存在。',
};
