import { describe, expect, it } from 'vitest';
import { exampleBody, sample } from '../src/catalogue/examples.ts';
import { responses as dingtalk } from '../src/generated/dingtalk/responses.js';
import { responses as ekuaibao } from '../src/generated/ekuaibao/responses.js';
import { responses as feishu } from '../src/generated/feishu/responses.js';
import { createTwin } from '../src/twin/twin.ts';
import { answering } from '../src/vendors/index.ts';

const schemas = Object.fromEntries(
  await Promise.all(answering.map(async (vendor) => [vendor.name, await vendor.answerSchemas()] as const)),
);
const schemasOf = (operation: string) => schemas[operation.split('.')[0]!]!;

const responses = { ...feishu, ...dingtalk, ...ekuaibao };
const cases = Object.entries(responses).flatMap(([operation, byStatus]) =>
  Object.keys(byStatus).map((status) => [operation, status] as const),
);

describe('sample', () => {
  it.each(cases)('makes 500 valid bodies of %s, %s', (operation, status) => {
    const validate = responses[operation]![status]!;
    for (let seed = 1; seed <= 500; seed++) {
      const body = sample(schemasOf(operation), operation, status, seed);
      if (!validate(body)) expect({ seed, body, errors: validate.errors }).toBeUndefined();
    }
  });
});

describe('exampleBody', () => {
  const withJson = createTwin()
    .operations()
    .filter(({ id }) => responses[id]?.['200']);

  it('says so where an operation answers a page', () => {
    const page = createTwin()
      .operations()
      .find(({ id }) => id === 'feishu.authorize')!;
    expect(() => exampleBody(schemasOf(page.id), page, 7, 0)).toThrow(
      'feishu.authorize has no JSON response',
    );
  });

  it.each(withJson)('is a valid success of $id', (operation) => {
    const body = exampleBody(schemasOf(operation.id), operation, 7, 1_795_219_200_000);
    expect(responses[operation.id]!['200']!(body)).toBe(true);
    expect(exampleBody(schemasOf(operation.id), operation, 7, 1_795_219_200_000)).toEqual(body);
  });

  it('writes a token that stands in two places twice, and its whole life', () => {
    const operation = createTwin()
      .operations()
      .find(({ id }) => id === 'feishu.appAccessTokenInternal')!;
    const body = exampleBody(schemasOf(operation.id), operation, 7, 0) as Record<string, unknown>;
    expect(body.tenant_access_token).toBe(body.app_access_token);
    expect(body.expire).toBe(7200);
  });
});
