import type { HelpTexts } from '../help.ts';
import type { LanguageTexts } from '../language.ts';
import type { ParseTexts } from '../parse.ts';
import type { RunTexts } from '../run-command.ts';
import type { VerifyTexts } from '../verify.ts';

/** What is wrong with a command line. */
export const parse: ParseTexts = {
  unknownOption: (option, near) =>
    `未知选项 ${option}。${near.length === 0 ? '用 --help 查看所有选项。' : `是否想输入 ${near.join(' 或 ')}？`}`,
  noValue: (option, value) => `${option} 不接受值，但收到了“${value}”。`,
  needsValue: (option, placeholder) => `${option} 需要一个值：${option} ${placeholder}。`,
  missingArgument: (name) => `缺少参数 ${name}。`,
  unexpectedArgument: (value) => `多余的参数“${value}”。`,
  notANumber: (name, value) => `--${name} 的值“${value}”无效：应为数字。`,
};

/** What can go wrong with any command. */
export const run: RunTexts = {
  unknownCommand: (name, hint) => `未知命令“${name}”。${hint}用 --help 查看所有命令。`,
  defect: (message) => `${message}（这是 tokentwin 的缺陷；用 --verbose 查看位置）`,
};

/** What `verify` says of its options and files. */
export const verify: VerifyTexts = {
  credential: (variable, vendor, means) => `${variable}${vendor}：${means}`,
  needsTarget: '请指定 --target URL 或 --pacts DIR，或两者都指定。',
  ownTwin: '独立的仿真服务',
  budgetUsed: (calls) => `请求上限 ${calls} 已用完（--max-calls）`,
  cannotCreate: (folder, message) => `无法创建“${folder}”：${message}。`,
};

/** What is wrong with a language. */
export const language: LanguageTexts = {
  unknownLanguage: (given) => `未知语言“${given}”。请用 en 或 zh。`,
};

/** The frame of a help text. */
export const help: HelpTexts = {
  product: (version) => `tokentwin ${version}：厂商 token 接口的有状态仿真服务（mock server），时间可快进。`,
  usage: '用法',
  options: '选项',
  examples: '示例',
  commands: '命令',
  command: '命令',
  optionsLabel: '选项',
  defaultCommand: '默认命令是 serve。--version 显示版本。',
  exitCodes: '退出码：0 成功，1 失败或发现问题，2 用法错误。',
  noted: (description, notes) => `${description}（${notes.join('；')}）`,
  repeatable: '可重复',
  default: (value) => `默认 ${value}`,
  variable: (name) => `或 $${name}`,
  sentence: (program, summary) => `${program}：${summary}。`,
};
