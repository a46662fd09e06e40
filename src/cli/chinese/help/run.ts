import type { HelpOfAll } from './help-text.ts';

/** The commands that start something or need no running twin. */
export const runCommands: Pick<
  HelpOfAll,
  | 'serve'
  | 'exec'
  | 'tour'
  | 'mcp'
  | 'env'
  | 'errors'
  | 'quirks'
  | 'example'
  | 'verify'
  | 'check'
  | 'generate'
  | 'completion'
> = {
  serve: {
    summary: '以 HTTP 服务启动仿真服务',
    options: {
      port: '端口；0 表示任意空闲端口。',
      host: '监听地址。',
      state: '把 token、时钟、初始数据和故障规则保存到文件，重启后继续使用。',
      'control-token': '调用控制接口必须提供的 token。',
      tls: '同一端口也接受 TLS，包括发往厂商域名的请求。',
      cert: '与 --tls 一起使用：自己的证书（PEM）。',
      key: '与 --cert 一起使用：证书的私钥（PEM）。',
      offline: '与 --tls 一起使用：拒绝客户端经此端口发往其他主机的请求。',
      'until-stdin-ends': '标准输入结束时停止；启动本服务的程序结束时，标准输入也会结束。',
      'allow-host': '本服务的其他主机名；*.NAME 也可指定沙箱：suite-a.NAME。',
      'sandbox-ports': '沙箱使用的端口范围，例如 4100-4199（默认任意空闲端口）。',
      'max-sandboxes': '沙箱数量上限（默认 10000）。',
      'allow-callback': '允许推送的目标主机（默认不限；--host 不是本机时默认禁止）。',
      transport: 'fast，或 plain：不经优化的 Node http 服务。',
      watch: '--seed 和 --stubs 的文件变化时重新加载。',
      'no-control': '关闭控制接口。',
    },
  },
  exec: {
    summary: '让程序在独立的仿真服务上运行，并诊断它如何使用 token',
    forms: ['为 CMD 设置 TOKENTWIN_URL 和 TOKENTWIN_CONTROL_URL'],
    options: {
      'fail-on': 'CMD 成功但有该级别或更严重的诊断结论时，以 1 退出：error、warning、info。',
      junit: '把诊断结论写成 JUnit 报告。',
      report: '把诊断结论和覆盖情况写成 JSON。',
      html: '把本次运行写成单个网页文件，包含 token 的生命周期。',
      coverage: '显示覆盖了哪些文档所述行为，并写入 JUnit 报告。',
      'allow-no-calls': '没有请求到达仿真服务时也不算失败。',
      intercept: '替代厂商的真实域名，用于域名写死在代码中的客户端。',
      offline: '与 --intercept 一起使用：拒绝发往其他主机的请求。',
      drill: '同时在各种故障场景中运行 CMD：所有适用的场景，或指定的场景。',
      jobs: '与 --drill 一起使用：同时运行的场景数。',
    },
  },
  tour: {
    summary: '用真实请求在一分钟内演示 tokentwin 的用途',
    options: {},
  },
  mcp: {
    summary: '通过 stdio 上的 Model Context Protocol 为智能体提供仿真服务',
    forms: ['由智能体启动，通过标准输入输出通信'],
    options: {
      url: '使用该地址上运行的仿真服务；不指定时由工具 start 启动一个。',
      'control-token': '该仿真服务的控制 token。',
    },
  },
  env: {
    summary: '输出让 shell 访问仿真服务的环境变量',
    options: {
      intercept: '同时输出让程序在厂商真实域名上访问仿真服务的变量。',
    },
    notes: [
      '说明',
      '  --intercept 要求仿真服务以 serve --tls 启动。变量指向该次运行的文件：',
      '  仿真服务结束时文件被删除，变量随之失效。',
    ],
  },
  errors: {
    summary: '列出各厂商文档中的错误码、触发条件和依据',
    forms: ['输出概要', '列出一个厂商的错误码', '按错误码或名称解释一个错误', '列出一个接口的错误码'],
    options: {
      operation: '只列出该接口的错误码。',
      all: '列出所有接口的所有错误码及其依据。',
    },
  },
  quirks: {
    summary: '列出资料不一致的行为（差异点），以及 --quirk 可用的取值',
    forms: ['列出所有厂商或一个厂商的差异点', '显示一个差异点及其依据'],
    options: { all: '显示每个取值的依据。' },
  },
  example: {
    summary: '输出接口的一个有效响应示例',
    options: { 'random-seed': '相同的数字得到相同的响应。' },
  },
  verify: {
    summary: '按文档规则和你的 pact 检查真实厂商接口',
    options: {
      target: '检查对象：厂商本身、仿真服务，或该厂商的其他 mock。',
      pacts: '同时验证该目录中的 pact；不指定 --target 时针对新的仿真服务。',
      all: '同时列出一致的规则。',
      slow: '等到续期窗口和 token 过期，最长 4 小时；检查仿真服务时无需等待。',
      patient: '--slow 的旧名称。',
      resume: '把响应保存到 FILE，中断后从该文件继续。FILE 中含有 token。',
      record: '把响应写入 DIR/VENDOR-DATE.json，不含取值、密钥和 token。',
      spacing: '两次请求的间隔秒数（默认 1；仿真服务无间隔）。',
      'max-calls': '请求数量上限。',
      junit: '把结果写成 JUnit XML。',
      'control-token': '仿真服务的控制 token（如果需要）。',
    },
    notes: ['凭证来自环境变量。缺少凭证的规则不检查。'],
  },
  check: {
    summary: '检查初始数据、场景或桩响应文件，指出每个错误的行列位置',
    options: {},
  },
  generate: {
    summary: '根据 OpenAPI 文档生成自定义厂商的代码文件',
    options: {
      out: '生成文件的目录。',
      scaffold: '写出可作为起点的 SPEC、模块和用例（不覆盖已有文件）。',
    },
  },
  completion: {
    summary: '输出 bash、zsh 或 fish 的补全脚本',
    options: {},
    notes: [
      '安装',
      'bash：在 ~/.bashrc 中加入 eval "$(tokentwin completion bash)"',
      'zsh：在 ~/.zshrc 中 compinit 之后加入 eval "$(tokentwin completion zsh)"',
      'fish：在 config.fish 中加入 tokentwin completion fish | source',
    ],
  },
};
