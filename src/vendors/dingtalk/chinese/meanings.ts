import type { Sentences } from '../../vendor-module.ts';

/** Sentences about DingTalk. */
export const meanings: Sentences = {
  'The ClientID or the ClientSecret is invalid (无效的 ClientID 或 ClientSecret).':
    '无效的 ClientID 或 ClientSecret。',
  'The grant type is not supported (不支持此授权类型，请检查授权类型参数).':
    '不支持此授权类型，请检查授权类型参数。',
  'The app is not authorised (应用未被授权).': '应用未被授权。',
  'The service does not know what went wrong, which is what a corpId it cannot place comes to.':
    '服务不知道出错原因；无法识别的 corpId 会得到该错误。',
  'The gateway found no JSON body.': '网关没有收到 JSON 请求体。',
  'The gateway cannot parse the body as JSON.': '网关无法把请求体解析为 JSON。',
  'The gateway found no client_id in the body.': '网关在请求体中没有找到 client_id。',
  'The gateway found no client_secret in the body.': '网关在请求体中没有找到 client_secret。',
  'The gateway found no grant_type in the body.': '网关在请求体中没有找到 grant_type。',
  'The gateway knows no API with this method and path.': '网关没有与该方法和路径对应的接口。',
  'There is nothing at this path outside /v1.0/.': '/v1.0/ 之外没有这个路径。',
  'The server failed unexpectedly (服务器意外错误).': '服务器意外错误。',
  'The app called this API too often within one second (20 calls in the standard edition); the block lasts one second.':
    '应用在一秒内调用该接口过于频繁（标准版为 20 次）；限制持续一秒。',
  'The app called this API too often within one minute.': '应用在一分钟内调用该接口过于频繁。',
  'All apps of all corps together called this API too often within one second.':
    '所有企业的所有应用在一秒内调用该接口的总次数过多。',
  'The third-party app called this API too often within one second for one customer.':
    '第三方应用在一秒内为同一客户调用该接口过于频繁。',
  'The third-party app called this API too often within one minute for one customer.':
    '第三方应用在一分钟内为同一客户调用该接口过于频繁。',
  'More than 10,000 calls in 20 seconds came from this address, and all its calls are refused for 5 minutes.':
    '同一地址在 20 秒内调用超过 10,000 次，其所有调用被拒绝 5 分钟。',
  'More than 10,000 calls in 20 seconds came from this address, and an HTML page says so.':
    '同一地址在 20 秒内调用超过 10,000 次，以 HTML 页面返回。',
  'The server failed, without a code.': '服务器出错，没有错误码。',
  'The gateway got no usable answer from the service behind it.': '网关没有从后端服务得到可用的响应。',
  'The service is not available for now.': '服务暂时不可用。',
  'The gateway waited about 3 seconds for the service behind it in vain.': '网关等待后端服务约 3 秒后超时。',
  'The appKey or the appSecret is invalid.': 'appKey 或 appSecret 无效。',
  'The gateway found no appKey in the body.': '网关在请求体中没有找到 appKey。',
  'The gateway found no appSecret in the body.': '网关在请求体中没有找到 appSecret。',
  'The clientId or the clientSecret is wrong.': 'clientId 或 clientSecret 错误。',
  'The code is not one that is accepted.': 'code 不被接受。',
  'grantType is not one that the endpoint accepts.': 'grantType 不是该接口接受的类型。',
  'The suiteKey is invalid.': 'suiteKey 无效。',
  'The suiteKey or the suiteSecret is wrong.': 'suiteKey 或 suiteSecret 错误。',
  'The suiteTicket is invalid.': 'suiteTicket 无效。',
  'The corp has not authorised the third-party app.': '企业没有授权该第三方应用。',
  'The gateway found no suiteKey in the body.': '网关在请求体中没有找到 suiteKey。',
  'The gateway found no suiteSecret in the body.': '网关在请求体中没有找到 suiteSecret。',
  'The gateway found no authCorpId in the body.': '网关在请求体中没有找到 authCorpId。',
  'The gateway found no suiteTicket in the body.': '网关在请求体中没有找到 suiteTicket。',
  'The gateway found no corpid in the body.': '网关在请求体中没有找到 corpid。',
  'The gateway found no ssoSecret in the body.': '网关在请求体中没有找到 ssoSecret。',
  'The header x-acs-dingtalk-access-token is missing.': '缺少请求头 x-acs-dingtalk-access-token。',
  'The access token has expired or does not exist; the two cannot be told apart.':
    'access token 已过期或不存在；二者无法区分。',
  'The header x-acs-dingtalk-access-token is missing, said in English.':
    '缺少请求头 x-acs-dingtalk-access-token，以英文返回。',
  'The access token has expired or does not exist, said in English.':
    'access token 已过期或不存在，以英文返回。',
  'The server is busy.': '服务器繁忙。',
  'The user does not exist.': '用户不存在。',
  "The appkey or the appsecret is invalid; the code is missing from the vendor's table.":
    'appkey 或 appsecret 无效；厂商的错误码表中没有这个错误码。',
  'The query string names no appkey.': '查询参数中没有 appkey。',
  'The query string names no appsecret.': '查询参数中没有 appsecret。',
  'The API takes GET only.': '该接口只接受 GET。',
  "The credentials are invalid, in the words of the vendor's own table.":
    '凭证无效，以厂商错误码表中的文字返回。',
  'The access token is invalid or expired, said without the errcode 88 around it.':
    'access token 无效或已过期，没有外层的 errcode 88。',
  'The access token is invalid or expired (errcode 88, sub_code 40014).':
    'access token 无效或已过期（errcode 88，sub_code 40014）。',
  'The call carries no access token (errcode 88, sub_code 40000).':
    '请求没有 access token（errcode 88，sub_code 40000）。',
  "The caller's IP address is not on the app's whitelist.": '调用方的 IP 地址不在应用的白名单中。',
  'All apps together called this API too often within one second (errcode 88, sub_code 90002); the text carries the window and the end of the block.':
    '所有应用在一秒内调用该接口的总次数过多（errcode 88，sub_code 90002）；文字中有统计窗口和限制结束的时间。',
  'All apps together called this API too often within one second, said without the errcode 88 around it.':
    '所有应用在一秒内调用该接口的总次数过多，没有外层的 errcode 88。',
  'The app called this API too often within one second (errcode 88, sub_code 90018).':
    '应用在一秒内调用该接口过于频繁（errcode 88，sub_code 90018）。',
  'The app called this API too often within one second, said without the errcode 88 around it.':
    '应用在一秒内调用该接口过于频繁，没有外层的 errcode 88。',
  "The corp's monthly number of API calls is used up.": '企业当月的接口调用次数已用完。',
  "The user's access token has expired.": '用户的 access token 已过期。',
  'The app has no permission to call this API; accessdenieddetail names the scopes it would need.':
    '应用没有调用该接口的权限；accessdenieddetail 列出所需的权限。',
  'The legacy host knows no API of this name, which it derives from the path.':
    '旧版域名没有这个名称的接口，名称由路径得出。',
};
