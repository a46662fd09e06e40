import type { CheckTexts } from '../check.ts';
import type { CheckFileTexts } from '../check-file.ts';
import type { CompletionTexts } from '../completion.ts';
import type { GenerateTexts } from '../generate.ts';
import type { CheckDataTexts } from '../seed-mistakes.ts';

const kinds = { stubs: '桩响应', scenario: '场景', seed: '初始数据' } as const;

export const check: CheckTexts = {
  valid: (file, kind) => `${file}：有效的${kinds[kind]}`,
  warning: (place, message) => `${place} 警告：${message}`,
};

export const checkFile: CheckFileTexts = {
  multipleDocuments: '初始数据或场景文件只能有一个文档；第二个从这里开始。',
  quote: '以 !、* 或 % 开头的值需要加引号。',
  alias: '别名（*name）之前没有对应的锚点。以 * 开头的值需要加引号。',
  tooLong: '文件超过 1600 万个字符。',
  tooManyAliases: (count, most) => `文件有 ${count} 个别名，上限是 ${most} 个。`,
  empty: '文件为空。空的初始数据或场景是 {}，空的 stub 列表是 []。',
  invalidScenario: (what) => `场景无效：${what}`,
  invalidStubs: (what) => `桩响应无效：${what}`,
  invalidSeed: (what) => `初始数据无效：${what}`,
  scenarioAsSeed: (file) => `${file} 是场景，不是初始数据。请用 --scenario。`,
  place: (place, what) => `${place} ${what}`,
  placeAndMore: (place, what, more, file) => `${place} ${what}（另有 ${more} 处：tokentwin check ${file}）`,
  notFound: '找不到文件',
  isFolder: '它是目录',
  denied: '没有权限',
  unreadable: (file, reason) => `无法读取“${file}”：${reason}。`,
};

export const checkData: CheckDataTexts = {
  notStubs: '桩响应文件应为列表，每项包含 path 和 body。',
  twice: (list, id, name) => `/${list} 中 ${id} “${name}”重复`,
  notRegistered: (field, name, list, hint) => `${field} 引用了“${name}”，但 /${list} 中没有。${hint}`,
};

export const generate: GenerateTexts = {
  needsOut: '请指定 --out DIR。',
  missingPackages: (message, packages) =>
    `tokentwin generate 需要的包没有安装（${message}）。请运行：npm install --save-dev ${packages}`,
};

export const completion: CompletionTexts = {
  unknownShell: (shell, known, hint) => `未知的 shell“${shell}”。请用 ${known.join('、')}。${hint}`,
};
