import { describe, expect, test } from 'vitest';
import { subjectNames } from '../support/subjects.ts';
import { drifting, verifyTwin } from './provider.ts';
import { wrongProviders } from './wrong-providers.ts';

const vendors = subjectNames;

describe('a twin agrees', () => {
  test.each(vendors)('%s, in everything', async (vendor) => {
    const result = await verifyTwin(vendor);
    expect(result.rules.filter(({ outcome }) => outcome !== 'agrees')).toEqual([]);
    expect(result.noLifecycle).toBeUndefined();
  });

  test.each(vendors)('%s by its pages alone, in everything', async (vendor) => {
    const result = await verifyTwin(vendor, { profile: 'documented' });
    expect(result.rules.filter(({ outcome }) => outcome !== 'agrees')).toEqual([]);
  });

  test.each([
    ['feishu', 'feishu.wrong-secret', '10015', 'app-secret-invalid'],
    ['feishu', 'feishu.failure-status', '400', 'failure-has-http-200'],
    ['feishu', 'feishu.store-lifetime', '7140', 'lifetime-two-hours'],
    ['feishu', 'feishu.invalid-token-status', '200', 'invalid-access-token'],
    ['feishu', 'feishu.wrong-path-or-method', 'json', 'not-found'],
    ['dingtalk', 'dingtalk.unauthorized-client', '401', 'unauthorized-client'],
    ['dingtalk', 'dingtalk.message-locale', 'en', 'invalid-authentication'],
    ['dingtalk', 'dingtalk.bearer', 'accepted', 'bearer-refused'],
    ['ekuaibao', 'ekuaibao.token-format', 'plain', 'token-format'],
    ['ekuaibao', 'ekuaibao.refresh-refusal-body', 'plain-text', 'unauthorized'],
  ] as const)('%s with %s=%s, and that is told', async (vendor, quirk, alternative, rule) => {
    const result = await verifyTwin(vendor, { quirks: { [quirk]: alternative } });
    expect(drifting(result)).toEqual([]);
    const told = result.rules.filter((each) => each.rule === rule).flatMap(({ saw = [] }) => saw);
    expect(told.join(' ')).toContain(`${quirk}=${alternative}`);
  });

  test.each(vendors)('%s with its keys in another order, and with additional fields', async (vendor) => {
    const result = await verifyTwin(vendor, {
      change(answer) {
        if (typeof answer.body !== 'object' || answer.body === null) return answer;
        const entries = Object.entries(answer.body).reverse();
        return { ...answer, body: Object.fromEntries([['extra', 1], ...entries]) };
      },
    });
    expect(drifting(result)).toEqual([]);
  });
});

describe('a wrong provider is found out', () => {
  test('in many ways', () => {
    expect(wrongProviders.length).toBeGreaterThanOrEqual(40);
  });

  test.each(wrongProviders)('$vendor: $what', async ({ vendor, rule, change, quirks }) => {
    const result = await verifyTwin(vendor, { ...(change && { change }), ...(quirks && { quirks }) });
    expect(drifting(result)).toContain(rule);
  });
});
