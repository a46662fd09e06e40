import { describe, expect, test } from 'vitest';
import { TwinError, type TwinErrorCode } from '../../../src/core/errors.ts';
import { readPath } from '../../../src/server/control/path.ts';
import { problemOf } from '../../../src/server/control/problem.ts';
import { expectProblem, remote } from './remote.ts';

test.each([
  ['/_twin', { sandbox: undefined, control: '', path: '/_twin' }],
  ['/_twin/', { sandbox: undefined, control: '', path: '/_twin/' }],
  ['/_twin/clock', { sandbox: undefined, control: '/clock', path: '/_twin/clock' }],
  ['/_twin/clock/', { sandbox: undefined, control: '/clock', path: '/_twin/clock/' }],
  ['/_twins', { sandbox: undefined, control: undefined, path: '/_twins' }],
  ['/a/_twin/clock', { sandbox: undefined, control: undefined, path: '/a/_twin/clock' }],
  ['/a/~b', { sandbox: undefined, control: undefined, path: '/a/~b' }],
  ['/~a', { sandbox: 'a', control: undefined, path: '/' }],
  ['/~a/', { sandbox: 'a', control: undefined, path: '/' }],
  ['/~a/open-apis/x', { sandbox: 'a', control: undefined, path: '/open-apis/x' }],
  ['/~a/_twin/clock', { sandbox: 'a', control: '/clock', path: '/_twin/clock' }],
  ['/~', { sandbox: '', control: undefined, path: '/' }],
])('the path %s leads to %j', (path, destination) => {
  expect(readPath(path)).toEqual(destination);
});

describe('an error is answered with', () => {
  test.each<[TwinErrorCode, number]>([
    ['ERR_NOT_FOUND', 404],
    ['ERR_EXISTS', 409],
    ['ERR_LIMIT', 429],
    ['ERR_FILE', 500],
    ['ERR_LISTEN', 500],
    ['ERR_INVALID_OPTION', 400],
    ['ERR_INVALID_SEED', 400],
  ])('%s: HTTP %i', (code, status) => {
    expect(JSON.parse(problemOf(new TwinError(code, 'No.')).body)).toMatchObject({
      type: 'about:blank',
      status,
      code,
      detail: 'No.',
    });
    expect(problemOf(new TwinError(code, 'No.')).status).toBe(status);
  });

  test.each([
    ['an error that is not ours', new Error('gone wrong'), 'gone wrong'],
    ['something else that was thrown', 'a text', 'a text'],
  ])('%s: a defect, HTTP 500', (_, error, detail) => {
    expect(problemOf(error).status).toBe(500);
    expect(JSON.parse(problemOf(error).body)).toMatchObject({ code: 'ERR_DEFECT', detail });
  });
});

describe('the control API', () => {
  test('takes white space for an empty body, and refuses one that is nested too deep', async () => {
    await using server = await remote();
    expect((await server.send('/sandboxes', { method: 'POST', body: ' \n ' })).status).toBe(200);
    const deep = `${'['.repeat(200)}${']'.repeat(200)}`;
    expectProblem(
      await server.send('/seed', { method: 'PUT', body: deep }),
      400,
      'ERR_INVALID_SEED',
      /nested deeper than \d+ levels/,
    );
  });

  test('takes an id with an invalid escape for one that does not exist', async () => {
    await using server = await remote();
    const answer = await server.send('/tokens/%zz/revoke', { method: 'POST' });
    expectProblem(answer, 404, 'ERR_NOT_FOUND', /%zz/);
  });

  test('answers HEAD like GET, without the body, and never a stream', async () => {
    await using server = await remote();
    for (const path of ['/clock', '/journal/stream']) {
      const response = await fetch(`${server.url}/_twin${path}`, { method: 'HEAD' });
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('');
    }
    const wrong = await fetch(`${server.url}/_twin/clock`, { method: 'PATCH' });
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  test('has no more sandboxes than there may be, and names those that have no name', async () => {
    await using server = await remote({ maxSandboxes: 3 });
    const named = async (name?: string) => (await server.post('/sandboxes', name ? { name } : {})).body.name;
    expect(await named('sandbox-2')).toBe('sandbox-2');
    expect(await named()).toBe('sandbox-1');
    // That name is taken.
    expect(await named()).toBe('sandbox-3');
    expectProblem(await server.post('/sandboxes', {}), 429, 'ERR_LIMIT', /There are 3 sandboxes already/);
    await server.send('/sandboxes/sandbox-1', { method: 'DELETE' });
    // No name is used twice, whoever used it.
    expect(await named()).toMatch(/^sandbox-[4-9]$/);
  });

  test('lets one of several have a name that they want at once', async () => {
    await using server = await remote();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => server.post('/sandboxes', { name: 'mine', port: true })),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409, 409]);
  });

  test.each([{ freeze: true }, { resume: true }, { speed: 2 }])(
    'moves the clock by %j alone',
    async (move) => {
      await using server = await remote({ frozen: 'resume' in move });
      const { body } = await server.post('/clock', move);
      expect(body).toMatchObject({
        mode: 'freeze' in move ? 'frozen' : 'running',
        speed: 'speed' in move ? 2 : 1,
      });
      for (const [key, value] of Object.entries(move)) {
        const wrong = typeof value === 'boolean' ? false : 0;
        expectProblem(await server.post('/clock', { [key]: wrong }), 400, 'ERR_INVALID_OPTION', key);
        expectProblem(
          await server.post('/clock', { [key]: value, token: 'tok_1' }),
          400,
          'ERR_INVALID_OPTION',
          key,
        );
      }
    },
  );
});
