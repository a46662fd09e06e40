import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Feishu. */
export const rest: Sentences = {
  'begins a device login (RFC 8628)': '发起设备登录（RFC 8628）',
  'logs a user in or turns a login into user tokens': '用户登录，或用登录换取用户 token',
  'serves the login of mini programs': '小程序登录',
  'serves the JSSDK of web apps': '网页应用的 JSSDK',
  'the first version of the webhook of custom bots, which takes no token':
    '自定义机器人 webhook 的第一版，不需要 token',
  'the webhook of custom bots, which takes no token': '自定义机器人的 webhook，不需要 token',
  'gives an app the address of its long connection for events': '为应用提供事件长连接的地址',
  'the OAuth endpoints of the accounts host': 'accounts 域名的 OAuth 接口',
  'the OAuth endpoints of the passport host': 'passport 域名的 OAuth 接口',
  'a page or endpoint of the accounts host': 'accounts 域名的页面或接口',
  'Feishu apps were stopped after they got their tokens.': '飞书应用在获取 token 之后被停用。',
  'No tenant has the Feishu store app installed any more.': '所有租户都已卸载飞书商店应用。',
  "The Feishu store app's first app_ticket was replaced so long ago that it is no longer accepted.":
    '飞书商店应用的第一个 app_ticket 早已被替换，不再接受。',
};
