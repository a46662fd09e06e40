import { expect, test } from 'vitest';
import { expectProblem, expectToFit, remote } from './remote.ts';

test('GET /_twin/errors lists every error of every operation with trigger and evidence', async () => {
  await using twin = await remote();

  const answer = await twin.get('/errors');

  for (const entry of answer.body.errors) expectToFit({ ...answer, body: entry }, 'CatalogueEntry');
  const listed = new Set(answer.body.errors.map((each: Entry) => `${each.operation} ${each.name}`));
  for (const { id, errors } of twin.twin.operations()) {
    for (const name of Object.keys(errors)) expect(listed).toContain(`${id} ${name}`);
  }
});

test('it can be narrowed down to a vendor or an operation', async () => {
  await using twin = await remote();
  const { body: all } = await twin.get('/errors');

  for (const [query, field, value] of [
    ['vendor=dingtalk', 'vendor', 'dingtalk'],
    ['operation=ekuaibao.getAccessToken', 'operation', 'ekuaibao.getAccessToken'],
  ] as const) {
    const { body } = await twin.get(`/errors?${query}`);
    expect(body.errors).toEqual(all.errors.filter((each: Entry) => each[field] === value));
    expect(body.errors).not.toEqual([]);
  }
});

test('an unknown vendor or operation is refused with the nearest names', async () => {
  await using twin = await remote();

  expectProblem(await twin.get('/errors?vendor=feishuu'), 400, 'ERR_INVALID_OPTION', /Did you mean "feishu"/);
  expectProblem(
    await twin.get('/errors?operation=dingtalk.corpTokn'),
    400,
    'ERR_INVALID_OPTION',
    /Did you mean "dingtalk.corpToken"/,
  );
});

interface Entry {
  readonly vendor: string;
  readonly operation: string;
  readonly name: string;
}
