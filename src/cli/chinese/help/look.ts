import type { HelpOfAll } from './help-text.ts';

const clientOf = '的 app_id、client_id 或 appKey';

/** The commands that look at a running twin and change it. */
export const lookCommands: Pick<
  HelpOfAll,
  | 'clock'
  | 'tokens'
  | 'faults'
  | 'stubs'
  | 'journal'
  | 'verdicts'
  | 'coverage'
  | 'reset'
  | 'sandboxes'
  | 'scenarios'
  | 'login-code'
  | 'app-ticket'
> = {
  clock: {
    summary: '查看或调整仿真服务的时钟，并列出状态变化的 token',
    forms: [
      '查看时钟',
      '快进，例如 91m 或 1h30m',
      '设置时间，例如 2026-11-21T00:00:00Z',
      '冻结时间，恢复时间',
      '按 N 倍速运行',
      '跳到 token 生命周期中的某个时刻',
    ],
    options: {
      token: '与 to 一起使用：指定 token；默认为最新的有效 token。',
      offset: '与 to 一起使用：该时刻之后多久，-1s 表示之前 1 秒。',
    },
  },
  tokens: {
    summary: '列出或吊销仿真服务的 token',
    forms: ['列出 token，最早的在前', '吊销一个 token', '吊销所有符合条件的 token'],
    options: {
      operation: '只限该接口签发的 token。',
      client: `只限该客户端的 token，填写它${clientOf}。`,
      active: '只限有效的 token。',
    },
  },
  faults: {
    summary: '列出、添加或删除仿真服务的故障规则',
    forms: ['列出规则', '以文档中的错误响应', '注入其他故障', '删除一条规则', '删除所有规则'],
    options: {
      operation: '只限对该接口的请求。',
      client: `只限该客户端的请求，填写它${clientOf}。`,
      path: '只限对该路径的请求；* 代表任意字符。',
      error: '以文档中的错误响应；用 tokentwin errors 查看。',
      type: '注入其他故障，例如 latency 或 hang。',
      set: '故障的设置，例如 ms=300ms 或 limit=10。',
      times: '规则生效 N 次（默认始终生效）。',
      after: '跳过前 N 个符合条件的请求。',
      probability: '规则以该概率生效，0 到 1。',
    },
  },
  stubs: {
    summary: '列出、添加或删除仿真服务的桩响应',
    forms: [
      '列出桩响应',
      'token 有效时，为业务路径返回指定响应',
      '添加文件中的桩响应',
      '删除一个桩响应',
      '删除所有桩响应',
    ],
    options: {
      method: '只限使用该方法的请求。',
      status: 'HTTP 状态码（默认 200）。',
      header: '响应头。',
      body: '响应体：JSON 或文本。',
      file: '添加 YAML 或 JSON 文件中的桩响应。',
    },
  },
  journal: {
    summary: '查看请求日志：请求、响应及原因',
    forms: ['列出请求', '开始一个测试：之后的请求单独诊断'],
    options: {
      follow: '持续显示新请求，直到按 Ctrl-C。',
      bodies: '同时显示请求体和响应体。',
      operation: '只限该接口的请求。',
      client: `只限该客户端的请求，填写它${clientOf}。`,
      status: '只限以该 HTTP 状态码响应的请求。',
      error: '只限以该错误响应的请求，填写错误名称或厂商错误码；none 表示没有错误。',
      since: '只限该 id 之后的请求。',
      limit: '只显示最后几条；不能与 --follow 一起使用。',
      pact: '写出 pact，包含客户端所依赖的内容，不含密钥。',
      consumer: '与 --pact 一起使用：客户端的名称。',
      provider: '与 --pact 一起使用：客户端调用多个厂商时指定厂商。',
      expect: '与 mark 一起使用：该测试有意触发的诊断结论。',
    },
  },
  verdicts: {
    summary: '诊断客户端：哪里有问题、由哪些请求证明、如何修复',
    options: { 'fail-on': '有该级别或更严重的诊断结论时以 1 退出：error、warning 或 info。' },
  },
  coverage: {
    summary: '显示客户端遇到过哪些错误、token 阶段和差异点',
    options: {
      'fail-under':
        '覆盖率低于该值时以 1 退出。覆盖率指已调用接口的可自然触发的错误和 token 阶段中遇到过的比例。',
      junit: '同时写成 JUnit 报告；未覆盖的记为跳过。',
    },
  },
  reset: {
    summary: '重置仿真服务：没有 token 和故障，时钟回到起点',
    options: {},
  },
  sandboxes: {
    summary: '列出、添加或删除仿真服务的沙箱',
    forms: ['列出沙箱', '添加一个沙箱', '删除一个沙箱'],
    options: {
      port: '与 add 一起使用：同时监听独立的端口。',
      ttl: '与 add 一起使用：经过该时间后删除，例如 10m。',
    },
  },
  scenarios: {
    summary: '列出内置场景，或加载到仿真服务',
    forms: ['列出场景', '替换仿真服务的状态'],
    options: {},
  },
  'login-code': {
    summary: '在仿真服务中创建登录 code，与设备上登录的效果相同',
    options: {
      'app-id': '用户登录的应用，填写 app_id。',
      'client-id': '同上，填写 client_id。',
      user: '用户（默认为应用的第一个用户）。',
    },
  },
  'app-ticket': {
    summary: '查看或更换商店应用的 ticket',
    options: { rotate: '签发新的 ticket，并推送到应用的回调地址。' },
  },
};
