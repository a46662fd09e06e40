export {
  createDingtalkClient,
  createEkuaibaoClient,
  createFeishuClient,
  type DingtalkClient,
  type EkuaibaoClient,
  type FeishuClient,
} from './client/clients.ts';
export { createTokenSource, type TokenSourceOptions } from './client/create-token-source.ts';
export { fileStore } from './client/file-store.ts';
export type { Lease } from './client/lease.ts';
export type { ErrorCode, Input, OperationId, ResourceInput, Success } from './client/operation-types.ts';
export type { Grant, Renewal, SourceSettings, StoreAction } from './client/source-settings.ts';
export type { StartTimer } from './client/timer.ts';
export { isTokenRefusal } from './client/token-refusal.ts';
export type { GetOptions, TokenSource } from './client/token-source.ts';
export { TokenSourceError, type TokenSourceErrorCode } from './client/token-source-error.ts';
export { memoryStore, type Release, type TokenStore } from './client/token-store.ts';
export type { CallOptions, ClientOptions, Result } from './client/vendor-client.ts';
export { type FailureKind, VendorError } from './client/vendor-error.ts';
export { codes as dingtalkCodes } from './generated/dingtalk/codes.ts';
export type { paths as DingtalkPaths } from './generated/dingtalk/types.ts';
export { codes as ekuaibaoCodes } from './generated/ekuaibao/codes.ts';
export type { paths as EkuaibaoPaths } from './generated/ekuaibao/types.ts';
export { codes as feishuCodes } from './generated/feishu/codes.ts';
export type { paths as FeishuPaths } from './generated/feishu/types.ts';
