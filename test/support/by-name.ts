import type { ErrorAnswer } from '../../src/core/operation.ts';
import type { OperationId } from '../../src/generated/operation-tables.ts';
import { answering } from '../../src/vendors/index.ts';
import type { Case, CaseRequest, Expected } from './case.ts';
import * as dingtalk from './dingtalk.ts';
import * as dingtalkLogin from './dingtalk-login.ts';
import * as ekuaibao from './ekuaibao.ts';
import * as feishu from './feishu.ts';
import * as login from './feishu-login.ts';
import { exchange, fault } from './words.ts';

/** A request that each operation takes for its own. */
const requests: Readonly<Record<OperationId, CaseRequest>> = {
  'feishu.appAccessTokenInternal': feishu.appTokenInternal(),
  'feishu.tenantAccessTokenInternal': feishu.tenantTokenInternal(),
  'feishu.appAccessToken': feishu.appToken(),
  'feishu.tenantAccessToken': feishu.tenantToken('any'),
  'feishu.appTicketResend': feishu.resend(),
  'feishu.tokenLoginValidate': feishu.mina('any', { code: 'any' }),
  'feishu.refreshAccessToken': feishu.refreshUser('any', 'any'),
  'feishu.oauthToken': login.oauth({}),
  'feishu.oauthV3Token': { ...login.oauth({}, '/oauth/v3/token'), host: 'accounts.feishu.cn' },
  'feishu.userAccessToken': login.authenV1('access_token', 'any', {}),
  'feishu.oidcAccessToken': login.authenV1('oidc/access_token', 'any', {}),
  'feishu.oidcRefreshAccessToken': login.authenV1('oidc/refresh_access_token', 'any', {}),
  'feishu.userInfo': login.userInfo(),
  'feishu.authorize': login.authorize(),
  'feishu.jsapiTicket': login.jsapiTicket(),
  'feishu.protectedResource': feishu.business(),
  'dingtalk.corpToken': dingtalk.corpToken(),
  'dingtalk.accessToken': dingtalk.accessToken(),
  'dingtalk.gettoken': dingtalk.gettoken(),
  'dingtalk.userAccessToken': dingtalkLogin.userAccessToken({}),
  'dingtalk.corpAccessToken': dingtalkLogin.corpAccessToken(),
  'dingtalk.suiteAccessToken': dingtalkLogin.suiteAccessToken(),
  'dingtalk.ssoAccessToken': dingtalkLogin.ssoAccessToken(),
  'dingtalk.getJsapiTicket': dingtalkLogin.getJsapiTicket(),
  'dingtalk.currentUser': dingtalkLogin.currentUser(),
  'dingtalk.openConnection': dingtalkLogin.openConnection(),
  'dingtalk.jsapiTickets': dingtalkLogin.jsapiTickets('any'),
  'dingtalk.protectedResource': dingtalk.business(),
  'dingtalk.legacyResource': dingtalk.legacy(),
  'ekuaibao.getAccessToken': ekuaibao.getAccessToken(),
  'ekuaibao.refreshToken': ekuaibao.refresh(''),
  'ekuaibao.refreshTokenExpireDate': ekuaibao.refreshDays(''),
  'ekuaibao.location': ekuaibao.location(),
  'ekuaibao.getAppAccessToken': ekuaibao.getAppAccessToken(),
  'ekuaibao.mallResource': ekuaibao.mall(),
  'ekuaibao.protectedResource': ekuaibao.business(),
};

const operations = answering.flatMap((vendor) => Object.values(vendor.operations));

/** Every catalogued error, brought about by its name: the catalogue's status, headers and body, with ids of its own. */
export function casesByName(operation: OperationId): Case[] {
  const { errors } = operations.find(({ id }) => id === operation)!;
  return Object.values(errors).map((error) => ({
    title: `answers ${error.name} where it is told to`,
    evidence: { kind: 'inferred', source: 'the error catalogue' },
    steps: [fault(operation, error.name), exchange(requests[operation], catalogued(error))],
  }));
}

function catalogued({ status, mediaType, headers, body }: ErrorAnswer): Expected {
  return {
    status,
    headers: { 'Content-Type': new RegExp(`^${mediaType}(;|$)`), ...headers },
    body: typeof body === 'string' ? body : withOwnIds(body as object),
  };
}

/** What an answer has of its own, by the name of its field. */
const ids: Readonly<Record<string, RegExp>> = {
  log_id: /^\d{14}[0-9A-F]{20}$/,
  requestid: /^[0-9A-F]{8}-[0-9A-F]{4}-7[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/,
  request_id: /^[0-9a-z]{13}$/,
  uuid: /^[0-9a-f]{32}$/,
};

function withOwnIds(body: object): object {
  const entries = Object.entries(body).map(([key, value]) => {
    if (ids[key]) return [key, ids[key]];
    if (key === 'troubleshooter') return [key, troubleshooter(value)];
    return [
      key,
      typeof value === 'object' && value !== null && !Array.isArray(value) ? withOwnIds(value) : value,
    ];
  });
  return Object.fromEntries(entries);
}

/** The sample with any log id. */
function troubleshooter(sample: string): RegExp {
  const escaped = sample.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/log_id=\w+/, 'log_id=\\w{34}')}$`);
}
