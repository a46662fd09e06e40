import { dingtalk } from './dingtalk/vendor.ts';
import { ekuaibao } from './ekuaibao/vendor.ts';
import { feishu } from './feishu/vendor.ts';

/** The vendors a twin answers for. */
export const vendors = [feishu, dingtalk, ekuaibao];
