import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Feishu. */
export const meanings2: Sentences = {
  'The request carries no token, in the wording of the generic table.':
    '请求没有 token，以通用错误码表的文字返回。',
  'The app_access_token is illegal (app_access_token 非法).': 'app_access_token 非法。',
  'The tenant_access_token is illegal (tenant_access_token 非法).': 'tenant_access_token 非法。',
  'A user token was sent to an API that takes none, or the reverse.':
    '把用户 token 发给了不接受它的接口，或相反。',
  'The token begins neither with t- nor with u-.': 'token 既不以 t- 也不以 u- 开头。',
  'The user_access_token has expired, in the wording of the generic table.':
    'user_access_token 已过期，以通用错误码表的文字返回。',
  'The app is stopped (应用停用).': '应用停用。',
  'The app is not available in the tenant; check whether it is installed (检查当前租户应用安装状态).':
    '应用在租户中不可用；检查当前租户应用安装状态。',
  'The app was not given any of the scopes that the API needs.': '应用没有获得接口所需的任何权限。',
  'The user did not authorise the scope; ask for authorisation again.':
    '用户没有授权该权限；请重新请求授权。',
  'The API does not take this type of user.': '接口不接受这类用户。',
  'The user cannot be read from the token.': '无法从 token 读取用户。',
  'The token has no permission for the API.': 'token 没有该接口的权限。',
  'Authentication failed.': '认证失败。',
  'The token is wrong or has expired (查看token是否填写正确，是否过期).':
    'token 错误或已过期（查看token是否填写正确，是否过期）。',
  'The app has an IP allow-list and the caller is not on it; token endpoints are exempt.':
    '应用设置了 IP 白名单，而调用方不在其中；token 接口不受限制。',
  'The monthly API quota of the tenant for self-built apps is used up.': '租户当月的自建应用接口额度已用完。',
  'The vendor failed to get the SSO token (获取SSO Token失败).': '获取SSO Token失败。',
  'The SSO access token is invalid (SSO Access Token非法).': 'SSO Access Token非法。',
  'The security token could not be checked (校验Security Token 失败).': '校验Security Token 失败。',
  'A login of the web has no code; log in again (无登录code，请重新登录).':
    '网页登录没有 code（无登录code，请重新登录）。',
  'The host of next and that of the callback differ (next和callback的host不相同).':
    'next和callback的host不相同。',
  'The login session is invalid; log in again (当前登录态session无效).':
    '当前登录态session无效，请重新登录。',
  'The login session has expired; log in again (当前登录态session已过期).':
    '当前登录态session已过期，请重新登录。',
  'The open id or the refresh token is invalid; log in again (open id或refresh token无效).':
    'open id或refresh token无效，请重新登录。',
  'An internal error of the vendor at login; ask its support (内部错误).': '登录时厂商内部错误，请咨询客服。',
  'The user of the login session is invalid; log in again (当前登录态user无效).':
    '当前登录态user无效，请重新登录。',
  'The request has no session cookie (获取 session 失败，请求未带cookie).':
    '获取 session 失败，请求未带cookie。',
  'The session could not be checked; the message says why (鉴权失败).':
    'session 校验失败；错误信息说明原因（鉴权失败）。',
  'The session does not exist (当前session不存在).': '当前session不存在。',
  'The method, the data or its format is wrong (传参错误).': '请求方法、数据或其格式错误（传参错误）。',
  'The service is not available (服务异常).': '服务异常。',
  'A parameter is missing or wrong; field_violations says which (请求参数缺失或者有误).':
    '请求参数缺失或者有误；field_violations 指明是哪一个。',
};
