import type { VerdictTexts } from '../../verdicts/texts.ts';
import { duration } from './duration.ts';
import { states } from './states.ts';

/** What verdicts and the journal say. */
export const verdicts: VerdictTexts = {
  page: 'docs/zh/verdicts.md',
  sourced: (sentence, source) => `${sentence}（${source}）`,
  noProblems: '未发现问题。',
  emptyJournal: '请求日志为空：没有请求到达仿真服务。',
  journal: '请求日志：',
  more: (count) => `…… 另有 ${count} 条`,
  issued: (id) => `签发 ${id}`,
  issuedAgain: (id) => `再次返回 ${id}`,
  unknownToken: '未知 token',
  tokenInState: (token, state) => `${token}（${states[state]}）`,
  inTest: (test) => `，测试“${test}”`,
  ofSandbox: (sandbox) => `，沙箱 ${sandbox}`,
  expected: (severity) => `${severity}（预期内）`,
  documentedLine: (sentence) => `厂商文档：${sentence}`,
  fixLine: (fix) => `修复方法：${fix}`,
  error: '错误',
  warning: '警告',
  info: '提示',

  usedForGood: (token, lateMs, others) =>
    `在 ${token} 过期 ${duration(lateMs)}后仍在使用${again(others)}，被拒绝后没有获取新的 token。`,
  usedThoughRefused: (token, lateMs, others) =>
    `在 ${token} 过期 ${duration(lateMs)}后仍在使用${again(others)}，尽管第一次就已被拒绝。`,
  usedOnce: (token, lateMs, others) =>
    `在 ${token} 过期 ${duration(lateMs)}后仍在使用${again(others)}，被拒绝后才发现已过期。`,
  usedAgain: (token, count, state, isRecovered) =>
    `使用 ${token} ${count} 次，尽管它${states[state]}且第一次就已被拒绝；${isRecovered ? '之后才获取新的 token' : '始终没有获取新的 token'}。`,
  keptTooLong: (token, keptSeconds, toldSeconds, lifetimeSeconds) =>
    `把 ${token} 缓存了 ${keptSeconds} 秒，而响应中的有效期是 ${toldSeconds} 秒；只有新签发的 token 才有 ${lifetimeSeconds} 秒。`,
  instantMisread: (token, lateMs, field, value, isMs, years) =>
    `在 ${token} 过期 ${duration(lateMs)}后仍在使用。响应中的 ${field} 是 ${value}，即过期时刻（1970 年以来的${isMs ? '毫秒' : '秒'}数）；若当作剩余秒数，就是 ${years} 年。`,
  usedByOtherClock: (token, lateMs, skewMs) =>
    `在 ${token} 过期 ${duration(lateMs)}后仍在使用。响应给出的是过期时刻，而厂商的时钟比客户端快 ${duration(skewMs)}。`,
  requestedByOtherClock: (count, skewMs) =>
    `手中的 token 仍然有效，却又获取了 ${count} 次。响应给出的是过期时刻，而厂商的时钟比客户端慢 ${duration(skewMs)}。`,
  sentNoToken: (operation, times) =>
    `在 ${operation} 的响应不含 token 之后，发送了不带 token 的请求${timesIn(times)}。`,
  sentWord: (word, operation, times) =>
    `${operation === undefined ? '' : `在 ${operation} 的响应不含 token 之后，`}把“${word}”当作 token 发送${timesIn(times)}。`,
  codeSentAgain: (name, times) => `${name} 已被使用，之后又发送了 ${times} 次。`,
  putIntoQuery: (name, request, times) => `把 ${name} 放进了 ${request} 的查询参数${timesIn(times)}。`,
  requestedNeedlessly: (count, needless, leftMs) =>
    `获取同一 token ${count} 次，其中 ${needless} 次手中的 token 还有约 ${duration(leftMs)}有效期。`,
  crowded: (count, spanMs) =>
    `在 ${spanMs} 毫秒内，通过 ${count} 个连接同时为同一 token 发出 ${count} 个请求。`,
  usedToTheEnd: (token, leftMs) => `在 ${token} 只剩 ${leftMs} 毫秒时仍在使用，过期之后才获取新的 token。`,
  repeated: (count, spanMs, failure) =>
    `在 ${spanMs} 毫秒内把同一请求发送了 ${count} 次，每次响应都是 ${failure}。`,
  notEncoded: (token, characters, times) =>
    `${token ?? 'token'} 未经编码就放进了查询参数，其中含有 ${characters.join(' 和 ')}${timesIn(times)}。`,
  theSame: (name) => `同一个 ${name}`,
  refreshedAgain: (what, count, isRecovered) =>
    `把 ${what} 发送了 ${count} 次，尽管第一次就已被拒绝；${isRecovered ? '之后才改用其他方式' : '没有采取其他措施'}。`,
  looped: (count, spanMs) => `在 ${spanMs} 毫秒内获取 token ${count} 次，其间每次使用都被拒绝。`,
  misplaced: (token, form, times) => `以 ${form} 的形式发送了有效的 ${token}${timesIn(times)}，被拒绝。`,
};

function again(count: number): string {
  return count === 0 ? '' : `（之后又用了 ${count} 次）`;
}

function timesIn(count: number): string {
  return count === 1 ? '' : `（${count} 次）`;
}
