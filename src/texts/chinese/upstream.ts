import type { UpstreamTexts } from '../../twin/upstream.ts';

/** What can go wrong with the team's own mock. */
export const upstream: UpstreamTexts = {
  notText: (base, type) => `上游 ${base} 返回了 ${type}。只转发文本和 JSON。`,
  brokeOff: (base, why) => `上游 ${base} 中断了响应：${why}。`,
  bodyTooLong: (base) => `没有请求上游 ${base}：请求体超过 1 MiB。`,
  bodyBinary: (base) => `没有请求上游 ${base}：请求体是二进制，只转发文本。`,
  late: (base, ms) => `上游 ${base} 在 ${ms} 毫秒内没有响应。`,
  unreachable: (base, why) => `无法连接上游 ${base}：${why}。请启动它，或去掉 --upstream。`,
};
