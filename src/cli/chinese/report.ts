import type { ReportTexts } from '../report-texts.ts';

const columns = {
  operation: '接口',
  calls: '请求数',
  errors: '错误',
  phases: '阶段',
  'not met yet': '尚未覆盖',
} as const;

const places: Readonly<Record<string, string>> = { URL: 'URL', headers: '请求头', body: '请求体' };

/** What reports on a run say. */
export const report: ReportTexts = {
  noCalls: '没有请求到达仿真服务。请让客户端访问 $TOKENTWIN_URL，或用 --allow-no-calls 允许这种情况。',
  noCallsInDrill: '没有请求到达仿真服务。请让客户端访问 $TOKENTWIN_URL。',
  noCallsAllowed: '没有请求到达仿真服务',
  calls: (count) => `${count} 个请求`,
  noProblems: (calls) => `${calls}，未发现问题`,
  problems: (calls, counts) => `${calls}，${counts.join('，')}`,
  error: (count) => `${count} 个错误`,
  warning: (count) => `${count} 个警告`,
  info: (count) => `${count} 个提示`,
  expected: (count) => `${count} 个预期内`,
  forgotten: (count) => `${count} 个请求未参与诊断：两次重置之间的请求超过了日志容量。`,
  beginWith: '先处理',
  rule: (rule, fix) => `${rule}：${fix}`,
  theClient: '客户端',
  vendor: (sentence) => `厂商文档：${sentence}`,
  whatToDo: (fix) => `修复方法：${fix}`,
  nothingCalled: '尚无请求。',
  coverageHead: (column) => columns[column],
  coverageShare: (percent, met, total, operations) =>
    `${percent}%：已调用的 ${operations} 个接口共有 ${total} 个可自然触发的错误和阶段，覆盖了 ${met} 个。`,
  coverageQuirks: (quirks) => `响应取决于以下差异点：${quirks.join('、')}。`,
  coverageUnmatched: (count) => `${count} 个请求的路径不属于任何接口，详见 tokentwin journal。`,
  atLeastMet: (percent) => `覆盖率不低于 ${percent}%`,
  shareMet: (percent, met, total) => `${percent}%：${total} 项中覆盖了 ${met} 项`,
  phase: (phase) => `阶段 ${phase}`,
  errorNamed: (name) => `错误 ${name}`,
  notMet: '未覆盖',
  failure: (severity, message, fix) => `${severity}：${message}${fix}`,
  noProblemsFound: '未发现问题',
  requestReaches: '有请求到达仿真服务',
  leakTitle: '密钥被发送到其他主机',
  leak: (host, place) => `已注册的密钥或 token 被发送到 ${host}，位于未加密请求的${place}中。`,
  leakFix:
    '凭证和 token 只发给厂商，且不要通过 http:// 发送。请检查日志采集、代理设置，以及指向别处的 base URL。',
  leakPlace: (place) => places[place] ?? place,
  metHosts: (hosts) => `已替代厂商主机：${hosts.join('、')}。`,
  notReached: (host, times, advice) => `TLS 连接失败：${host}，${times} 次。${advice}`,
  refusedOffline: (hosts) => `因 --offline 而拒绝：${hosts.join('、')}。`,
  noHostMet: '没有请求到达厂商主机。',
  noHostTried:
    '没有请求到达厂商主机。程序可能没有发出请求，或其客户端不使用代理：docs/zh/intercept.md 按客户端说明处理方法；serve --tls --port 443 加 hosts 记录对所有客户端有效。',
  run: '运行',
};
