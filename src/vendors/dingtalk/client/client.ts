import type { Dialect, RefusalDetails } from '../../../client/dialect.ts';
import { type ClientOptions, createVendorClient, type VendorClient } from '../../../client/vendor-client.ts';
import { endpoints, hosts, momentaryCodes } from '../../../generated/dingtalk/endpoints.ts';
import type { operations } from '../../../generated/dingtalk/operations.ts';

/** Calls DingTalk (钉钉) on both of its hosts. */
export type DingtalkClient = VendorClient<keyof typeof operations>;

/** Makes a client of DingTalk. */
export function createDingtalkClient(options?: ClientOptions): DingtalkClient {
  return createVendorClient(dingtalkDialect, options);
}

/** DingTalk: `code` is a word on api.dingtalk.com, `errcode` is a number on oapi.dingtalk.com. */
export const dingtalkDialect: Dialect = {
  vendor: 'dingtalk',
  endpoints,
  hosts,
  momentaryCodes,
  isOwn: () => true,

  refusalIn(body): RefusalDetails | undefined {
    // A blocked address gets HTTP 403 or 200, and none of the envelope's keys.
    if (body.punish === 'deny')
      return { message: `the vendor blocks this IP address (status ${Number(body.status)})` };
    if (typeof body.code === 'string') return { code: body.code, message: textOf(body.message) };
    const { errcode } = body;
    if (typeof errcode !== 'number' || errcode === 0) return undefined;
    // 88 only means that sub_code has the reason.
    return typeof body.sub_code === 'string'
      ? { code: body.sub_code, message: textOf(body.sub_msg) }
      : { code: errcode, message: textOf(body.errmsg) };
  },

  requestId(headers, { requestid, request_id, uuid }) {
    const told = requestid ?? request_id ?? uuid;
    return typeof told === 'string' ? told : (headers.get('x-acs-request-id') ?? undefined);
  },
};

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
