import type { TransportTexts } from '../../control/transport.ts';

/** What can go wrong with the address of a twin. */
export const control: TransportTexts = {
  stopped: (url) => `${url} 上的 tokentwin 服务已停止。`,
  unreachable: (url, why) =>
    `无法连接 ${url} 上的 tokentwin 服务（${why}）。请用 tokentwin serve 启动，或用 --url、TOKENTWIN_URL 指定其他地址。`,
  notATwin: (url, call, status) =>
    `${url} 不是 tokentwin 服务：它以 HTTP ${status} 响应了 ${call}。请用 --url 或 TOKENTWIN_URL 指定 tokentwin 服务的地址。`,
  notAUrl: (url) => `“${url}”不是 URL。请写成 http://127.0.0.1:4010 的形式。`,
};
