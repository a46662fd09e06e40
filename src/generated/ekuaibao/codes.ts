// Generated from specs/ekuaibao.yaml by npm run generate; do not edit.

/** The documented error codes of ekuaibao, by the names that `tokentwin errors` lists. */
export const codes = {
  /** The access account or the access password (接入账号, 接入密码) is wrong or missing. Says: 密钥无效 */
  'invalid-key': 403,
  /** The access account or the access password is wrong or missing, said in the envelope of the other endpoints. Says: 密钥无效 */
  'invalid-key-flat': 403,
  /** The feature that the powerCode stands for is not licensed, or the powerCode is wrong. Says: 未开通功能，无权访问 */
  'feature-not-enabled': 403,
  /** A mandatory field of the body is missing. Says: JSON请求参数不正确 */
  'json-parameters-incorrect': 412,
  /** The program failed; errorDetails can hold what a Java stack trace begins with. Says: Format specifier '%s' */
  'internal-error': 500,
  /** The appKey is not that of a self-built app. Says: 应用不存在 */
  'app-not-found': 500,
  /** The secret is not that of the appKey. Says: 应用鉴权失败 */
  'app-authentication-failed': 500,
  /** The appKey is not that of a self-built app, said in code and msg. Says: 应用不存在 */
  'app-not-found-msg': 500,
  /** The secret is not that of the appKey, said in code and msg. Says: 应用鉴权失败 */
  'app-authentication-failed-msg': 500,
  /** The accessToken is unknown, has expired or was replaced. Says: 未授权 */
  'unauthorized': 403,
  /** The expireDate is missing or malformed. Says: expireDate参数错误 */
  'bad-request': 400,
  /** The corpId is missing or unknown. Says: corpId参数错误 */
  'bad-corp-id': 400,
  /** A business precondition does not hold; the message says which. Says: 未查找到此员工信息 */
  'precondition-failed': 412,
  /** The endpoint was called too often within a short time. Says: 评论太过频繁 */
  'comments-too-frequent': 400,
  /** The Bearer token of a mall endpoint is bad. Says: 请先登录 */
  'please-log-in': 401,
  /** The Bearer token of a mall endpoint is bad. Says: 请先登录 */
  'please-log-in-200': '401',
  /** data or requestId is wrong. Says: 请求失败 */
  'mall-request-failed': 'S500',
} as const;
