import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Feishu. */
export const sources: Sentences = {
  'fxp/skillify probe P01, P02, P04, P05': 'fxp/skillify 探测 P01、P02、P04、P05',
  'Feishu page 通用错误码': '飞书文档《通用错误码》',
  'logs 61772735778, 56685905250 and others': '日志 61772735778、56685905250 等',
  'log of /callback/ws/endpoint and bot webhooks': '/callback/ws/endpoint 和机器人 webhook 的日志',
  'fxp/skillify probe P03, P20': 'fxp/skillify 探测 P03、P20',
  'fxp/skillify probe P01, P05': 'fxp/skillify 探测 P01、P05',
  'logs of the internal endpoints': 'internal 接口的日志',
  'apitable constant APP_ACCESS_TOKEN_INVALID; generic error table':
    'apitable 的常量 APP_ACCESS_TOKEN_INVALID；通用错误码表',
  'Feishu page 获取 user_access_token（小程序）': '飞书文档《获取 user_access_token（小程序）》',
  'fxp/skillify probe P06, P08': 'fxp/skillify 探测 P06、P08',
  'fxp/skillify probe P07': 'fxp/skillify 探测 P07',
  'fxp/skillify probe P09': 'fxp/skillify 探测 P09',
  'Feishu page 刷新 user_access_token (authen v1 oidc)':
    '飞书文档《刷新 user_access_token》（authen v1 oidc）',
  'larksuite/oapi-sdk-python issue 51; log 61546028157':
    'larksuite/oapi-sdk-python issue 51；日志 61546028157',
  'Feishu page 获取 user_access_token': '飞书文档《获取 user_access_token》',
  'fxp/skillify probe P14': 'fxp/skillify 探测 P14',
  'Feishu page 刷新 user_access_token': '飞书文档《刷新 user_access_token》',
  'fxp/skillify probe P06, P08, P18, P19': 'fxp/skillify 探测 P06、P08、P18、P19',
  'fxp/skillify probe P07, P10, P15, P16, P17': 'fxp/skillify 探测 P07、P10、P15、P16、P17',
  'fxp/skillify probe P09; aipotheosis-labs/aci issue 322':
    'fxp/skillify 探测 P09；aipotheosis-labs/aci issue 322',
  'Feishu page 获取 user_access_token (authen v1 oidc)':
    '飞书文档《获取 user_access_token》（authen v1 oidc）',
  'Feishu page 获取用户信息': '飞书文档《获取用户信息》',
  'log 60942375307': '日志 60942375307',
  'Feishu page 获取授权码': '飞书文档《获取授权码》',
  'Feishu page 调用 API': '飞书文档《调用 API》',
  'client code 21534634466, 59972234848, 11473527673 and five others; larksuite/oapi-sdk-python':
    '客户端代码 21534634466、59972234848、11473527673 等八处；larksuite/oapi-sdk-python',
  'log of /callback/ws/endpoint': '/callback/ws/endpoint 的日志',
  'fxp/skillify probe P01, P05; excitedjs/dreamux issue 417':
    'fxp/skillify 探测 P01、P05；excitedjs/dreamux issue 417',
  reasoned: '推断',
  'generic error table': '通用错误码表',
  'apitable constant APP_ACCESS_TOKEN_INVALID': 'apitable 的常量 APP_ACCESS_TOKEN_INVALID',
  'observed answers of the internal endpoints': 'internal 接口的实测响应',
  'Lark pages auth-v3/app_access_token and auth-v3/tenant_access_token of open.larksuite.com':
    'open.larksuite.com 的 Lark 文档 auth-v3/app_access_token 和 auth-v3/tenant_access_token',
  'Feishu page 获取访问凭证': '飞书文档《获取访问凭证》',
  'log 54842329006': '日志 54842329006',
  'larksuite/feishu (early Python SDK), comment': 'larksuite/feishu（早期 Python SDK）的评论',
  'Feishu page 重新推送 app_ticket': '飞书文档《重新推送 app_ticket》',
  'Feishu page app_ticket 事件': '飞书文档《app_ticket 事件》',
  'calcom/cal.com feishucalendar, comment': 'calcom/cal.com feishucalendar 的注释',
  'fxp/skillify probe P06, P07, P08, P09': 'fxp/skillify 探测 P06、P07、P08、P09',
  'Feishu page 获取 user_access_token（小程序）; Feishu page 商店应用获取 tenant_access_token':
    '飞书文档《获取 user_access_token（小程序）》；飞书文档《商店应用获取 tenant_access_token》',
  'older Feishu page of user_access_token': '飞书旧文档 user_access_token',
  'Feishu page 刷新 user_access_token (v2)': '飞书文档《刷新 user_access_token》（v2）',
  'Feishu page 通用错误码, row 20007; Feishu page 刷新 user_access_token（v1 版本）':
    '飞书文档《通用错误码》20007 行；飞书文档《刷新 user_access_token（v1 版本）》',
  'fxp/skillify probe P06, P07, P09': 'fxp/skillify 探测 P06、P07、P09',
  'Feishu page 自建应用获取 tenant_access_token (oauth/v3/token)':
    '飞书文档《自建应用获取 tenant_access_token》（oauth/v3/token）',
  'client code of JustAuth and others': 'JustAuth 等的客户端代码',
  'Feishu page 获取 user_access_token（v1 版本）': '飞书文档《获取 user_access_token（v1 版本）》',
  'fxp/skillify probe P06, P09': 'fxp/skillify 探测 P06、P09',
  'Feishu page 获取 JSAPI 临时授权凭证': '飞书文档《获取 JSAPI 临时授权凭证》',
};
