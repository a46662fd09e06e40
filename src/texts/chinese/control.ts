import type { ControlTexts } from '../../control/control-texts.ts';

/** What can go wrong between a client and a running twin. */
export const control: ControlTexts = {
  stopped: (url) => `${url} 上的 tokentwin 服务已停止。`,
  unreachable: (url, why) =>
    `无法连接 ${url} 上的 tokentwin 服务（${why}）。请用 tokentwin serve 启动，或用 --url、TOKENTWIN_URL 指定其他地址。`,
  notATwin: (url, call, status, body) =>
    `${url} 不是 tokentwin 服务，或由它前面的代理响应：${call} 得到 HTTP ${status}，内容为 ${body}。请用 --url 或 TOKENTWIN_URL 指定 tokentwin 服务的地址，或检查代理。`,
  emptyBody: '空响应体',
  textBody: (type, start) => `${type}：“${start}”`,
  otherJson: (type) => `其他形式的 ${type}`,
  cutJson: (type, length) => `不完整的 ${type}，在 ${length} 个字符之后中断`,
  noType: '没有内容类型的响应体',
  notAUrl: (url) => `“${url}”不是 URL。请写成 http://127.0.0.1:4010 的形式。`,
  passwordInUrl:
    'tokentwin 服务的地址中不能有用户名和密码。请用 controlToken、--control-token 或 TOKENTWIN_CONTROL_TOKEN 传递控制 token。',
};
