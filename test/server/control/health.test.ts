import { expect, test } from 'vitest';
import { version } from '../../../src/core/version.ts';
import { answering } from '../../../src/vendors/index.ts';
import { expectProblem, expectToFit, remote } from './remote.ts';

test('GET /_twin/health says that the twin is there, its version and what it answers', async () => {
  await using twin = await remote();

  const answer = await twin.get('/health');

  expectToFit(answer, 'Health');
  expect(answer.body).toEqual({
    status: 'ok',
    version,
    operations: answering.flatMap(({ providers }) => providers.map(({ operation }) => operation.id)),
  });
  expect(answer.body.operations).toEqual(
    expect.arrayContaining([
      'feishu.appAccessTokenInternal',
      'feishu.tenantAccessToken',
      'feishu.tokenLoginValidate',
      'dingtalk.corpToken',
      'ekuaibao.getAccessToken',
    ]),
  );
});

test('a slash at the end does not matter', async () => {
  await using twin = await remote();

  expect((await twin.get('/health/')).status).toBe(200);
});

test('another method than a path takes is refused with those it takes', async () => {
  await using twin = await remote();

  expectProblem(await twin.post('/health'), 405, 'ERR_METHOD', '/_twin/health takes GET, HEAD, not POST.');
  expectProblem(
    await twin.send('/clock', { method: 'DELETE' }),
    405,
    'ERR_METHOD',
    '/_twin/clock takes GET, HEAD, POST, not DELETE.',
  );
});

test('the methods of a path are in Allow, too, and HEAD answers as GET does without a body', async () => {
  await using twin = await remote();
  const refused = await fetch(`${twin.url}/_twin/clock`, { method: 'PATCH' });
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  for (const path of ['/health', '/clock', '/journal', '/journal/stream']) {
    const head = await fetch(`${twin.url}/_twin${path}`, { method: 'HEAD' });
    expect([path, head.status, await head.text()]).toEqual([path, 200, '']);
  }
});

test.each([
  ['POST', '/scenarios', 'ERR_INVALID_SCENARIO'],
  ['POST', '/journal/verify', 'ERR_INVALID_OPTION'],
  ['POST', '/journal/marks', 'ERR_INVALID_OPTION'],
  ['POST', '/clock', 'ERR_INVALID_OPTION'],
  ['POST', '/faults', 'ERR_INVALID_FAULT'],
  ['PUT', '/seed', 'ERR_INVALID_SEED'],
  ['PUT', '/state', 'ERR_INVALID_STATE'],
])('%s %s without a body is refused and changes nothing', async (method, path, code) => {
  await using twin = await remote();
  await twin.feishuToken();
  const before = { ...twin.twin.exportState(), savedAtMs: 0 };
  for (const body of [undefined, '', ' \n']) {
    expectProblem(await twin.send(path, { method, body }), 400, code, /body is empty/);
  }
  expect({ ...twin.twin.exportState(), savedAtMs: 0 }).toEqual(before);
});

test.each([
  '/journal?status=600',
  '/journal?status=99',
  '/journal/wait?status=600&timeout=0s',
  '/journal?status=',
  '/errors?vendor=',
  '/tokens?operation=',
])('%s is out of the range that the spec names', async (path) => {
  await using twin = await remote();
  expect((await twin.get(path)).status).toBe(400);
});

test('a path that is none is refused with the nearest', async () => {
  await using twin = await remote();

  expectProblem(await twin.get('/helth'), 404, 'ERR_NOT_FOUND', 'Did you mean "/_twin/health"?');
  expectProblem(await twin.get(''), 404, 'ERR_NOT_FOUND', 'There is no /_twin here.');
});

test("a path that only begins like the control API is a vendor's business", async () => {
  await using twin = await remote();

  expect(await twin.send('2/health')).toMatchObject({ body: { code: 'ERR_UNMATCHED_REQUEST' } });
});

test('a body over 1 MiB is refused, and the twin goes on', async () => {
  await using twin = await remote();

  expectProblem(await twin.post('/clock', ' '.repeat(1_048_577)), 413, 'ERR_BODY', '1 MiB');
  expect((await twin.post('/clock', `{"freeze":true}${' '.repeat(1_048_561)}`)).status).toBe(200);
});
