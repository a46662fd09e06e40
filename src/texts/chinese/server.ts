import type { ServerTexts } from '../../server/server-texts.ts';

const titles: Readonly<Record<number, string>> = {
  400: '请求无效',
  401: '未授权',
  403: '禁止访问',
  404: '未找到',
  405: '不支持的方法',
  408: '请求超时',
  409: '冲突',
  413: '请求体过大',
  429: '请求过多',
  500: '服务内部错误',
  503: '服务不可用',
};

const list = (names: readonly string[]) => names.join('、');

/** What the server says of itself. */
export const server: ServerTexts = {
  title: (status) => titles[status] ?? '错误',
  unknownLanguage: (lang) => `未知的语言“${lang}”。请用 en 或 zh。`,

  noRoute: (path, hint) => `这里没有 ${path}。${hint}`,
  wrongMethod: (path, allowed, method) => `${path} 只接受 ${list(allowed)}，不接受 ${method}。`,
  unknownParameter: (name, route, known, hint) =>
    `未知的查询参数“${name}”；${route} ${known.length === 0 ? '不接受查询参数' : `接受 ${list(known)}`}。${hint}`,
  unknownName: (what, name, hint) => `没有${kinds[what] ?? ` ${what} `}“${name}”。${hint}`,
  notWhole: (name, received) => `${name} 应为整数，不是“${received}”。`,
  notBetween: (name, least, most, received) => `${name} 应为 ${least} 到 ${most} 的整数，不是“${received}”。`,
  activeIs: (received) => `active 应为 true 或 false，不是“${received}”。`,
  bodyTooLong: '请求体超过控制接口的上限：1 MiB，状态为 64 MiB。',
  bodyTooDeep: (levels) => `请求体的嵌套超过 ${levels} 层。`,
  bodyTooLarge: (most) => `请求体中的对象和列表超过 ${most} 个。`,
  bodyNotJson: (why) => `请求体不是 JSON：${why}。`,
  bodyEmpty: (request) => `请求体为空。${request} 需要 JSON 请求体；没有做任何修改。`,
  bodyMustBeObject: '请求体应为 JSON 对象',
  mustBeText: (name, received) => `“${name}”应为文本，不是 ${received}`,
  mustBeObject: (name, received) => `“${name}”应为对象，不是 ${received}`,
  wrongPactAction: (received) => `“action”应为 setup 或 teardown，不是 ${received}`,
  pactHelp: (what) =>
    `${what}。请发送 {"state":"…","action":"setup","params":{}}，或 ?state=…&action=setup。`,

  unknownHost: (host) =>
    `未知的 Host：控制接口不接受主机名“${host}”。请用 127.0.0.1 或 localhost，或以 --allow-host ${host} 启动服务。`,
  otherSite: '控制接口不对其他网站的网页开放。请从脚本或测试中调用。',
  otherOrigin: (origin) => `控制接口不对“${origin}”的网页开放。请从脚本或测试中调用。`,
  needsToken: '控制接口需要 token：请发送“Authorization: Bearer <控制 token>”，或沙箱的 token。',
  wrongToken:
    '收到的 token 不是控制 token。请发送“Authorization: Bearer <控制 token>”。沙箱的 token 只能控制该沙箱，地址是 /~NAME/_twin。',
  notOfSandbox:
    '收到的 token 既不是控制 token，也不是这个沙箱的 token。请用其中之一发送“Authorization: Bearer <token>”。',
  emptyToken: '控制 token 为空。请指定一个，或不指定。',
  openHost: (host) => `在主机“${host}”上，他人可以访问控制接口。请指定控制 token，或关闭控制接口。`,

  takesDuration: '时长，例如 91m',
  takesInstant: '时刻，例如 2026-11-21T00:00:00Z',
  takesSpeed: '大于 0 的数字，例如 60；要停住时间请用 freeze',
  takesPhase: 'renewal-window 或 expiry',
  unknownMove: (action, known, hint) => `未知的时钟操作“${action}”。可用操作：${list(known)}。${hint}`,
  oneMove: (received, known) =>
    `时钟请求只能有一个操作，实际为：${list(received) || '无'}。可用操作：${list(known)}。`,
  invalidMove: (action, received, expected) => `${action} 的值 ${received} 无效：应为${expected}。`,
  onlyWithTo: (action) => `token 和 offset 只能与操作 to 一起使用，不能与 ${action} 一起使用。`,

  waitTooLong: (ms) => `timeout 应为 0s 到 60s 的时长，不是 ${ms} 毫秒。`,
  waitForTooMany: (count, most) => `count 是 ${count}，而日志最多保存 ${most} 个请求。`,
  deletedMeanwhile: '等待期间沙箱被删除。',
  waitedInVain: (seconds, found, wanted, all) =>
    `${seconds} 秒内符合条件的请求有 ${found} 个，不足 ${wanted} 个；共有 ${all} 个请求。`,
  sequenceAlone: 'sequence 不能与其他过滤条件或 count 一起使用：它的每一步就是一个过滤条件。',
  minAboveMax: (min, max) => `min（${min}）大于 max（${max}）。`,
  tooManyOpen: (most, kind) =>
    `已有 ${most} 个${kind === 'stream' ? '事件流' : '等待中的请求'}，达到上限。请先关闭一些。`,

  noInterception: '该服务没有替代厂商域名。请以 serve --tls 启动，或用 exec --intercept。',
  noMetrics: '沙箱没有自己的指标，请向服务查询。',
  invalidTtl: (ttl) => `沙箱不能保留 ${ttl}。请指定 ttl，例如 10m，或不指定。`,
  noSandboxesHere: (control) => `沙箱中不能再有沙箱。请用服务的 ${control}/sandboxes 创建。`,
  twoNames: (inPath, inBody, control) =>
    `路径中的沙箱是“${inPath}”，请求体中是“${inBody}”。要创建“${inBody}”，请发送 PUT ${control}/sandboxes/${inBody}。`,
  unknownSandbox: (name, hint) => `没有沙箱“${name}”。${hint}用 POST /_twin/sandboxes 创建。`,
  noSandboxOfHost: (name) => `主机名指定的沙箱“${name}”不存在。`,
  noSandbox: (name) => `沙箱“${name}”不存在：尚未创建、已被删除，或 ttl 已到期。`,
  noFreePort: (first, last) =>
    `${first} 到 ${last} 之间没有可用于沙箱的空闲端口。请删除一个占用端口的沙箱，或扩大 --sandbox-ports。`,
  invalidSandboxName: (name) => `${name} 不能作为沙箱名：应为 1 到 40 个 a-z、0-9 或“-”。`,
  tooManySandboxes: (most) =>
    `已有 ${most} 个沙箱，达到上限。请删除一些、给新沙箱指定 ttl，或调大 --max-sandboxes。`,
  sandboxExists: (name) => `沙箱“${name}”已存在。请换一个名称，或先删除它。`,
  otherPort: (wanted, name, port) => `沙箱“${name}”的端口 ${wanted} 已被占用；现在监听 ${port}。`,

  diskFull: '磁盘已满',
  diskReadOnly: '磁盘只读',
  mayNotWrite: '没有写入权限',
  mayNotUse: '没有读写权限',
  isFolder: '它是一个目录',
  isNoFile: '它是管道、套接字或设备，不是文件',
  lockUnusable: (lock, why) =>
    `无法使用锁文件“${lock}”：${why}。如果没有服务使用该状态，请删除锁文件；否则请指定其他文件。`,
  lockIsTakenOver: (file, who, seconds, lock) =>
    `“${file}”中的状态正被${who}接管。请在 ${seconds} 秒后重新启动。如果没有其他服务正在启动，请删除“${lock}”。`,
  stateNotWritten: (file, why) =>
    `无法把状态写入“${file}”：${why}。在能够写入之前，会改变状态的请求都被拒绝。请清理磁盘，或去掉 --state 重新启动。`,
  stateNotKept: (file, why) => `无法把状态保存在“${file}”：${why}。`,
  notAStateFile: (file, why) =>
    `“${file}”不是 tokentwin 的状态文件，没有修改它。${why}请指定其他文件，或移走该文件。`,
  logVersion: (version, known) => `它是版本 ${version} 的日志；本版本的 tokentwin 读取版本 ${known}。`,
  damagedLine: (file, line, why) =>
    `“${file}”的第 ${line} 行已损坏，没有修改该文件。${why}请改正这一行、指定其他文件，或移走该文件。`,
  lineNotJson: '这一行不是 JSON。',
  lineNotObject: (received) => `一行应为对象，实际为${received}。`,
  lineWithoutTwin: (received) => `“twin”应为“main”或沙箱的名称（例如“~a”），实际为${received}。`,
  lineRecords: (received) => `“records”应为列表，实际为${received}。`,
  lineSandbox: (twin) =>
    `“sandbox”应为对象，其名称与“${twin}”一致；如有 expiresAtMs、port 和 tokenDigest，也写在其中。`,
  twinWithoutRecords: (twin, kinds) => `“${twin}”缺少记录${kinds.map((kind) => `“${kind}”`).join('和')}。`,
  unknownTwin: (twin) => `没有任何一行说明“${twin}”是什么沙箱。`,
  invalidRecord: (kind, why) => `记录“${kind}”无效：${why}。`,
  stateInUse: (file, who, wait) => `“${file}”中的状态正被${who}使用。请停止它，或指定其他文件。${wait}`,
  process: (pid) => `进程 ${pid} `,
  processElsewhere: (pid, host) => `${host} 上的进程 ${pid} `,
  anotherProcess: '其他进程',
  waitSeconds: (seconds) => `如果它已被强制终止，请等待 ${seconds} 秒。`,
  deadLink: (path) => `“${path}”链接到不存在的文件。请创建该文件所在的目录，并直接指定该文件。`,
  torn: '不是完整的 JSON，可能已损坏。',
  portInUse: (port, host) => `${host} 上的端口 ${port} 已被占用。请换一个端口，或用 0 表示任意空闲端口。`,
  cannotListen: (host, port, why) => `无法监听 ${host}:${port}：${why}。`,
  unknownTransport: (name, known) => `未知的 transport“${name}”。请用 ${known.join(' 或 ')}。`,
};

/** What can be named in a request. */
const kinds: Readonly<Record<string, string>> = {
  operation: '接口',
  error: '错误',
  rule: '规则',
  severity: '级别',
  'token type': ' token 类型',
};
