import { setupServer } from 'msw/node';
import { describe, expect, test } from 'vitest';
import { cases } from '../examples/own-vendor/cases.ts';
import { spec } from '../examples/own-vendor/generated/spec.ts';
import { wecom } from '../examples/own-vendor/wecom.ts';
import { handlers } from '../src/msw.ts';
import { inProcess, overHttp, type ProofTransport, proveVendor } from '../src/proof/prove-vendor.ts';
import { defineCases } from '../src/proof/vendor-case.ts';
import { serve } from '../src/server/serve.ts';
import { createTwin } from '../src/twin/twin.ts';
import { defineVendor } from '../src/vendors/vendor-module.ts';

const host = 'https://qyapi.weixin.qq.com';
const credentials = 'corpid=wwtwincorp0001&corpsecret=twin-secret-wecom';

const throughMsw: ProofTransport = (twin) => {
  const server = setupServer(...handlers(twin));
  server.listen();
  return { fetch: (path, init) => fetch(host + path, init), close: () => server.close() };
};

test.each(Object.entries({ inProcess, overHttp, throughMsw }))(
  'the example proves every error, rule and quirk, %s',
  async (_name, transport) => {
    expect(await proveVendor(wecom, cases, transport)).toEqual({ failures: [], gaps: [] });
  },
);

describe('what is left out is named', () => {
  test('a case', async () => {
    const { 'wecom.gettoken': gettoken, ...others } = cases;
    const { gaps } = await proveVendor(wecom, { ...others, 'wecom.gettoken': gettoken.slice(0, 3) });
    expect(gaps).toEqual([
      'no case of wecom.gettoken provokes the error corpid-missing',
      'no case of wecom.gettoken provokes the error corpsecret-missing',
      'no case of wecom.gettoken provokes the error invalid-corpid',
      'no case of wecom.gettoken provokes the error require-get',
    ]);
  });

  test('the cases of an operation, which do not compile either', async () => {
    // @ts-expect-error
    const partial = defineCases(spec, { 'wecom.gettoken': cases['wecom.gettoken'] });
    const { gaps } = await proveVendor(wecom, partial);
    expect(gaps).toContain('no case of wecom.protectedResource proves the rule token-in-the-query');
    expect(gaps).toContain('no case proves wecom.expired-token=42001');
  });

  test('a quirk that makes no difference', async () => {
    const lax = cases['wecom.protectedResource'].map((each) =>
      each.proves?.includes('wecom.expired-token=42001') ? { ...each, run: async () => {} } : each,
    );
    const { gaps } = await proveVendor(wecom, { ...cases, 'wecom.protectedResource': lax });
    expect(gaps).toContain('the cases of wecom.expired-token=42001 also pass with 40014');
  });

  test('a provider, which does not compile either', () => {
    const [gettoken, resource] = wecom.vendor.providers;
    const definition = {
      spec,
      title: 'WeCom',
      demoSeed: {},
      createRegistry: (...given: Parameters<typeof wecom.vendor.createRegistry>) =>
        wecom.vendor.createRegistry(...given),
    };
    expect(() =>
      defineVendor({
        ...definition,
        fallback: resource!,
        // @ts-expect-error
        providers: { 'wecom.gettoken': gettoken! },
      }),
    ).toThrow('The vendor "wecom" has no provider of wecom.protectedResource.');
  });

  test('other parts of a module, all of them at once', () => {
    // @ts-expect-error
    expect(() => defineVendor({ spec, demoSeed: {}, providers: undefined })).toThrow(
      'The definition of the vendor "wecom" lacks title (a string), providers (an object), fallback (an object), createRegistry (a function).',
    );
    // @ts-expect-error
    expect(() => defineVendor({})).toThrow('The definition of the vendor lacks spec (an object), ');
  });

  test('a case that fails, with its reason', async () => {
    const broken = {
      title: 'is broken',
      run: async () => {
        throw new Error('never true');
      },
    };
    const { failures } = await proveVendor(wecom, { ...cases, 'wecom.gettoken': [broken] });
    expect(failures).toEqual(['wecom.gettoken: is broken: never true']);
  });
});

describe('a twin with it', () => {
  test('can start in every scenario, and keeps everybody registered when secrets rotate', () => {
    const twin = createTwin({ vendors: [wecom] });
    const before = twin.vendors.wecom.seed();
    for (const { name } of twin.scenarios()) twin.load(name);
    twin.load('secret-rotated');
    expect(twin.vendors.wecom.seed().apps?.map(({ corpsecret }) => corpsecret)).toEqual(
      before.apps?.map(({ corpsecret }) => `${corpsecret}-rotated`),
    );
  });

  test('has its tokens in the scenarios that issue some', () => {
    const twin = createTwin({ vendors: [wecom], scenario: 'token-alive' });
    expect(twin.tokens.list({ operation: 'wecom.gettoken', active: true })).toHaveLength(2);
  });

  test('answers for the built-in vendors as before', async () => {
    const twin = createTwin({ vendors: [wecom] });
    expect(twin.feishu.apps()).toHaveLength(2);
    expect(twin.operations().map(({ id }) => id)).toContain('dingtalk.corpToken');
  });

  test('makes up an example, and counts its coverage', async () => {
    const twin = createTwin({ vendors: [wecom] });
    expect(await twin.example('wecom.gettoken')).toMatchObject({ errcode: 0, expires_in: 7200 });
    await twin.fetch(`${host}/cgi-bin/gettoken?${credentials}`);
    const { operations } = twin.coverage();
    expect(operations.find(({ operation }) => operation === 'wecom.gettoken')).toMatchObject({ calls: 1 });
  });

  test('judges a client with what the vendor documents', async () => {
    const twin = createTwin({ vendors: [wecom], frozen: true });
    const { access_token } = await (await twin.fetch(`${host}/cgi-bin/gettoken?${credentials}`)).json();
    twin.clock.advance('3h');
    for (let round = 0; round < 3; round++) {
      await twin.fetch(`${host}/cgi-bin/user/get?access_token=${access_token}`);
    }
    const [verdict] = twin.verdicts();
    expect(verdict?.documented).toContain('WeCom page 91039');
  });

  test('keeps its secrets out of the journal', async () => {
    const twin = createTwin({ vendors: [wecom] });
    await twin.fetch(`${host}/cgi-bin/gettoken?${credentials}`);
    expect(JSON.stringify(twin.journal.exchanges())).not.toContain('twin-secret-wecom');
  });

  test('is checked by the control API, and lists its errors there', async () => {
    await using server = await serve({ vendors: [wecom] });
    const errors = await (await fetch(`${server.controlUrl}/errors?vendor=wecom`)).json();
    expect(errors.errors).toHaveLength(11);
    const put = (seed: object) =>
      fetch(`${server.controlUrl}/seed`, { method: 'PUT', body: JSON.stringify(seed) });
    const refused = await put({ wecom: { apps: [{ agentid: '1' }] } });
    expect((await refused.json()).detail).toContain('/wecom/apps/0');
    expect((await put({ wecom: { apps: [] } })).status).toBe(200);
  });
});
