import { type DingtalkCorpGrant, dingtalkCorpGrant } from '../vendors/dingtalk/client/corp-grant.ts';
import { type EkuaibaoGrant, ekuaibaoGrant } from '../vendors/ekuaibao/client/grant.ts';
import { type FeishuAppGrant, feishuAppGrant } from '../vendors/feishu/client/app-grant.ts';
import {
  type FeishuStoreAppGrant,
  type FeishuStoreTenantGrant,
  feishuStoreAppGrant,
  feishuStoreTenantGrant,
} from '../vendors/feishu/client/store-grant.ts';
import { type FeishuUserGrant, feishuUserGrant } from '../vendors/feishu/client/user-grant.ts';
import type { Grant, SourceSettings } from './source-settings.ts';
import { TokenSource } from './token-source.ts';

/** The endpoint of a token source, by its operationId, and the credentials for it. */
export type TokenSourceOptions =
  | FeishuAppGrant
  | FeishuStoreAppGrant
  | FeishuStoreTenantGrant
  | FeishuUserGrant
  | DingtalkCorpGrant
  | EkuaibaoGrant;

/** Makes a token source for one of the endpoints or, with `fetchToken`, for anything that issues tokens. */
export function createTokenSource(options: (TokenSourceOptions | Grant) & SourceSettings): TokenSource {
  return new TokenSource('operation' in options ? grantOf(options) : options, options);
}

function grantOf(options: TokenSourceOptions): Grant {
  switch (options.operation) {
    case 'feishu.appAccessTokenInternal':
    case 'feishu.tenantAccessTokenInternal':
      return feishuAppGrant(options);
    case 'feishu.appAccessToken':
      return feishuStoreAppGrant(options);
    case 'feishu.tenantAccessToken':
      return feishuStoreTenantGrant(options);
    case 'feishu.tokenLoginValidate':
      return feishuUserGrant(options);
    case 'dingtalk.corpToken':
      return dingtalkCorpGrant(options);
    case 'ekuaibao.getAccessToken':
      return ekuaibaoGrant(options);
  }
}
