import { describe, expect, test } from 'vitest';
import { feishu } from '../../src/vendors/feishu/index.ts';
import { vendors } from '../../src/vendors/index.ts';
import { defineVendor, joinVendors, type VendorModule } from '../../src/vendors/vendor-module.ts';

const { vendor } = feishu;
const providers = Object.fromEntries(vendor.providers.map((each) => [each.operation.id, each]));
const spec = { ...vendor, operations: Object.fromEntries(Object.keys(providers).map((id) => [id, {}])) };

/** A definition as a module in JavaScript has it: whatever its parts are. */
function define(parts: object): VendorModule {
  const definition = {
    spec,
    title: 'Own',
    demoSeed: {},
    providers,
    fallback: vendor.fallback,
    createRegistry: (...given: Parameters<typeof vendor.createRegistry>) => vendor.createRegistry(...given),
    ...parts,
  };
  // A module in JavaScript is not checked by a compiler.
  return (defineVendor as unknown as (definition: object) => VendorModule)(definition);
}

function refusal(message: string) {
  return expect.objectContaining({ code: 'ERR_INVALID_OPTION', message });
}

const parts = 'docs/own-vendor.md lists the parts of a vendor.';

describe('a definition', () => {
  test('becomes a module with what it says, and no more', () => {
    const module = define({});
    expect(Object.keys(module)).toEqual(['name', 'title', 'vendor', 'demoSeed', 'credentials']);
    expect(module).toMatchObject({ name: 'feishu', title: 'Own', credentials: [] });
  });

  test('is refused where parts are missing, with all of them', () => {
    expect(() => define({ title: undefined, demoSeed: null, createRegistry: {} })).toThrow(
      refusal(
        `The definition of the vendor "feishu" lacks title (a string), demoSeed (an object), createRegistry (a function). ${parts}`,
      ),
    );
    expect(() => define({ spec: undefined })).toThrow(
      refusal(`The definition of the vendor lacks spec (an object). ${parts}`),
    );
    expect(() => define({ spec: {}, title: 1 })).toThrow(
      refusal(`The definition of the vendor lacks title (a string). ${parts}`),
    );
  });

  test('is refused where an operation has no provider', () => {
    const { 'feishu.authorize': _, ...others } = providers;
    expect(() => define({ providers: others })).toThrow(
      refusal('The vendor "feishu" has no provider of feishu.authorize.'),
    );
  });
});

test('a module replaces another of the same name, and comes last', () => {
  const own: VendorModule = { ...define({}), title: 'Own' };
  const joined = joinVendors(Object.values(vendors), [own]);
  expect(joined.map(({ name, title }) => [name, title])).toEqual([
    ['dingtalk', 'DingTalk'],
    ['ekuaibao', 'Ekuaibao'],
    ['feishu', 'Own'],
  ]);
});

test('each vendor says how to point its SDKs at a server', () => {
  const url = new URL('http://127.0.0.1:8787/x');
  const origin = 'http://127.0.0.1:8787';
  expect(vendors.feishu.pointers!(url)).toEqual([
    ['base URL', origin],
    ['Node SDK', `domain: '${origin}'`],
    ['Go SDK', `lark.WithOpenBaseUrl("${origin}")`],
    ['Python SDK', `.domain("${origin}")`],
  ]);
  expect(vendors.dingtalk.pointers!(url)).toEqual([
    ['base URL', origin],
    ['any SDK', "endpoint: '127.0.0.1:8787', protocol: 'http'"],
  ]);
  expect(vendors.ekuaibao.pointers!(url)).toEqual([['base URL', origin]]);
});
