import type { Sentences } from '../../vendor-module.ts';

/** Sentences about DingTalk. */
export const sources: Sentences = {
  'DingTalk reference page api-gettoken (获取应用的 Access Token)':
    '钉钉参考文档 api-gettoken（获取应用的 Access Token）',
  'fxp/skillify probe P4': 'fxp/skillify 探测 P4',
  'the same gateway answers so on the sibling accessToken': '同一网关对同类接口 accessToken 的响应',
  'nicholas-fedor/shoutrrr dingding_test.go, a test double modelled on the real API':
    'nicholas-fedor/shoutrrr dingding_test.go，依照真实接口编写的测试替身',
  'fxp/skillify probe P12': 'fxp/skillify 探测 P12',
  'DingTalk page 调用频次与限流': '钉钉文档《调用频次与限流》',
  'DingTalk developerpedia page on retries (best-practices/retry)':
    '钉钉开发百科中关于重试的页面（best-practices/retry）',
  'fxp/skillify probe P3': 'fxp/skillify 探测 P3',
  'client code quoting real answers of userAccessToken': '引用 userAccessToken 真实响应的客户端代码',
  'client code that handles it': '处理该错误的客户端代码',
  'fxp/skillify probe P13': 'fxp/skillify 探测 P13',
  'fxp/skillify probe P7': 'fxp/skillify 探测 P7',
  'fxp/skillify probe P6': 'fxp/skillify 探测 P6',
  'log 52857766546': '日志 52857766546',
  'fxp/skillify probe P1': 'fxp/skillify 探测 P1',
  'fxp/skillify probe P2': 'fxp/skillify 探测 P2',
  'by analogy with fxp/skillify probe P2': '类比 fxp/skillify 探测 P2',
  'DingTalk page 全局错误码 (legacy API)': '钉钉文档《全局错误码》（旧版接口）',
  'DingTalk reference page 获取企业内部应用的access_token (legacy gettoken)':
    '钉钉参考文档《获取企业内部应用的access_token》（旧版 gettoken）',
  'fxp/skillify probe P8': 'fxp/skillify 探测 P8',
  'fxp/skillify probe P9': 'fxp/skillify 探测 P9',
  'application logs quoting errcode 88 with subcode=90002': '含有 errcode 88 和 subcode=90002 的应用日志',
  'client code that waits for errcode 88 with subcode=90018': '等待 errcode 88 和 subcode=90018 的客户端代码',
  'DingTalk help page help-detail-1061621972 (API调用量超过限额后)':
    '钉钉帮助文档 help-detail-1061621972（API调用量超过限额后）',
  'DingTalk developerpedia page “接口调用没有权限”问题最佳实践':
    '钉钉开发百科《“接口调用没有权限”问题最佳实践》',
  'fxp/skillify probe P14': 'fxp/skillify 探测 P14',
  'DingTalk developerpedia page 获取应用的 Access Token': '钉钉开发百科《获取应用的 Access Token》',
  'fxp/skillify probes P3, P4 and P13': 'fxp/skillify 探测 P3、P4 和 P13',
  'fxp/skillify probes P6, P7 and P10': 'fxp/skillify 探测 P6、P7 和 P10',
  'DingTalk reference pages of accessToken and legacy gettoken':
    '钉钉参考文档中 accessToken 和旧版 gettoken 的页面',
  'reasoned, from how Feishu and WeCom do it': '按飞书和企业微信的做法推断',
  'DingTalk reference page of corpAccessToken': '钉钉参考文档 corpAccessToken',
  'reasoned, from how WeChat does it': '按微信的做法推断',
  'the absence of a limit on the token pages': 'token 文档中没有提到限制',
  'DingTalk page on the jsapi ticket': '钉钉文档中关于 jsapi ticket 的页面',
  'fxp/skillify probe P10': 'fxp/skillify 探测 P10',
  'DingTalk page on authorization overview': '钉钉文档中关于授权概述的页面',
  'fxp/skillify probe P6, P7': 'fxp/skillify 探测 P6、P7',
  'log 52857766546; apache/ozhera issue #74': '日志 52857766546；apache/ozhera issue #74',
  'fxp/skillify probe P8; satorijs/satori issue #240; a log of /sns/':
    'fxp/skillify 探测 P8；satorijs/satori issue #240；一份 /sns/ 的日志',
  'fxp/skillify probe P8, P11': 'fxp/skillify 探测 P8、P11',
  'apolloyyu/kb-dingtalk-open-platform 0025, 0034 and 0036':
    'apolloyyu/kb-dingtalk-open-platform 0025、0034 和 0036',
  'apolloyyu/kb-dingtalk-open-platform 0025 and 0036': 'apolloyyu/kb-dingtalk-open-platform 0025 和 0036',
  'reasoned: the gateway may not look at the kind of a token': '推断：网关可能不检查 token 的种类',
  'apolloyyu/kb-dingtalk-open-platform 0031 (开发指南)':
    'apolloyyu/kb-dingtalk-open-platform 0031（开发指南）',
  'the reference pages of both endpoints, which name no limit': '两个接口的参考文档，都没有提到限制',
};
