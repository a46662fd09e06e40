import type { ErrorCommandTexts } from '../errors.ts';
import type { EvidenceTexts } from '../evidence.ts';
import type { QuirkTexts } from '../quirks.ts';
import type { VerifyReportTexts } from '../verify-report.ts';

const kinds = { observed: '实测', documented: '文档', inferred: '推断' } as const;

export const errors: ErrorCommandTexts = {
  unknown: (given) => `未知的厂商或错误码“${given}”。用 tokentwin errors 查看所有厂商。`,
  summaryColumns: '厂商, 接口, 错误, 可自然触发, 只能故障注入',
  summaryHint:
    'tokentwin errors VENDOR 列出该厂商的错误，tokentwin errors CODE 解释一个错误；--all 列出全部。',
  vendorColumns: '错误码, 状态码, 错误信息, 接口, 触发条件',
  vendorHint: (count, vendor) =>
    `另有 ${count} 个错误没有触发条件，只能用故障规则注入：tokentwin errors ${vendor} --all`,
  fullColumns: '错误码, 状态码, 错误信息, 触发条件, 依据',
  faultOnly: (why) => `只能故障注入：${why}`,
  operationCount: (count) => `${count} 个接口`,
  meaning: '含义',
  condition: '触发条件',
  evidence: '依据',
  operations: '接口',
};

export const evidence: EvidenceTexts = {
  ...kinds,
  undated: (kind, source) => `${kind}：${source}`,
  dated: (kind, source, date) => `${kind}：${source}（${date}）`,
};

export const quirks: QuirkTexts = {
  summaryColumns: '差异点, 默认, 其他取值, 问题',
  hint: 'tokentwin quirks NAME 显示一个差异点的依据，--all 显示全部。用 serve --quirk NAME=VALUE 设置取值。',
  fullColumns: '取值, profile, 含义, 依据',
  observed: 'observed（默认）',
  documented: 'documented',
};

export const verifyReport: VerifyReportTexts = {
  ...kinds,
  heading: (vendor, target) => `${vendor}，${target}`,
  live: '厂商本身',
  twin: '仿真服务',
  unknown: '既不是仿真服务，也不是厂商域名',
  requests: (count) => `${count} 个请求`,
  given: '使用环境变量中的凭证',
  demo: '使用演示数据的凭证',
  none: '没有凭证',
  about: (provider, requests, credentials, at) => `${provider}，${requests}，${credentials}，${at}`,
  counts: (agree, drift, notChecked) => `${agree} 条一致，${drift} 条不一致，${notChecked} 条未检查`,
  unreachable: (heading, why) => `${heading}：未能检查：${why}。`,
  stopped: (why) => `提前停止：${why}。`,
  quirksSeen: (seen) => `观察到的差异点取值：${seen.join('、')}`,
  drifting: (operation, rule) => `${operation} ${rule} 不一致`,
  spec: (says, kind) => `定义：${says}（${kind}）`,
  seen: (why) => `实际：${why}`,
  asked: (request) => `请求：${request}`,
  agrees: '一致',
  drifts: '不一致',
  'not checked': '未检查',
  ruleColumns: '结果, 接口, 规则',
  notCheckedColumns: '未检查, 规则, 原因',
  pactColumns: '结果, 客户端, 交互, 原因',
  pact: (client) => `pact ${client}`,
  junit: (why, says) => `${why} 定义：${says}`,
};
