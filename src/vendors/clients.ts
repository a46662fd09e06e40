import { createSource, type GrantOptions } from '../client/create-source.ts';
import type { Grant, SourceSettings } from '../client/source-settings.ts';
import type { TokenSource } from '../client/token-source.ts';
import type { VendorName } from '../generated/vendor-names.ts';
import { dingtalkCorpGrant } from './dingtalk/client/corp-grant.ts';
import { ekuaibaoGrant } from './ekuaibao/client/grant.ts';
import { feishuGrants } from './feishu/client/grants.ts';

/** The grants of each vendor, by operation id; apart from the modules, so that a program with only the client loads no twin. */
const grantsByVendor = {
  feishu: feishuGrants,
  dingtalk: { 'dingtalk.corpToken': dingtalkCorpGrant },
  ekuaibao: { 'ekuaibao.getAccessToken': ekuaibaoGrant },
} satisfies Record<VendorName, object>;

const grants = { ...grantsByVendor.feishu, ...grantsByVendor.dingtalk, ...grantsByVendor.ekuaibao };

/** The endpoint of a token source, by its operationId, and the credentials for it. */
export type TokenSourceOptions = GrantOptions<typeof grants>;

/** Makes a token source for one of the endpoints or, with `fetchToken`, for anything that issues tokens. */
export function createTokenSource(options: (TokenSourceOptions | Grant) & SourceSettings): TokenSource {
  return createSource(grants, options);
}
