import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { valueAt } from '../../src/core/json-pointer.ts';
import { Random } from '../../src/core/random.ts';
import { variantOf, variantParts } from '../../src/core/variant.ts';
import { vendorNames } from '../../src/generated/vendor-names.ts';
import { type AnyTwin, createTwin } from '../../src/index.ts';
import { askDingtalk, askEkuaibao, askFeishu, within } from '../support/token-calls.ts';

const seeds = Array.from({ length: 25 }, (_, index) => index + 1);
const everything = new Set(variantParts);
const twin: AnyTwin = createTwin({ randomSeed: 3, now: '2026-11-21T00:00:00Z', frozen: true });
const operations = twin.operations();

/** A body without the fields that a variant added. */
function withoutAdded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAdded);
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.entries(value).filter(([name]) => !name.startsWith('x_added_'));
  return Object.fromEntries(own.map(([name, inner]) => [name, withoutAdded(inner)]));
}

/** The published schema of a success, without what holds the twin alone. */
const validators = Object.fromEntries(
  vendorNames.map((vendor) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const document: unknown = parse(
      readFileSync(join(import.meta.dirname, `../../specs/${vendor}.yaml`), 'utf8'),
    );
    ajv.addSchema({ ...(document as object), $id: vendor });
    return [vendor, ajv] as const;
  }),
);

function publishedSchema(operation: { readonly id: string; readonly method: string; readonly path: string }) {
  const [vendor] = operation.id.split('.');
  const path = operation.path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
  const schema = {
    $ref: `${vendor}#/paths/${path}/${operation.method.toLowerCase()}/responses/200/content/application~1json/schema`,
  };
  return validators[vendor!]!.compile(schema);
}

const answering = operations.filter(
  ({ id }) => !['feishu.authorize', 'ekuaibao.refreshTokenExpireDate'].includes(id),
);

describe.each(answering)('$id', (operation) => {
  test('its variants are valid by the published schema, and keep tokens, lifetimes and codes', async () => {
    const validate = publishedSchema(operation);
    const body = await twin.example(operation.id);
    const kept = operation.lifecycle.flatMap(({ fields, expiry }) => [
      ...fields,
      ...(expiry ? [expiry.field] : []),
    ]);
    const codes = ['/code', '/errcode', '/status'];
    for (const seed of seeds) {
      const text = variantOf(body, operation, everything, new Random(seed));
      const variant: unknown = JSON.parse(text!);
      expect(text).not.toBe(JSON.stringify(body));
      for (const pointer of [...kept, ...codes])
        expect(valueAt(variant, pointer)).toEqual(valueAt(body, pointer));
      expect({ valid: validate(withoutAdded(variant)), errors: validate.errors, variant }).toEqual({
        valid: true,
        errors: null,
        variant,
      });
    }
  });
});

test('each part changes only its own', () => {
  const operation = operations.find(({ id }) => id === 'feishu.userInfo')!;
  const optional = {
    en_name: 'Zhang',
    avatar_url: 'https://example.com/a.png',
    email: 'z@example.com',
    user_id: '5d9b',
  };
  const body = {
    code: 0,
    msg: 'success',
    data: { name: '张三', open_id: 'ou_1', union_id: 'on_1', tenant_key: '7', ...optional },
  };
  const variants = (only: (typeof variantParts)[number]) =>
    seeds.map((seed) => variantOf(body, operation, new Set([only]), new Random(seed))!);
  const plain = JSON.stringify(body);
  for (const text of variants('order')) {
    expect(JSON.parse(text)).toEqual(body);
    expect(text).not.toBe(plain);
  }
  for (const text of variants('form')) expect(JSON.parse(text)).toEqual(body);
  expect(new Set(variants('form')).size).toBeGreaterThan(2);
  for (const text of variants('extra-fields')) expect(withoutAdded(JSON.parse(text))).toEqual(body);
  for (const text of variants('optional'))
    expect(body.data).toMatchObject((JSON.parse(text) as { data: object }).data);
  expect(new Set(variants('optional')).size).toBeGreaterThan(5);
  expect(variants('texts').some((text) => text.length > 2_000)).toBe(true);
  expect(variants('nulls')).toEqual(seeds.map(() => plain));
});

test('null stands for a text where the spec allows it, and the other way round', () => {
  const operation = operations.find(({ id }) => id === 'ekuaibao.getAccessToken')!;
  const failure = { errorCode: 403, errorMessage: 'no', errorDetails: 'a trace', code: null, data: null };
  const text = variantOf(failure, operation, new Set(['nulls']), new Random(1));
  expect(JSON.parse(text!)).toEqual({
    ...failure,
    errorDetails: null,
    code: expect.any(String),
    data: expect.any(String),
  });
});

test.each([
  ['a text', '404 page not found'],
  ['a list', []],
  ['nothing', undefined],
])('%s has no variant', (_, body) => {
  expect(variantOf(body, operations[0]!, everything, new Random(1))).toBeUndefined();
});

describe('the fault', () => {
  const calls = { feishu: askFeishu, dingtalk: askDingtalk, ekuaibao: askEkuaibao };

  test.each(vendorNames)('gives tokens of %s that work, and the journal names it', async (vendor) => {
    const own = createTwin({ randomSeed: 5 });
    own.faults.add({ fault: { type: 'variant' } });
    const plain = await (await calls[vendor](within(createTwin({ randomSeed: 5 })))).json();
    const answer = await calls[vendor](within(own));
    expect(answer.headers.get('content-type')).toContain('application/json');
    const varied = (await answer.json()) as object;
    expect(varied).not.toEqual(plain);
    expect(own.tokens.list({ active: true }).length).toBeGreaterThan(0);
    for (const { token } of own.tokens.list()) expect(JSON.stringify(varied)).toContain(token);
    expect(own.journal.exchanges()[0]).toMatchObject({
      fault: 'fault_1',
      error: undefined,
      issued: [{ fresh: true }],
    });
    expect(own.journal.exchanges()[0]!.response.body).not.toContain(own.tokens.list()[0]!.token);
  });

  test('holds for refusals and for business paths too', async () => {
    const own = createTwin({ randomSeed: 5 });
    own.faults.add({ fault: { type: 'variant', only: ['extra-fields'] } });
    const refused = (await (await askFeishu(within(own), 'wrong')).json()) as object;
    expect(refused).toMatchObject({ code: 10014 });
    expect(Object.keys(refused)).toContain('x_added_0');
    const { app_access_token: token } = (await (await askFeishu(within(own))).json()) as {
      app_access_token: string;
    };
    const headers = { Authorization: `Bearer ${token}` };
    const used = (await (await within(own)('/open-apis/contact/v3/users/me', { headers })).json()) as object;
    expect(used).toMatchObject({ code: 0 });
    expect(Object.keys(used)).toContain('x_added_0');
    expect(own.faults.list()).toMatchObject([{ applied: 3 }]);
  });

  test('is the same for the same random seed, and another each time', async () => {
    const bodies = async () => {
      const own = createTwin({ randomSeed: 9, now: '2026-11-21T00:00:00Z', frozen: true });
      own.faults.add({ fault: { type: 'variant' } });
      return [await (await askFeishu(within(own))).text(), await (await askFeishu(within(own))).text()];
    };
    const [first, second] = await bodies();
    expect(await bodies()).toEqual([first, second]);
    expect(second).not.toBe(first);
  });

  test('with a seed of its own is the same at every twin, and differs by response', async () => {
    const shapes = async () => {
      const own = createTwin();
      own.faults.add({ fault: { type: 'variant', seed: 4, only: ['order', 'extra-fields', 'form'] } });
      const texts = [
        await (await askFeishu(within(own))).text(),
        await (await askFeishu(within(own))).text(),
      ];
      return texts.map((text) =>
        text.replaceAll(own.tokens.list()[0]!.token, 'TOKEN').replace(/7200|7199/, '7200'),
      );
    };
    const [first, second] = await shapes();
    expect(await shapes()).toEqual([first, second]);
    expect(second).not.toBe(first);
  });

  test.each([
    [{ type: 'variant', only: [] }, 'expected some of extra-fields'],
    [{ type: 'variant', only: ['ordr'] }, 'order'],
  ])('%j is refused', (fault, words) => {
    expect(() => createTwin().faults.add({ fault } as never)).toThrow(words);
  });
});
