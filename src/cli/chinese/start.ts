import type { ChildTexts } from '../child-program.ts';
import type { EnvTexts } from '../env.ts';
import type { ExecTexts } from '../exec.ts';
import type { VendorTexts } from '../known-vendors.ts';
import type { NetworkTexts } from '../network-options.ts';
import type { FileTexts } from '../report-files.ts';
import type { ServeTexts } from '../serve.ts';
import type { TlsTexts } from '../tls-options.ts';
import type { TourTexts } from '../tour.ts';
import type { VendorOptionTexts } from '../vendor-option.ts';
import type { WelcomeTexts } from '../welcome.ts';
import type { WorldTexts } from '../world-options.ts';

export const serve: ServeTexts = {
  leftOut: (count) => `…… 另有 ${count} 条；用 tokentwin journal 查看最新的请求`,
  madeToken: (token) => `本次运行生成的控制 token（可用 --control-token 指定）：${token}\n`,
  reloaded: (file) => `已重新加载 ${file}。`,
  notReloaded: (file) => `未能重新加载 ${file}，继续使用之前的内容。`,
  nothingToWatch: '--watch 需要可监视的文件：请指定 --seed FILE 或 --stubs FILE。',
  invalidPort: (port) => `--port 的值 ${port} 无效：应为 0 到 65535 的整数。`,
};

export const welcome: WelcomeTexts = {
  listens: (program, url) => `${program} 正在监听 ${url}。按 Ctrl-C 停止。`,
  pointAtIt: '让客户端访问它',
  moveClock: '快进时间',
  baseUrl: 'base URL',
  demoSeed: '演示数据',
  fromFile: (file) => `来自 ${file}，不显示密钥`,
  credentials: (source) => `凭证（${source}）`,
  anyCredentials: (source) => `凭证：接受任何凭证；已注册的（${source}）`,
  more: (count) => `另有 ${count} 个`,
  noneRegistered: '没有注册',
  noControl: '不可用：控制接口已关闭（--no-control）',
  shell: '命令行',
  page: '页面',
};

export const tls: TlsTexts = {
  onlyWithTls: '--cert、--key 和 --offline 只能与 --tls 一起使用。',
  needEachOther: (given) => `--cert 和 --key 必须同时使用；只给出了 --${given}。`,
  cannotRead: (file, message) => `无法读取“${file}”：${message}。`,
  inPlace: '替代厂商域名',
  tls: 'TLS',
  trust: '信任证书',
  shell: '命令行',
  hosts: 'hosts',
};

export const world: WorldTexts = {
  unknownScenario: (name, hint) =>
    `未知场景“${name}”。${hint}用 tokentwin scenarios 查看所有场景；文件名需带扩展名。`,
  invalidQuirk: (given) => `--quirk 的值“${given}”无效：应为 NAME=VALUE。`,
};

export const network: NetworkTexts = {
  invalidHost: (name) =>
    `--allow-host 的值“${name}”无效：应为不带协议和端口的主机名，例如 twin 或 *.twin.internal。`,
  invalidRange: (range) => `--sandbox-ports 的值“${range}”无效：应为首尾两个端口，例如 4100-4199。`,
  invalidMost: (most) => `--max-sandboxes 的值 ${most} 无效：应为大于 0 的整数。`,
};

export const vendor: VendorTexts = {
  unknownVendor: (name, hint, names) => `未知厂商“${name}”。${hint}可用厂商：${names.join('、')}。`,
};

export const vendorOption: VendorOptionTexts = {
  cannotLoad: (file, why) => `无法加载厂商模块“${file}”：${why}`,
  noVendor: (file) => `模块“${file}”没有导出厂商。请导出 tokentwin/vendor 的 defineVendor 的返回值。`,
};

export const child: ChildTexts = {
  emptyCommand: '要运行的命令为空。请在 -- 之后写明程序。',
  notFound: '找不到命令',
  denied: '没有权限',
  cannotStart: (command, why) => `无法启动“${command}”：${why}。`,
  cannotStartQuoted: (command, why) =>
    `无法启动“${command}”：${why}。请把参数分开写，不要用引号括住整条命令。`,
};

export const files: FileTexts = {
  noFolder: '所在目录不存在',
  isFolder: '它是目录',
  denied: '没有权限',
  cannotWriteOption: (option, file, why) => `无法写入 --${option} “${file}”：${why}。命令没有运行。`,
  cannotWrite: (file, message) => `无法写入“${file}”：${message}。`,
};

export const exec: ExecTexts = {
  unknownSeverity: (name, hint) => `没有级别“${name}”。${hint}`,
  offlineAlone: '--offline 必须与 --intercept 一起使用。',
  jobsAlone: '--jobs 必须与 --drill 一起使用。',
  drillWithScenario: '--drill 自带场景，请去掉 --scenario。',
};

export const env: EnvTexts = {
  filesGone: (gone) => `信任文件已不存在：${gone.join('、')}。请在本机重新运行 serve --tls。`,
};

export const tour: TourTexts = {
  listens: (vendor, url) => `${vendor}的仿真服务正在监听 ${url}。它的时间是静止的，可以任意快进。`,
  ask: '获取 token。',
  askAgain: '再次获取：有效期还很长时，返回同一个 token。',
  use: '使用 token。',
  askInWindow: '在最后 30 分钟内获取：返回新的 token，旧的仍然有效。',
  useOld: '使用旧的 token：两个都有效。',
  useExpired: '旧的 token 过期后使用：以厂商的原文拒绝。',
  useAgain: '不够严谨的客户端再次使用它。',
  useNew: '新的 token 有效。',
  judged: '仿真服务对该客户端的诊断',
  verdict: (rule, message) => `${rule}：${message}`,
  fix: (fix) => `修复方法：${fix}`,
  life: '两个 token 的生命周期（▒ 续期窗口，┃ 使用，✗ 被拒绝）',
  now: '现在',
  next: '下一步',
  serve: '启动仿真服务，让客户端访问，并可在网页中查看',
  exec: '运行你自己的测试并诊断',
};
