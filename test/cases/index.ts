import type { operations as dingtalk } from '../../src/generated/dingtalk/operations.ts';
import type { operations as ekuaibao } from '../../src/generated/ekuaibao/operations.ts';
import type { operations as feishu } from '../../src/generated/feishu/operations.ts';
import type { Case } from '../support/case.ts';
import { cases as dingtalkAccessToken } from './dingtalk/access-token.ts';
import { cases as dingtalkCorpToken } from './dingtalk/corp-token.ts';
import { cases as dingtalkGettoken } from './dingtalk/gettoken.ts';
import { cases as dingtalkLegacyResource } from './dingtalk/legacy-resource.ts';
import { cases as dingtalkProtectedResource } from './dingtalk/protected-resource.ts';
import { cases as ekuaibaoGetAccessToken } from './ekuaibao/get-access-token.ts';
import { cases as ekuaibaoLocation } from './ekuaibao/location.ts';
import { cases as ekuaibaoProtectedResource } from './ekuaibao/protected-resource.ts';
import { cases as ekuaibaoRefreshToken } from './ekuaibao/refresh-token.ts';
import { cases as ekuaibaoRefreshTokenExpireDate } from './ekuaibao/refresh-token-expire-date.ts';
import { cases as feishuAppAccessToken } from './feishu/app-access-token.ts';
import { cases as feishuAppAccessTokenInternal } from './feishu/app-access-token-internal.ts';
import { cases as feishuAppTicketResend } from './feishu/app-ticket-resend.ts';
import { cases as feishuProtectedResource } from './feishu/protected-resource.ts';
import { cases as feishuRefreshAccessToken } from './feishu/refresh-access-token.ts';
import { cases as feishuTenantAccessToken } from './feishu/tenant-access-token.ts';
import { cases as feishuTenantAccessTokenInternal } from './feishu/tenant-access-token-internal.ts';
import { cases as feishuTokenLoginValidate } from './feishu/token-login-validate.ts';

/** Every operation of the twin. */
export type OperationId = keyof typeof feishu | keyof typeof dingtalk | keyof typeof ekuaibao;

/** What is known about each operation, as cases. */
export const casesByOperation: Readonly<Record<OperationId, readonly Case[]>> = {
  'feishu.appAccessTokenInternal': feishuAppAccessTokenInternal,
  'feishu.tenantAccessTokenInternal': feishuTenantAccessTokenInternal,
  'feishu.appAccessToken': feishuAppAccessToken,
  'feishu.tenantAccessToken': feishuTenantAccessToken,
  'feishu.appTicketResend': feishuAppTicketResend,
  'feishu.tokenLoginValidate': feishuTokenLoginValidate,
  'feishu.refreshAccessToken': feishuRefreshAccessToken,
  'feishu.protectedResource': feishuProtectedResource,
  'dingtalk.corpToken': dingtalkCorpToken,
  'dingtalk.accessToken': dingtalkAccessToken,
  'dingtalk.gettoken': dingtalkGettoken,
  'dingtalk.protectedResource': dingtalkProtectedResource,
  'dingtalk.legacyResource': dingtalkLegacyResource,
  'ekuaibao.getAccessToken': ekuaibaoGetAccessToken,
  'ekuaibao.refreshToken': ekuaibaoRefreshToken,
  'ekuaibao.refreshTokenExpireDate': ekuaibaoRefreshTokenExpireDate,
  'ekuaibao.location': ekuaibaoLocation,
  'ekuaibao.protectedResource': ekuaibaoProtectedResource,
};
