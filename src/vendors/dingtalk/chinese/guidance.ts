import type { Sentences } from '../../vendor-module.ts';

/** What DingTalk documents, as verdicts quote it. */
export const guidance: Sentences = {
  DingTalk: '钉钉',
  '“访问凭证有效的时长，单位秒”: expires_in says for how many seconds the token is valid.':
    'expires_in：“访问凭证有效的时长，单位秒”。',
  '“不能频繁调用gettoken接口，否则会受到频率拦截”: frequent calls of gettoken are blocked.':
    '“不能频繁调用gettoken接口，否则会受到频率拦截。”',
  'gettoken answers HTTP 200 with errcode ≠ 0 when it fails.':
    'gettoken 失败时返回 HTTP 200，且 errcode 不为 0。',
  'Keep the token and fetch it again 10 minutes before its end.': '缓存 token，在到期前 10 分钟重新获取。',
  'InvalidAuthentication “access_token过期或者不存在，需要重新获取一下”: the token expired or does not exist, and another has to be requested.':
    'InvalidAuthentication：“access_token过期或者不存在，需要重新获取一下”。',
  'The token goes in the header x-acs-dingtalk-access-token as it is, on the legacy host in the query parameter access_token.':
    'token 原样放在请求头 x-acs-dingtalk-access-token 中；旧版域名则放在查询参数 access_token 中。',
  'client_id and client_secret go in the body; a token goes in the header x-acs-dingtalk-access-token (only the legacy host takes them from the query).':
    'client_id 和 client_secret 放在请求体中；token 放在请求头 x-acs-dingtalk-access-token 中（只有旧版域名使用查询参数）。',
  'Beyond 20 calls a second an app is refused; beyond 10,000 in 20 s an IP address is, for 5 minutes.':
    '应用每秒调用超过 20 次会被拒绝；同一 IP 在 20 秒内超过 10,000 次，会被拒绝 5 分钟。',
  'DingTalk page 获取应用的 Access Token': '钉钉文档《获取应用的 Access Token》',
  'DingTalk page 获取企业内部应用的access_token': '钉钉文档《获取企业内部应用的access_token》',
  'DingTalk page 获取企业内部应用的access_token; observed (fxp/skillify probe P1)':
    '钉钉文档《获取企业内部应用的access_token》；实测（fxp/skillify 探测 P1）',
  'DingTalk page 服务端API调用说明': '钉钉文档《服务端API调用说明》',
  'DingTalk page 全局错误码': '钉钉文档《全局错误码》',
  'DingTalk page 获取应用的 Access Token; observed (fxp/skillify probe P7)':
    '钉钉文档《获取应用的 Access Token》；实测（fxp/skillify 探测 P7）',
  'DingTalk pages on calling limits (API/1433, API/0012)':
    '钉钉文档中关于调用限制的页面（API/1433、API/0012）',
};
