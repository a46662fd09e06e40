import type { Vendor } from '../core/provider.ts';
import type { VendorName } from '../generated/vendor-names.ts';
import { dingtalk } from './dingtalk/index.ts';
import { ekuaibao } from './ekuaibao/index.ts';
import { feishu } from './feishu/index.ts';
import type { RegistryOf, VendorModule } from './vendor-module.ts';

/** The vendors that come with tokentwin. */
export const vendors = { feishu, dingtalk, ekuaibao } as const satisfies Record<VendorName, VendorModule>;

/** The vendors as core uses them. */
export const answering: readonly Vendor[] = Object.values(vendors).map(({ vendor }) => vendor);

/** The registries of the vendors that come with tokentwin, by name. */
export type Registries = { readonly [Name in VendorName]: RegistryOf<(typeof vendors)[Name]> };
