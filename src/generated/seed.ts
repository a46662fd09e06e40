// Generated from specs/*.yaml by npm run generate; do not edit.

import type { Seed as DingtalkSeed } from './dingtalk/types.ts';
import type { Seed as EkuaibaoSeed } from './ekuaibao/types.ts';
import type { Seed as FeishuSeed } from './feishu/types.ts';

/** What a twin starts with: who is registered, by vendor. */
export type Seed = {
  readonly dingtalk?: DingtalkSeed;
  readonly ekuaibao?: EkuaibaoSeed;
  readonly feishu?: FeishuSeed;
};
