import type { OperationId } from '../../src/generated/operation-tables.ts';
import type { Case } from '../support/case.ts';
import { cases as dingtalkAccessToken } from './dingtalk/access-token.ts';
import { cases as corpAccessToken } from './dingtalk/corp-access-token.ts';
import { cases as dingtalkCorpToken } from './dingtalk/corp-token.ts';
import { cases as currentUser } from './dingtalk/current-user.ts';
import { cases as getJsapiTicket } from './dingtalk/get-jsapi-ticket.ts';
import { cases as dingtalkGettoken } from './dingtalk/gettoken.ts';
import { cases as jsapiTickets } from './dingtalk/jsapi-tickets.ts';
import { cases as dingtalkLegacyResource } from './dingtalk/legacy-resource.ts';
import { cases as openConnection } from './dingtalk/open-connection.ts';
import { cases as dingtalkProtectedResource } from './dingtalk/protected-resource.ts';
import { cases as ssoAccessToken } from './dingtalk/sso-access-token.ts';
import { cases as suiteAccessToken } from './dingtalk/suite-access-token.ts';
import { cases as dingtalkUserAccessToken } from './dingtalk/user-access-token.ts';
import { cases as ekuaibaoGetAccessToken } from './ekuaibao/get-access-token.ts';
import { cases as getAppAccessToken } from './ekuaibao/get-app-access-token.ts';
import { cases as ekuaibaoLocation } from './ekuaibao/location.ts';
import { cases as mallResource } from './ekuaibao/mall-resource.ts';
import { cases as ekuaibaoProtectedResource } from './ekuaibao/protected-resource.ts';
import { cases as ekuaibaoRefreshToken } from './ekuaibao/refresh-token.ts';
import { cases as ekuaibaoRefreshTokenExpireDate } from './ekuaibao/refresh-token-expire-date.ts';
import { cases as feishuAppAccessToken } from './feishu/app-access-token.ts';
import { cases as feishuAppAccessTokenInternal } from './feishu/app-access-token-internal.ts';
import { cases as feishuAppTicketResend } from './feishu/app-ticket-resend.ts';
import { cases as authorize } from './feishu/authorize.ts';
import { cases as jsapiTicket } from './feishu/jsapi-ticket.ts';
import { cases as oauthToken } from './feishu/oauth-token.ts';
import { cases as oauthV3Token } from './feishu/oauth-v3-token.ts';
import { cases as oidcAccessToken } from './feishu/oidc-access-token.ts';
import { cases as oidcRefreshAccessToken } from './feishu/oidc-refresh-access-token.ts';
import { cases as feishuProtectedResource } from './feishu/protected-resource.ts';
import { cases as feishuRefreshAccessToken } from './feishu/refresh-access-token.ts';
import { cases as feishuTenantAccessToken } from './feishu/tenant-access-token.ts';
import { cases as feishuTenantAccessTokenInternal } from './feishu/tenant-access-token-internal.ts';
import { cases as feishuTokenLoginValidate } from './feishu/token-login-validate.ts';
import { cases as userAccessToken } from './feishu/user-access-token.ts';
import { cases as userInfo } from './feishu/user-info.ts';

/** What is known about each operation, as cases. */
export const casesByOperation: Readonly<Record<OperationId, readonly Case[]>> = {
  'feishu.appAccessTokenInternal': feishuAppAccessTokenInternal,
  'feishu.tenantAccessTokenInternal': feishuTenantAccessTokenInternal,
  'feishu.appAccessToken': feishuAppAccessToken,
  'feishu.tenantAccessToken': feishuTenantAccessToken,
  'feishu.appTicketResend': feishuAppTicketResend,
  'feishu.tokenLoginValidate': feishuTokenLoginValidate,
  'feishu.refreshAccessToken': feishuRefreshAccessToken,
  'feishu.authorize': authorize,
  'feishu.jsapiTicket': jsapiTicket,
  'feishu.oauthToken': oauthToken,
  'feishu.oauthV3Token': oauthV3Token,
  'feishu.oidcAccessToken': oidcAccessToken,
  'feishu.oidcRefreshAccessToken': oidcRefreshAccessToken,
  'feishu.userAccessToken': userAccessToken,
  'feishu.userInfo': userInfo,
  'feishu.protectedResource': feishuProtectedResource,
  'dingtalk.corpToken': dingtalkCorpToken,
  'dingtalk.accessToken': dingtalkAccessToken,
  'dingtalk.gettoken': dingtalkGettoken,
  'dingtalk.userAccessToken': dingtalkUserAccessToken,
  'dingtalk.corpAccessToken': corpAccessToken,
  'dingtalk.suiteAccessToken': suiteAccessToken,
  'dingtalk.ssoAccessToken': ssoAccessToken,
  'dingtalk.getJsapiTicket': getJsapiTicket,
  'dingtalk.currentUser': currentUser,
  'dingtalk.openConnection': openConnection,
  'dingtalk.jsapiTickets': jsapiTickets,
  'dingtalk.protectedResource': dingtalkProtectedResource,
  'dingtalk.legacyResource': dingtalkLegacyResource,
  'ekuaibao.getAccessToken': ekuaibaoGetAccessToken,
  'ekuaibao.refreshToken': ekuaibaoRefreshToken,
  'ekuaibao.refreshTokenExpireDate': ekuaibaoRefreshTokenExpireDate,
  'ekuaibao.location': ekuaibaoLocation,
  'ekuaibao.getAppAccessToken': getAppAccessToken,
  'ekuaibao.mallResource': mallResource,
  'ekuaibao.protectedResource': ekuaibaoProtectedResource,
};
