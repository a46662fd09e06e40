import type { ErrorTexts } from '../../core/error-texts.ts';
import { duration } from './duration.ts';

const or = (names: readonly string[]) => names.join(' 或 ');
const list = (names: readonly string[]) => names.join('、');

/** What errors of the twin say. */
export const errors: ErrorTexts = {
  didYouMean: (names) => `是否想输入${names.map((each) => `“${each}”`).join('、')}？`,
  none: '无',

  aDuration: '时长，例如 300ms、2s 或 1h30m，或毫秒数',
  aSignedDuration: '时长，例如 29m 或 -1s，或毫秒数',
  anInstant: '带时区的 ISO 8601 时刻，例如 2026-11-21T00:00:00Z',
  anObject: '对象',
  aList: '列表',
  trueOrFalse: 'true 或 false',
  aString: '字符串',
  aFilledString: '非空字符串',
  aNumber: '数字',
  aWholeNumber: '整数',
  oneOf: or,
  above: (kind, least, most) => `大于 ${least} 且不超过 ${most} 的${kind}`,
  atLeast: (kind, least) => `不小于 ${least} 的${kind}`,
  between: (kind, least, most) => `${least} 到 ${most} 的${kind}`,
  objectWithType: (types) => `带 type 的对象（${list(types)}）`,
  invalid: (what, expected, received) => `${what}无效：应为${expected}，实际为 ${received}。`,
  missingKeys: (keys, what) => `${what}缺少 ${list(keys)}。`,
  unknownKey: (key, what, hint, known) => `${what}中有未知的键“${key}”。${hint}可用的键：${list(known)}。`,
  wrongForm: (what, forms, received) =>
    `${what}无效：应为 ${forms.map((form) => form.join(' 和 ')).join('，或 ')}，实际为 ${received.join(' 和 ') || '无'}。`,
  ofType: (type, what) => `${type} ${what}`,
  valueOf: (key) => ` ${key} 的值`,
  keyIn: (key, what) => `${what}中的 ${key} `,
  knownTypes: (types) => `可用的类型：${list(types)}。`,
  unknownType: (what, type, hint) => `未知的${what}类型“${type}”。${hint}`,

  invalidDuration: (text) =>
    `“${text}”不是时长。请写数字加单位（ms、s、m、h、d），例如 90m、1h30m 或 250ms。`,
  invalidInstant: (text) =>
    `“${text}”不是时刻。请写 1970 到 9999 年之间、带时区的 ISO 8601 时刻，例如 2026-11-21T00:00:00Z 或 2026-11-21T08:00:00+08:00。`,
  invalidSpeed: (factor) => `倍速 ${factor} 无效：应为大于 0 的数字，例如 60。要停住时间，请用 freeze。`,
  advancedTooFar: (by) => `时间不能快进 ${by}：最晚到 9999 年。`,
  advancedBackwards: (by) => `时间不能快进 ${by}：这是后退。要后退请用 set。`,
  clockWithoutTwin: '该时钟不属于仿真服务，因此没有 token。请用 set 或 advance。',

  noRenewalWindow: (id, operation) => `${id}（${operation}）没有续期窗口。请用 expiry。`,
  unknownToken: (id) => `未知的 token“${id}”。用 tokentwin tokens 查看已签发的 token 及其 id。`,
  noLivingToken: '没有有效的 token。请先获取一个，或用 id 指定 token。',
  unknownOperation: (id, hint) => `未知的接口“${id}”。${hint}`,
  knownOperations: (ids) => `可用的接口：${list(ids)}。`,
  missingHook: (operation, hook) => `${operation} 及其厂商都没有 ${hook}。请添加。`,
  noErrorNamed: (operation, name) => `${operation} 的错误码目录中没有“${name}”。`,
  noTokenType: (operation, type) => `${operation} 的生命周期中没有 ${type}。`,
  vendorNotHere: (vendor) => `该仿真服务没有厂商“${vendor}”。`,
  twoVendors: (name) => `有两个厂商都叫“${name}”。请修改其中一个的名称。`,
  twoOperations: (path, host, one, ofOne, other, ofOther) =>
    `${host} 上的 ${path} 同时属于两个接口：${ofOne} 的 ${one} 和 ${ofOther} 的 ${other}。请修改其中一个的路径或主机。`,
  upstreamAwaited: '上游的响应需要等待。请用 handle。',
  invalidTestName: (name) => `测试名 ${name} 无效：应为非空字符串。`,

  latencyBounds: (minMs, maxMs) => `latency 故障无效：minMs（${minMs}）大于 maxMs（${maxMs}）。`,
  faultDuration: (name, what, received) =>
    `${what}中的 ${name} 无效：应为不超过 24 天的时长，实际为 ${received}。`,
  limitWindow: (received) =>
    `rate-limit 故障中的 window 无效：应为大于零且不超过 24 天的时长，实际为 ${received}。`,
  limitBoth: 'rate-limit 故障无效：error 和 response 只能有一个。',
  variantEmpty: (parts) => `variant 故障中的 only 无效：应为 ${list(parts)} 中的若干项，实际为 []。`,
  nothingToCorrupt: (operation, part, others) =>
    `${operation ?? '所有接口'}的响应中没有可破坏的${part === 'token' ? ' token' : '有效期'}。有的接口：${others}。`,
  noTokenToDie: (operation, others) => `${operation} 不签发可失效的 token。签发的接口：${others}。`,
  unknownError: (operation, error, hint, elsewhere) =>
    `${operation === undefined ? '没有接口有' : `${operation} 没有`}错误“${error}”。${hint}${elsewhere}用 tokentwin errors 查看所有错误。`,
  errorElsewhere: (operations) => `有该错误的接口：${operations}。`,
  noLimitError: (operations) =>
    `${operations} 的文档中没有限流错误。请在 rate-limit 故障中设置 error 或 response。`,
  noLimitHeaders: (operation) =>
    `${operation} 拒绝时不返回限流响应头。请从故障中去掉 headers，或设为 false。`,
  tooManyFaults: (most) => `故障规则过多：上限是 ${most} 条，且没有已用完的规则。请先删除一些。`,
  noRules: '当前没有规则。',
  unknownFault: (id, hint) => `未知的故障规则“${id}”。${hint}`,
  noStubs: '当前没有桩响应。',
  unknownStub: (id, hint) => `未知的桩响应“${id}”。${hint}`,
  stubOfOperation: (operation, path) =>
    `${path} 由 ${operation} 响应，桩响应不会生效。要改变响应，请添加 response 类型的故障。`,
  unknownProfile: (name) => `未知的 profile“${name}”。请用 observed（默认）或 documented。`,
  unknownQuirk: (name, hint) => `未知的差异点“${name}”。${hint}用 tokentwin quirks 查看所有差异点。`,
  unknownQuirkValue: (value, quirk, known) =>
    `差异点 ${quirk} 没有取值“${value}”。可用取值：${list(known)}。`,

  noOperation: (id, hint) => `没有接口“${id}”。${hint}`,
  noVendor: (name, hint, known) => `没有厂商“${name}”。${hint}可用厂商：${list(known)}。`,
  noJsonResponse: (operation, status) => `${operation} 没有状态码为 ${status} 的 JSON 响应。`,
  noErrorCode: (code, hint) => `没有错误码或名称为“${code}”的厂商错误。${hint}`,
  invalidUpstream: (url) => `上游地址“${url}”无效：应为服务的 base URL，例如 http://127.0.0.1:8080。`,

  unknownScenario: (name, hint, known) => `未知场景“${name}”。${hint}可用场景：${list(known)}。`,
  noProviderState: (name, hint) => `没有 provider state“${name}”。${hint}tokentwin/pact 列出了所有状态。`,
  noPactState: (where, name, hint, vendor, known) =>
    `${where}：没有状态“${name}”。${hint}${vendor} 可用的状态：${known.join('；')}。`,
  invalidScenario: (why) => `场景无效：${why}`,
  invalidScenarioNamed: (name, why) => `场景“${name}”无效：${why}`,
  lifeTooShort: (life) => `life 是 ${life}，至少应为 2s。`,
  noTokenForCredentials: (operation) => `${operation} 不能只凭凭证签发 token，因此场景中不能有它的 token。`,
  ageAndRemaining: (operation) => `${operation} 的 token 无效：age 和 remaining 只能有一个。`,
  sameTokenAgain: (operation, client, leftMs) =>
    `${operation} 会再次把同一个 token 返回给 ${client}：它还有 ${duration(leftMs)}有效期。请把它设短一些。`,
  noGrantee: (name, operation, hint) =>
    `没有已注册的客户端或主体“${name}”能获取 ${operation} 的 token。${hint}`,
  ageInFuture: (age, operation) => `${operation} 的 token 的 age ${age} 无效：在未来。`,
  remainingTooLong: (remaining, operation, lifetimeMs) =>
    `${operation} 的 token 的 remaining ${remaining} 无效：有效期是 ${duration(lifetimeMs)}。`,
  notAState: (expected, received) =>
    `不是 tokentwin 的状态：格式应为“${expected}”，实际为 ${received}。用 GET /_twin/state 导出状态。`,
  stateVersion: (received, known) =>
    `未知的状态版本 ${received}：本版本的 tokentwin 读取版本 ${known}。请使用写出该状态的版本。`,
  damaged: '其中一部分缺失或形式不对。请用 GET /_twin/state 重新导出状态。',
  stateNotRestored: (why) => `无法恢复状态，没有做任何修改：${why}`,
  realSecret: (field, madeUp) =>
    `${field} 看起来是真实的密钥。仿真服务不需要真实密钥：请虚构一个，例如 ${madeUp}。`,
  notARecord: (received) => `一条记录应为以其种类开头的列表，实际为${received}。`,
  unknownRecord: (kind) => `未知的记录种类：${kind}。请使用写出该文件的版本。`,
  recordLength: (kind, expected, received) =>
    `记录“${kind}”在种类之后应有 ${expected} 个值，实际有 ${received} 个。`,
  recordPart: (kind, position, expected, received) =>
    `记录“${kind}”的第 ${position} 个值应为${expected}，实际为${received}。`,
  invalidRateWindow: '保存的状态中有无效的限流窗口：应为由键、开始时刻（毫秒）和次数组成的列表。',
  invalidTokenRecord: (record) => `保存的状态中有无效的 token 记录：${record}。`,
};
