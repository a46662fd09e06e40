import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Ekuaibao. */
export const meanings: Sentences = {
  'The access account or the access password (接入账号, 接入密码) is wrong or missing.':
    '接入账号或接入密码错误或缺失。',
  'The access account or the access password is wrong or missing, said in the envelope of the other endpoints.':
    '接入账号或接入密码错误或缺失，以其他接口的响应结构返回。',
  'The access account or the access password is wrong or missing, said by the status alone.':
    '接入账号或接入密码错误或缺失，只以状态码表示。',
  'The feature that the powerCode stands for is not licensed, or the powerCode is wrong.':
    'powerCode 对应的功能未开通，或 powerCode 错误。',
  'A mandatory field of the body is missing.': '请求体缺少必填字段。',
  'There is no such endpoint.': '没有这个接口。',
  'The body is larger than the server accepts.': '请求体超过服务器接受的大小。',
  'The program failed; errorDetails can hold what a Java stack trace begins with.':
    '程序出错；errorDetails 中可能有 Java 调用栈的开头。',
  'The appKey is not that of a self-built app.': 'appKey 不是自建应用的 appKey。',
  'The secret is not that of the appKey.': '密钥与 appKey 不符。',
  'The appKey is not that of a self-built app, said in code and msg.':
    'appKey 不是自建应用的 appKey，以 code 和 msg 返回。',
  'The secret is not that of the appKey, said in code and msg.': '密钥与 appKey 不符，以 code 和 msg 返回。',
  'The accessToken is unknown, has expired or was replaced.': 'accessToken 未知、已过期或已被替换。',
  'The accessToken or the refreshToken is no longer valid; the body is plain text.':
    'accessToken 或 refreshToken 不再有效；响应体是纯文本。',
  'The accessToken or the refreshToken is no longer valid; the body is empty.':
    'accessToken 或 refreshToken 不再有效；响应体为空。',
  'The expireDate is missing or malformed.': 'expireDate 缺失或格式错误。',
  'The corpId is missing or unknown.': 'corpId 缺失或未知。',
  'A business precondition does not hold; the message says which.': '业务前提不满足；错误信息说明是哪一项。',
  'The endpoint was called too often within a short time.': '短时间内调用过于频繁。',
  'The Bearer token of a mall endpoint is bad.': '商城接口的 Bearer token 无效。',
  'data or requestId is wrong.': 'data 或 requestId 错误。',
};
