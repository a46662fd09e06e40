import type { JournalTexts } from '../../core/journal-texts.ts';
import { states } from './states.ts';

/** What the journal says beside the vendors' reasons. */
export const journal: JournalTexts = {
  takes: (path, method, received) => `${path} 只接受 ${method}，不接受 ${received}。`,
  meant: (request, needs) =>
    `是否想调用 ${request}？${needs.length === 0 ? '' : `必填字段：${needs.join('、')}。`}`,
  contentType: (received) => `Content-Type 是“${received}”，不是 application/json。`,
  bodyTooLong: '请求体超过 1 MiB。',
  bodyEmpty: '请求体为空。',
  bodyNotJson: '请求体不是 JSON。',
  bodyNotObject: '请求体是 JSON，但不是对象。',
  tokenNeverIssued: '该 token 从未签发。',
  tokenIs: (id, state) => `token ${id} ${states[state]}。`,
  notAcceptedHere: (id) => `此处不接受 token ${id}。`,
  fault: (titles) => `由故障注入产生：${titles}。`,
  reasonAndFault: (reason, titles) => `${reason}由故障注入产生：${titles}。`,
  unmatched: (request) => `没有与 ${request} 匹配的接口，该路径不属于任何厂商。`,
  unmatchedNear: (request, near) => `没有与 ${request} 匹配的接口，最接近的是 ${near}。`,
  unmodelled: (request, vendor, what) =>
    `tokentwin 没有模拟 ${vendor} 的 ${request}（${what}）。如需响应，请为该路径添加桩响应（POST /_twin/stubs，或 serve --stubs FILE）。`,
};
