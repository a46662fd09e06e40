import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Ekuaibao. */
export const rest: Sentences = {
  'the former way to the token of a self-built app': '自建应用获取 token 的旧方式',
  'version 3 of the token endpoints, on open.hosecloud.com': 'open.hosecloud.com 上第 3 版的 token 接口',
  "Every Ekuaibao corporation's licence for the open API has lapsed.": '所有合思企业的开放接口授权都已到期。',
};
