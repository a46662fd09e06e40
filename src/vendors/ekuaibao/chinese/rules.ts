import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Ekuaibao. */
export const rules: Sentences = {
  'A token from here lives 2 hours.': '此接口的 token 有效期为 2 小时。',
  'expireTime is the instant of the end in milliseconds since 1970, not a length.':
    'expireTime 是到期时刻（1970 年以来的毫秒数），不是时长。',
  'Every call issues a new pair.': '每次调用都签发新的一对 token。',
  'Earlier tokens stay valid to their own expireTime.': '之前的 token 有效到各自的 expireTime。',
  'All fields of a success stand under value.': '成功响应的所有字段都在 value 之下。',
  'appKey and appSecurity are read from the JSON body, never from the query.':
    'appKey 和 appSecurity 从 JSON 请求体读取，从不读取查询参数。',
  'Since 1.17.0 the answer is delayed until the token works everywhere; before, a token used at once was refused with HTTP 403.':
    '从 1.17.0 起，响应延迟到 token 在各处生效后才返回；在此之前，立即使用 token 会被 HTTP 403 拒绝。',
  'The refreshToken of the answer serves only to refresh this accessToken; it has no life of its own.':
    '响应中的 refreshToken 只用于刷新这个 accessToken，没有自己的有效期。',
  'The content type of JSON answers is application/json.': 'JSON 响应的 Content-Type 是 application/json。',
  'HTTP 429 is not used.': '不使用 HTTP 429。',
  'A token is 14 characters of A to Z, a to z, 0 to 9, _, $ and -, a colon, and the 14 characters of the corporationId.':
    'token 由 14 个字符（A 到 Z、a 到 z、0 到 9、_、$ 和 -）、一个冒号和 14 个字符的 corporationId 组成。',
  'accessToken and refreshToken of a pair end in the same corporationId, and their ids are close to each other.':
    '一对 accessToken 和 refreshToken 以同一个 corporationId 结尾，且 id 相近。',
  'A token lives 2 hours; timeout is its life in seconds, not an instant as in getAccessToken.':
    'token 有效期为 2 小时；timeout 是有效秒数，不像 getAccessToken 那样是时刻。',
  'Every call issues a new token; the earlier ones live on.': '每次调用都签发新的 token；之前的继续有效。',
  'All fields of a success stand under value, accessToken before timeout.':
    '成功响应的所有字段都在 value 之下，accessToken 在 timeout 之前。',
  'A token is 32 letters of A to Z and a to z, without the corporationId.':
    'token 是 32 个字母（A 到 Z 和 a 到 z），不含 corporationId。',
  'A failure is HTTP 200 with the code 500.': '失败时返回 HTTP 200，code 为 500。',
  "The token goes to the mall's endpoints, after Bearer; business APIs refuse it.":
    'token 放在 Bearer 之后发给商城接口；业务接口拒绝它。',
  'The new token lives 32 days.': '新的 token 有效期为 32 天。',
  'The life ends at the latest when the licence for 开放接口(新) does.':
    '最晚到“开放接口(新)”授权到期时失效。',
  'Both accessToken and refreshToken change.': 'accessToken 和 refreshToken 都会更换。',
  'The pair that was refreshed is dead afterwards.': '被刷新的一对 token 随即失效。',
  'All parameters are read from the query string.': '所有参数都从查询参数读取。',
  'An accessToken that has expired cannot be refreshed; a new one must be got.':
    '已过期的 accessToken 不能刷新，必须重新获取。',
  'powerCode is one that the corporation has licensed, 219904 where the seed says nothing.':
    'powerCode 是企业已获授权的编号；初始数据没有指定时为 219904。',
  'A token has a colon and may have a dollar sign; a client that percent-encodes them is safe in a query, and the server accepts the raw colon as well.':
    'token 含有冒号，可能含有 $；做百分号编码的客户端放在查询参数中是安全的，服务器也接受未编码的冒号。',
  'The new token lives expireDate days; the lifetime stated here, 86400 seconds, is the unit.':
    '新的 token 有效 expireDate 天；这里写的有效期 86400 秒是其单位。',
  'The address ends in a slash, so a client that appends a path makes two.':
    '响应中的地址以斜杠结尾，直接拼接路径会出现两个斜杠。',
  'The prefix can change with an upgrade of the vendor, and the page tells callers to ask each time.':
    '前缀可能随厂商升级而变化，文档要求每次都查询。',
  'The call carries no token.': '请求不带 token。',
  'There are six prefixes, one a platform: standalone, DingTalk, WeCom, Yunzhijia, self-built DingTalk apps, Feishu.':
    '共有六个前缀，每个平台一个：独立部署、钉钉、企业微信、云之家、钉钉自建应用、飞书。',
  'The token is the query parameter accessToken; headers are ignored.':
    'token 是查询参数 accessToken；请求头被忽略。',
  'A path below /api/openapi/v…/auth/ that no endpoint here has is not found, whatever its token.':
    '/api/openapi/v…/auth/ 之下没有对应接口的路径，无论 token 如何都是 404。',
  'A token that is refused is HTTP 403, not 401, and an expired one looks like an unknown one.':
    'token 被拒绝时是 HTTP 403 而不是 401，已过期的和未知的无法区分。',
  'A failure is errorCode, errorMessage, errorDetails, code, data; errorCode repeats the HTTP status and the last three are usually null.':
    '失败响应包含 errorCode、errorMessage、errorDetails、code、data；errorCode 与 HTTP 状态码相同，后三个通常为 null。',
  'Writing endpoints answer success with HTTP 204 and no body; here every method gets a body.':
    '写入类接口成功时返回 HTTP 204 且没有响应体；这里所有方法都有响应体。',
  'A web firewall in front sets the cookies HWWAFSESID and HWWAFSESTIME; the twin sends none.':
    '前面的 Web 防火墙会设置 HWWAFSESID 和 HWWAFSESTIME 两个 cookie；仿真服务不设置。',
  'The success body is {"count":0,"items":[]}, what list endpoints answer when there is nothing; the real one depends on the API.':
    '成功响应体是 {"count":0,"items":[]}，即列表接口没有数据时的响应；真实响应取决于具体接口。',
  'The token of getAppAccessToken goes in the header Authorization, after Bearer and a space.':
    'getAppAccessToken 的 token 放在请求头 Authorization 中，前面是 Bearer 和一个空格。',
  'A token that is missing or not accepted is HTTP 401 请先登录, and an expired one looks like an unknown one.':
    'token 缺失或不被接受时返回 HTTP 401“请先登录”，已过期的和未知的无法区分。',
  'The success body has status, msg and an empty data; the real one depends on the API.':
    '成功响应体有 status、msg 和空的 data；真实响应取决于具体接口。',
};
