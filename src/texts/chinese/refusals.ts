import type { RefusalTexts } from '../../vendors/refusals.ts';

/** Why vendors refuse what the control API asks of them. */
export const refusals: RefusalTexts = {
  unknownApp: (id, hint) => `没有应用“${id}”。${hint}`,
  unknownClient: (id, hint) => `没有客户端“${id}”。${hint}`,
  unknownUser: (id, hint) => `没有用户“${id}”。${hint}`,
  noVisibleUser: (app) => `${app} 的可用范围内没有已注册的用户。请指定一个，或用 visible_to 注册一个。`,
  noUser: (list) => `没有注册用户：请在初始数据的 ${list} 中添加。`,
  noTicketOf: (app) => `${app} 是自建应用；只有商店应用有 ticket。`,
  ticketsOfOther: (app) => `保存的状态中 ticket 无效：${app} 不是商店应用。`,
  bodyLacksApp: '请求体缺少“app_id”：请指定用户登录的应用。',
  queryLacksApp: '缺少查询参数 app_id：请加上 ?app_id=…。',
  noProvider: (vendor, operation) => `厂商“${vendor}”没有 ${operation} 的实现。`,
};
