import type { Sentences } from '../../vendor-module.ts';

/** What the module of Feishu says to people. */
export const module: Sentences = {
  "a self-built app's app_id": '自建应用的 app_id',
  'its app_secret': '该应用的 app_secret',
  "a store app's app_id": '商店应用的 app_id',
  'its latest app_ticket': '该应用最新的 app_ticket',
  'a tenant that installed it': '安装了该应用的租户',
  'a code fresh from tt.login, good for 3 minutes and once':
    '刚从 tt.login 得到的 code，3 分钟内有效，只能用一次',
  'no store app of the seed has a callback_url, so no ticket can be pushed to it':
    '初始数据中没有带 callback_url 的商店应用，无法推送 ticket',
  'requests its ticket again when it is refused (10012)': '被拒绝（10012）时重新请求推送 ticket',
  'never requested a new app_ticket, although the old one was refused.':
    '旧的 app_ticket 已被拒绝，却从未请求新的 app_ticket。',
  'On 10012 call app_ticket/resend, and take the ticket that is pushed then.':
    '收到 10012 时调用 app_ticket/resend，并使用之后推送的 ticket。',
};
