import type { Operation } from '../core/operation.ts';
import { hosts as dingtalkHosts, operations as dingtalk } from '../generated/dingtalk/operations.ts';
import { hosts as ekuaibaoHosts, operations as ekuaibao } from '../generated/ekuaibao/operations.ts';
import { hosts as feishuHosts, operations as feishu } from '../generated/feishu/operations.ts';

const all: Readonly<Record<string, Operation>> = { ...feishu, ...dingtalk, ...ekuaibao };

/** The hosts that are a vendor's own. */
export const vendorHosts: Readonly<Record<string, readonly string[]>> = {
  feishu: feishuHosts,
  dingtalk: dingtalkHosts,
  ekuaibao: ekuaibaoHosts,
};

/** An operation of the specs, by its id. */
export function operationOf(id: string): Operation {
  const found = all[id];
  if (!found) throw new Error(`The specs have no operation "${id}".`);
  return found;
}
