import type { Dialect, Refusal } from '../../../client/dialect.ts';
import { hosts, operations } from '../../../generated/dingtalk/operations.ts';

/** Internal errors, and limits by the second or the minute, which the gateway sends with HTTP 403 or 200. */
const momentary = new Set<string | number>([
  'unknownError',
  'server.error',
  'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi',
  'Forbidden.AccessDenied.QpmLimitForAppkeyAndApi',
  'Forbidden.AccessDenied.QpsLimitForApi',
  'Forbidden.AccessDenied.QpsLimitForSuitekeyAndOrgAndApi',
  'Forbidden.AccessDenied.QpmLimitForSuitekeyAndOrgAndApi',
  '90002',
  90002,
  '90018',
  90018,
]);

/** DingTalk: `code` in words on api.dingtalk.com, `errcode` in numbers on oapi.dingtalk.com. */
export const dingtalkDialect: Dialect = {
  vendor: 'dingtalk',
  operations,
  hosts,
  isOwn: () => true,

  refusalIn(body): Refusal | undefined {
    // A blocked address gets HTTP 403 or 200, and none of the envelope's keys.
    if (body.punish === 'deny')
      return { message: `the vendor blocks this IP address (status ${Number(body.status)})` };
    if (typeof body.code === 'string') return { code: body.code, message: textOf(body.message) };
    const { errcode } = body;
    if (typeof errcode !== 'number' || errcode === 0) return undefined;
    // 88 only says that sub_code has the reason.
    return typeof body.sub_code === 'string'
      ? { code: body.sub_code, message: textOf(body.sub_msg) }
      : { code: errcode, message: textOf(body.errmsg) };
  },

  isMomentary: (code) => momentary.has(code),

  requestId(headers, { requestid, request_id, uuid }) {
    const told = requestid ?? request_id ?? uuid;
    return typeof told === 'string' ? told : (headers.get('x-acs-request-id') ?? undefined);
  },
};

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
