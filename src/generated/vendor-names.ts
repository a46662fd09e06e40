// Generated from specs/*.yaml by npm run generate; do not edit.

/** The vendors that have a spec, in alphabetical order. */
export const vendorNames = ['dingtalk', 'ekuaibao', 'feishu'] as const;

export type VendorName = (typeof vendorNames)[number];
