import { duration } from '../../texts/chinese/duration.ts';
import { states } from '../../texts/chinese/states.ts';
import type { ClockTexts } from '../clock.ts';
import type { CoverageTexts } from '../coverage.ts';
import type { ExchangeTexts } from '../exchange.ts';
import type { FaultTexts } from '../faults.ts';
import type { JournalCommandTexts } from '../journal.ts';
import type { JournalPactTexts } from '../journal-pact.ts';
import type { ResetTexts } from '../reset.ts';
import type { SandboxTexts } from '../sandboxes.ts';
import type { ScenarioTexts } from '../scenarios.ts';
import type { StubTexts } from '../stubs.ts';
import type { TokenTexts } from '../tokens.ts';
import type { VerdictCommandTexts } from '../verdicts.ts';

const unknownAction = (action: string, hint: string) => `未知操作“${action}”。${hint}`;
const removed = (ids: readonly string[]) =>
  ids.length === 0 ? '没有可删除的内容。' : `已删除 ${ids.join('、')}`;
const phases: Readonly<Record<string, string>> = { ...states, fresh: '有效', 'renewal-window': '续期窗口' };

export const clock: ClockTexts = {
  frozen: (now) => `${now}，已冻结`,
  running: (now) => `${now}，运行中`,
  fast: (now, speed) => `${now}，以 ${speed} 倍速运行`,
  columns: 'token, 接口, 变化',
  change: (from, to) => `${phases[from] ?? from} → ${phases[to] ?? to}`,
  moreChanges: (count) => `…… 另有 ${count} 个：tokentwin tokens`,
};

export const tokens: TokenTexts = {
  unknownAction,
  revokeWhat: 'revoke 需要 token 的 id，或 --operation、--client。',
  nothingRevoked: '没有符合条件的有效 token，未吊销任何 token。',
  none: '没有 token。',
  columns: 'id, 接口, 客户端, 主体, 状态, 剩余',
  state: (state) => states[state],
  remaining: duration,
};

export const faults: FaultTexts = {
  unknownAction,
  removeTakesId: 'remove 需要规则的 id，其他操作不接受 id。',
  optionsNeedAdd: '描述规则的选项只能与 add 一起使用。',
  setNeedsType: '--set 只能与 --type 一起使用。',
  invalidSetting: (given) => `--set 的值“${given}”无效：应为 KEY=VALUE。`,
  removed,
  none: '没有故障规则。',
  any: '任意',
  applied: (applied, matched, spent) => `${matched} 个请求中 ${applied} 个${spent ? '，已用完' : ''}`,
  after: (count) => `跳过 ${count} 个`,
  times: (count) => `${count} 次`,
  probability: (share) => `概率 ${share}`,
  always: '始终',
  columns: 'id, 接口, 客户端, 故障, 条件, 已生效',
  error: (error) => `错误 ${error}`,
  together: (parts) => parts.join('，'),
};

export const stubs: StubTexts = {
  unknownAction,
  addTakesPath: 'add 需要路径和 --body，或 --file。',
  removeTakesId: 'remove 需要桩响应的 id。',
  noArgument: (action) => `${action} 不接受更多参数。`,
  optionsNeedAdd: '描述桩响应的选项只能与 add 一起使用。',
  invalidHeader: (given) => `--header 的值“${given}”无效：应为 NAME: VALUE。`,
  removed,
  none: '没有桩响应。',
  any: '任意',
  answered: (count) => `${count} 个请求`,
  columns: 'id, 方法, 路径, 状态码, 响应体, 已响应',
};

export const sandboxes: SandboxTexts = {
  unknownAction,
  removeNeedsName: 'remove 需要沙箱的名称。',
  optionsNeedAdd: '--port 和 --ttl 只能与 add 一起使用。',
  none: '没有沙箱。',
  removed: (name) => `已删除 ${name}`,
  token: (token) => `只能控制该沙箱的 token（仅显示一次）：${token}`,
  columns: '名称, url, 独立端口, 到期',
  never: '不到期',
};

export const scenarios: ScenarioTexts = {
  unknownAction,
  loadNeedsName: 'load 需要场景名称或文件。',
  loaded: (name, count, now) => `已加载 ${name}：${count} 个 token。时钟：${now}`,
  columns: '名称, 状态',
};

export const reset: ResetTexts = {
  reset: (now) => `已重置为初始数据。时钟：${now}`,
};

export const exchange: ExchangeTexts = {
  stub: '来自桩响应',
  upstream: '来自上游',
  'made-up': '自动生成：没有匹配的桩响应',
  fresh: (id, leftMs) => `新签发 ${id}，剩余 ${duration(leftMs)}`,
  again: (id, leftMs) => `再次返回 ${id}，剩余 ${duration(leftMs)}`,
};

export const journal: JournalCommandTexts = {
  none: '没有请求。',
  unknownClient: (client, others) =>
    `没有请求：客户端“${client}”没有发出过请求；${others.length === 0 ? '其他客户端也没有' : `发出过请求的有：${others.join('、')}`}。`,
  pactWithFollow: '--pact 不能与 --follow 一起使用。',
  unknownAction: (action, hint) => `journal 没有操作“${action}”。${hint}`,
  markNeedsName: 'tokentwin journal mark 需要测试的名称 NAME。',
  marked: (after, test) => `#${after} 之后的请求属于“${test}”。`,
};

export const journalPact: JournalPactTexts = {
  severalVendors: (names) =>
    `pact 只能有一个提供方，而日志中有发往 ${names.join('、')} 的请求。请加上 --provider ${names[0]}。`,
  noRequests: (names) => `日志中没有发往 ${names.join('、')} 的请求，无法写出 pact。请先运行客户端。`,
  nothingFound: (why) => `日志中没有可写入 pact 的请求：${why}。`,
  cannotWrite: (file, message) => `无法写入“${file}”：${message}。`,
  written: (file, interactions, exchanges, consumer, provider) =>
    `${file}：${consumer} 与 ${provider} 的 ${interactions} 个交互，来自 ${exchanges} 个请求。`,
  leftOut: (id, why) => `略去 #${id}：${why}。`,
};

export const coverage: CoverageTexts = {
  invalidShare: (share) => `--fail-under 应为 0 到 100，不是 ${share}。`,
  tooLittle: (percent, least) => `tokentwin: ${percent}% 低于 ${least}%。`,
};

export const verdicts: VerdictCommandTexts = {
  unknownSeverity: (name, hint) => `没有级别“${name}”。${hint}`,
};
