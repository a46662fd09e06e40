import { expect, test } from 'vitest';
import type { VendorName } from '../../src/generated/vendor-names.ts';
import { vendors } from '../../src/vendors/index.ts';
import { subjectNames } from '../support/subjects.ts';
import { drifting, verifyTwin } from './provider.ts';

const ok: Readonly<Record<VendorName, readonly (readonly [path: RegExp, body: unknown])[]>> = {
  feishu: [
    [
      /app_access_token\/internal/,
      {
        app_access_token: 't-g1044qeGEDXTB6NDJOGV4JQCYDGHRBARFTGT1234',
        code: 0,
        expire: 7200,
        msg: 'ok',
        tenant_access_token: 't-g1044qeGEDXTB6NDJOGV4JQCYDGHRBARFTGT1234',
      },
    ],
    [
      /tenant_access_token/,
      { code: 0, expire: 7200, msg: 'ok', tenant_access_token: 't-caecc734c2e3328a62489fe0648c4b98779515d3' },
    ],
    [/./, { code: 0, msg: 'success', data: {} }],
  ],
  dingtalk: [
    [/token$/, { access_token: '0a7fb44dcb6631a0b29a1e0c9f3b8e57', expires_in: 7200 }],
    [/./, { success: true }],
  ],
  ekuaibao: [
    [
      /auth/,
      {
        value: {
          accessToken: 'ID_3vMMouDbGqM:34A73EyI8A0w00',
          refreshToken: 'ID_3vMMouDbHqM:34A73EyI8A0w00',
          expireTime: 1795000000000,
          corporationId: '34A73EyI8A0w00',
        },
      },
    ],
    [/./, { count: 0, items: [] }],
  ],
};

/** What a mock does that knows an API by its OpenAPI document alone, such as Prism: one success for whatever is asked. */
function staticMock(vendor: VendorName) {
  return async (path: string, init: RequestInit) => {
    const isKnown = init.method === 'POST' || !/token|Token/.test(path.split('?')[0]!);
    const body = ok[vendor].find(([pattern]) => pattern.test(path.split('?')[0]!))![1];
    return isKnown ? Response.json(body) : Response.json({ type: 'NO_PATH_MATCHED_ERROR' }, { status: 404 });
  };
}

test.each(subjectNames)(
  '%s: finds that a mock that answers from examples has no lifecycle',
  async (vendor) => {
    const result = await verifyTwin(vendor, {}, { send: staticMock(vendor) });
    expect(result.noLifecycle).toContain('The target has no token lifecycle');
    expect(drifting(result).length).toBeGreaterThan(5);
    for (const rule of drifting(result))
      expect(Object.keys(vendors[vendor].vendor.operations)).toContain(rule.split(' ')[0]);
  },
);
