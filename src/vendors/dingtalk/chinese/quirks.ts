import type { Sentences } from '../../vendor-module.ts';

/** Sentences about DingTalk. */
export const quirks: Sentences = {
  'Which HTTP status goes with unauthorized.client?': 'unauthorized.client 对应哪个 HTTP 状态码？',
  'What does a corpId that exists nowhere get?': '不存在的 corpId 会得到什么？',
  'What do right credentials get for a corp that exists and has not authorised the app?':
    '企业存在但没有授权该应用时，正确的凭证会得到什么？',
  'What does a missing or empty body field get?': '请求体字段缺失或为空会得到什么？',
  'In which order stand the keys of the four documented codes?': '文档中四个错误码的响应，键的顺序是什么？',
  'What does an internal app (client_id ding…) get that asks again while its token lives?':
    '企业内部应用（client_id 以 ding 开头）在 token 有效期内再次获取会得到什么？',
  'What does a third-party app (client_id suite…) get that asks again while its token lives?':
    '第三方应用（client_id 以 suite 开头）在 token 有效期内再次获取会得到什么？',
  'What happens to earlier tokens when a new one is issued?': '签发新 token 后，之前的 token 怎么样？',
  'How long can one token be renewed?': '同一个 token 可以续期多久？',
  'Which errcode do wrong credentials get from gettoken?': 'gettoken 对错误凭证返回哪个 errcode？',
  'Is a token taken from an Authorization Bearer header?': '接受 Authorization Bearer 请求头中的 token 吗？',
  'In which language are the messages about the token?': '关于 token 的错误信息是什么语言？',
  'Is the legacy refusal of a token wrapped in errcode 88?': '旧版接口拒绝 token 时，外层有 errcode 88 吗？',
  'What does a missing or empty field of corpAccessToken, suiteAccessToken or ssoAccessToken get?':
    'corpAccessToken、suiteAccessToken 或 ssoAccessToken 的字段缺失或为空会得到什么？',
  'What does a wrong suiteSecret get from corpAccessToken?': 'suiteSecret 错误时，corpAccessToken 返回什么？',
  'What does suiteAccessToken answer while an earlier token lives?':
    '之前的 token 仍有效时，suiteAccessToken 返回什么？',
  'What does ssoAccessToken answer while an earlier token lives?':
    '之前的 token 仍有效时，ssoAccessToken 返回什么？',
  'What do business APIs answer to the token of suiteAccessToken or ssoAccessToken?':
    '业务接口对 suiteAccessToken 或 ssoAccessToken 的 token 返回什么？',
  'How long can a ticket for the JSAPI be renewed?': 'JSAPI 的 ticket 可以续期多久？',
  'HTTP 400 with unauthorized.client.': 'HTTP 400，unauthorized.client。',
  'HTTP 401 with unauthorized.client.': 'HTTP 401，unauthorized.client。',
  'HTTP 500 unknownError, before the client is checked.': 'HTTP 500 unknownError，在检查客户端之前。',
  'unauthorized.client, or invalid.client where the credentials are wrong too.':
    'unauthorized.client；凭证也错误时是 invalid.client。',
  'unauthorized.client.': 'unauthorized.client。',
  'HTTP 500 unknownError, as for a corpId that exists nowhere.':
    'HTTP 500 unknownError，与不存在的 corpId 相同。',
  "The gateway's Missing… code with the field's name.": '网关的 Missing… 错误码，带字段名。',
  'invalid.client for client_id and client_secret, unsupported.grant.type for grant_type.':
    'client_id 和 client_secret 是 invalid.client，grant_type 是 unsupported.grant.type。',
  'requestid, code, message.': 'requestid、code、message。',
  'code, requestid, message.': 'code、requestid、message。',
  'The same token with a full life again.': '同一个 token，有效期重新计满。',
  'The same token with the rest of its life, which expires_in tells.':
    '同一个 token，剩余有效期由 expires_in 给出。',
  'A new token at every call.': '每次调用都是新的 token。',
  'They live to their own end.': '有效到各自的到期时间。',
  'They die at once.': '立即失效。',
  'Without end.': '没有期限。',
  'Until 24 hours after it was first issued; the end of its life never passes that instant, and the next call after it issues a new token.':
    '到首次签发后 24 小时为止；有效期不会超过该时刻，之后的调用签发新的 token。',
  'errcode 40089 (invalid-corpid-or-corpsecret).': 'errcode 40089（invalid-corpid-or-corpsecret）。',
  'errcode 40096 (invalid-appkey-or-appsecret).': 'errcode 40096（invalid-appkey-or-appsecret）。',
  'No: AuthenticationFailed.MissingParameter.': '不接受：AuthenticationFailed.MissingParameter。',
  'Yes, beside x-acs-dingtalk-access-token.': '接受，与 x-acs-dingtalk-access-token 并存。',
  'Chinese (invalid-authentication, missing-authentication).':
    '中文（invalid-authentication、missing-authentication）。',
  'English (invalid-authentication-en, missing-authentication-en).':
    '英文（invalid-authentication-en、missing-authentication-en）。',
  'Below /topapi/ and /sns/ it is errcode 88 with sub_code 40014, elsewhere errcode 40014 alone.':
    '/topapi/ 和 /sns/ 之下是 errcode 88 加 sub_code 40014，其他路径只有 errcode 40014。',
  'errcode 88 with sub_code 40014 (invalid-access-token).':
    'errcode 88 加 sub_code 40014（invalid-access-token）。',
  'errcode 40014 alone (invalid-access-token-bare).': '只有 errcode 40014（invalid-access-token-bare）。',
  'The refusal that a wrong value of the field gets.': '与该字段取值错误时的拒绝相同。',
  'invalidSuiteKey, as a wrong suiteKey.': 'invalidSuiteKey，与 suiteKey 错误相同。',
  'invalidClientIdOrSecret (invalid-suite-secret).': 'invalidClientIdOrSecret（invalid-suite-secret）。',
  'The refusal of a token that is unknown.': '与未知 token 的拒绝相同。',
  'They take it.': '接受它。',
  'Until 24 hours after it was made; the end of its life never passes that instant, and the next call after it gives a new ticket.':
    '到生成后 24 小时为止；有效期不会超过该时刻，之后的调用返回新的 ticket。',
};
