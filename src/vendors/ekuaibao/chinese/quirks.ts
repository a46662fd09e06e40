import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Ekuaibao. */
export const quirks: Sentences = {
  'What is the body of the 403 that getAccessToken answers to wrong credentials?':
    'getAccessToken 对错误凭证返回的 403 的响应体是什么？',
  'What is the body of the 403 that the refresh endpoints answer?': '刷新接口返回的 403 的响应体是什么？',
  'What happens while a new token is not yet known everywhere?': '新 token 尚未在各处生效时会发生什么？',
  'What does getAccessToken answer while an earlier token lives?':
    '之前的 token 仍有效时，getAccessToken 返回什么？',
  'What happens to an earlier token when getAccessToken issues a new one?':
    'getAccessToken 签发新 token 后，之前的 token 怎么样？',
  'What happens to the pair that was refreshed?': '被刷新的一对 token 怎么样？',
  'What does getAccessToken answer to a missing field or a body that is not a JSON object?':
    '缺少字段或请求体不是 JSON 对象时，getAccessToken 返回什么？',
  'What does a missing or wrong powerCode get when refreshing?': '刷新时 powerCode 缺失或错误会得到什么？',
  'What does an expireDate get that is missing or no whole number of days above 0?':
    'expireDate 缺失或不是大于 0 的整数天数时会得到什么？',
  "Is a call refused whose host is one of the vendor's prefixes but not the corporation's own?":
    '主机是六个前缀之一但不是企业自己的前缀时，请求会被拒绝吗？',
  'What does location answer for a corporation that does not exist?': '企业不存在时，location 返回什么？',
  'Which form do the tokens have?': 'token 是什么形式？',
  'What is the body of a failure of getAppAccessToken, whose HTTP status is 200?':
    'getAppAccessToken 失败时（HTTP 状态码 200）的响应体是什么？',
  'Under which name does getAppAccessToken take the secret?': 'getAppAccessToken 从哪个字段读取密钥？',
  'What does getAppAccessToken answer to a missing field or a body that is not a JSON object?':
    '缺少字段或请求体不是 JSON 对象时，getAppAccessToken 返回什么？',
  'What does getAppAccessToken answer while an earlier token lives?':
    '之前的 token 仍有效时，getAppAccessToken 返回什么？',
  "Which HTTP status goes with the mall's 请先登录?": '商城的“请先登录”对应哪个 HTTP 状态码？',
  'errorCode, errorMessage and errorDetail under value (invalid-key).':
    'errorCode、errorMessage 和 errorDetail 在 value 之下（invalid-key）。',
  'The five-key envelope of the other endpoints (invalid-key-flat).':
    '其他接口的五字段响应结构（invalid-key-flat）。',
  'No body (invalid-key-status-only).': '没有响应体（invalid-key-status-only）。',
  'The five-key envelope (unauthorized).': '五字段响应结构（unauthorized）。',
  'The text 未授权 (unauthorized-plain).': '文本“未授权”（unauthorized-plain）。',
  'No body (unauthorized-status-only).': '没有响应体（unauthorized-status-only）。',
  'The answer of getAccessToken waits, and the token works at once (1.17.0 and later).':
    'getAccessToken 的响应延迟返回，token 随即可用（1.17.0 及以后）。',
  'The answer comes at once, and the token is refused with 403 未授权 for a while (before 1.17.0).':
    '响应立即返回，token 在一段时间内被 403“未授权”拒绝（1.17.0 以前）。',
  'A new pair.': '新的一对 token。',
  'The same pair with the same expireTime.': '同一对 token，expireTime 不变。',
  'It lives to its own expireTime.': '有效到它自己的 expireTime。',
  'It dies at once.': '立即失效。',
  'Both its tokens are dead.': '两个 token 都失效。',
  'Its accessToken lives to its own expireTime and can be refreshed again.':
    '其 accessToken 有效到它自己的 expireTime，且可以再次刷新。',
  'HTTP 403 密钥无效.': 'HTTP 403“密钥无效”。',
  'HTTP 412 JSON请求参数不正确.': 'HTTP 412“JSON请求参数不正确”。',
  'HTTP 403 未开通功能，无权访问.': 'HTTP 403“未开通功能，无权访问”。',
  'HTTP 403 未授权.': 'HTTP 403“未授权”。',
  'HTTP 400 in the five-key envelope.': 'HTTP 400，五字段响应结构。',
  'No: every host is served alike.': '不会：所有主机一视同仁。',
  'Yes: getAccessToken answers 403 密钥无效, the others 403 未授权; any other host is never refused.':
    '会：getAccessToken 返回 403“密钥无效”，其他接口返回 403“未授权”；其他主机从不拒绝。',
  'The prefix of the standalone edition.': '独立部署版的前缀。',
  '14 characters, a colon and the corporationId.': '14 个字符、一个冒号和 corporationId。',
  '14 characters without a colon.': '14 个字符，没有冒号。',
  'The five-key envelope with errorCode 500.': '五字段响应结构，errorCode 为 500。',
  'code and msg.': 'code 和 msg。',
  'appSecret or appSecurity.': 'appSecret 或 appSecurity。',
  'appSecret alone; without it the app fails to authenticate.': '只有 appSecret；没有它则认证失败。',
  'The refusal that a wrong value of the field gets.': '与该字段取值错误时的拒绝相同。',
  'A new token.': '新的 token。',
  'The same token with the rest of its life, which timeout tells.':
    '同一个 token，剩余有效期由 timeout 给出。',
  'HTTP 200, with the status 401 in the body.': 'HTTP 200，响应体中 status 为 401。',
  'HTTP 401.': 'HTTP 401。',
};
