// Generated from specs/*.yaml by npm run generate; do not edit.

import type { operations as dingtalkTable } from './dingtalk/operations.ts';
import type { operations as dingtalkShapes } from './dingtalk/types.ts';
import type { operations as ekuaibaoTable } from './ekuaibao/operations.ts';
import type { operations as ekuaibaoShapes } from './ekuaibao/types.ts';
import type { operations as feishuTable } from './feishu/operations.ts';
import type { operations as feishuShapes } from './feishu/types.ts';

/** Every vendor's operations as data, by id. */
export type OperationTable = typeof dingtalkTable & typeof ekuaibaoTable & typeof feishuTable;

/** The shapes of every vendor's requests and responses, by operation id. */
export type OperationShapes = dingtalkShapes & ekuaibaoShapes & feishuShapes;

/** The ids of every vendor's operations. */
export type OperationId = keyof OperationTable;
