import type { Operation } from '../core/operation.ts';
import { operations as dingtalk, hosts as dingtalkHosts } from '../generated/dingtalk/operations.ts';
import { operations as ekuaibao, hosts as ekuaibaoHosts } from '../generated/ekuaibao/operations.ts';
import { operations as feishu, hosts as feishuHosts } from '../generated/feishu/operations.ts';
import type { VendorName } from '../generated/vendor-names.ts';

const all: Readonly<Record<string, Operation>> = { ...feishu, ...dingtalk, ...ekuaibao };

/** The hosts that are a vendor's own. */
export const vendorHosts: Readonly<Record<VendorName, readonly string[]>> = {
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
