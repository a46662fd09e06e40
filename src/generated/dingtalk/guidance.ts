// Generated from specs/dingtalk.yaml by npm run generate; do not edit.

import type { VendorGuidance } from '../../core/guidance.ts';

/** What the vendor documents about the matters that verdicts are about. */
export const guidance: VendorGuidance = {
  vendor: {
    'used-after-expiry': {
      sentence: '“访问凭证有效的时长，单位秒”: expires_in says for how many seconds the token is valid.',
      source: 'DingTalk page 获取应用的 Access Token',
    },
    'assumed-lifetime': {
      sentence: '“访问凭证有效的时长，单位秒”: expires_in says for how many seconds the token is valid.',
      source: 'DingTalk page 获取应用的 Access Token',
    },
    'needless-request': {
      sentence: '“不能频繁调用gettoken接口，否则会受到频率拦截”: frequent calls of gettoken are blocked.',
      source: 'DingTalk page 获取企业内部应用的access_token',
    },
    stampede: {
      sentence: '“不能频繁调用gettoken接口，否则会受到频率拦截”: frequent calls of gettoken are blocked.',
      source: 'DingTalk page 获取企业内部应用的access_token',
    },
    'ignored-business-error': {
      sentence: 'gettoken answers HTTP 200 with errcode ≠ 0 when it fails.',
      source: 'DingTalk page 获取企业内部应用的access_token; observed (fxp/skillify probe P1)',
    },
    'no-margin': {
      sentence: 'Keep the token and fetch it again 10 minutes before its end.',
      source: 'DingTalk page 服务端API调用说明',
    },
    'no-recovery': {
      sentence: 'InvalidAuthentication “access_token过期或者不存在，需要重新获取一下”: the token expired or does not exist, and another has to be requested.',
      source: 'DingTalk page 全局错误码',
    },
    'malformed-authorization': {
      sentence: 'The token goes in the header x-acs-dingtalk-access-token as it is, on the legacy host in the query parameter access_token.',
      source: 'DingTalk page 获取应用的 Access Token; observed (fxp/skillify probe P7)',
    },
    'recovery-loop': {
      sentence: '“不能频繁调用gettoken接口，否则会受到频率拦截”: frequent calls of gettoken are blocked.',
      source: 'DingTalk page 获取企业内部应用的access_token',
    },
    'secret-in-url': {
      sentence: 'client_id and client_secret go in the body; a token goes in the header x-acs-dingtalk-access-token (only the legacy host takes them from the query).',
      source: 'DingTalk page 获取应用的 Access Token; observed (fxp/skillify probe P7)',
    },
    'retry-storm': {
      sentence: 'Beyond 20 calls a second an app is refused; beyond 10,000 in 20 s an IP address is, for 5 minutes.',
      source: 'DingTalk pages on calling limits (API/1433, API/0012)',
    },
  },
  operations: {},
};
