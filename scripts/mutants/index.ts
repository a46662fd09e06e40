import { coreMutants } from './core.ts';
import { dingtalkMutants } from './dingtalk.ts';
import { ekuaibaoMutants } from './ekuaibao.ts';
import { feishuMutants } from './feishu.ts';
import type { Mutant } from './mutant.ts';
import { transportMutants } from './transports.ts';

/** Every deliberate error. */
export const mutants: readonly Mutant[] = [
  ...coreMutants,
  ...feishuMutants,
  ...dingtalkMutants,
  ...ekuaibaoMutants,
  ...transportMutants,
];
