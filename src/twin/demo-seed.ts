import { demoSeed as dingtalk } from '../vendors/dingtalk/demo-seed.ts';
import { demoSeed as ekuaibao } from '../vendors/ekuaibao/demo-seed.ts';
import { demoSeed as feishu } from '../vendors/feishu/demo-seed.ts';

/** The seed that a twin starts with by default. */
export const demoSeed = { feishu, dingtalk, ekuaibao } as const;
