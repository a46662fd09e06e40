import type { remoteOptions } from '../../command.ts';
import type { worldOptions } from '../../world-options.ts';

/** The options that many commands share. */
export type SharedOption = keyof typeof remoteOptions | keyof typeof worldOptions;

/** What they do. */
export const shared: Readonly<Record<SharedOption, string>> = {
  json: '输出 JSON。',
  verbose: '出错时输出调用栈。',
  lang: '语言，en 或 zh；不指定时按 LC_ALL、LC_MESSAGES 或 LANG。',
  help: '显示本帮助。',
  url: '正在运行的仿真服务的地址。',
  'control-token': '仿真服务的控制 token（如果需要）。',
  vendor: '同时使用该模块中的厂商，JavaScript 或 TypeScript 文件。',
  seed: '初始数据（seed）：已注册的客户端，YAML 或 JSON（默认为演示数据）。',
  scenario: '起始状态：内置场景，或 YAML、JSON 文件。',
  stubs: '业务接口的桩响应，YAML 或 JSON 列表。',
  skew: '让厂商的时钟比客户端快，例如 5m；慢则为 -5m。',
  upstream: '把 token 有效的业务请求转发到自己的 mock 服务。',
  profile: '资料不一致时，以实测（observed）还是文档（documented）为准。',
  quirk: '按名称设置单个差异点；用 tokentwin quirks 查看。',
  now: '起始时间，例如 2026-11-21T00:00:00Z。',
  freeze: '启动时冻结时间。',
  speed: '时间按 N 倍速运行。',
  'accept-any': '接受任何凭证。',
  'random-seed': '使 token 和 id 可重现。',
};
