import crypto from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { Sandboxes } from '../../../src/server/control/sandboxes.ts';
import { serve } from '../../../src/server/serve.ts';
import { expectProblem, remote } from './remote.ts';

describe('a request that did not come from here is refused', () => {
  test.each([
    'evil.example',
    'evil.example:4010',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '[::2]',
  ])('by the host name %j, to which somebody may have bound this address', async (host) => {
    await using twin = await remote();

    expectProblem(
      await twin.send('/health', { headers: { Host: host } }),
      403,
      'ERR_FORBIDDEN',
      /Use 127.0.0.1/,
    );
  });

  test.each(['https://evil.example', 'http://127.0.0.1.evil.example', 'http://127.0.0.1:1', 'null'])(
    'by the origin %s, another web page',
    async (origin) => {
      await using twin = await remote();

      expectProblem(
        await twin.send('/clock', { method: 'POST', headers: { Origin: origin }, body: { advance: '1h' } }),
        403,
        'ERR_FORBIDDEN',
        /web pages from/,
      );
      expect((await twin.get('/clock')).body.now).toBe('2026-11-21T00:00:00.000Z');
    },
  );

  test.each(['127.0.0.1', 'localhost', 'LOCALHOST:4010', '[::1]:4010', '127.0.0.2'])(
    'but not by the name %s of this machine',
    async (host) => {
      await using twin = await remote();

      expect((await twin.send('/health', { headers: { Host: host } })).status).toBe(200);
    },
  );

  test('nor by its own origin', async () => {
    await using twin = await remote();

    expect((await twin.send('/health', { headers: { Origin: twin.url } })).status).toBe(200);
  });

  test('and with a control token no less', async () => {
    await using twin = await remote({ controlToken: 'open-sesame' });
    const headers = { Authorization: 'Bearer open-sesame', Host: 'evil.example' };

    expectProblem(await twin.send('/health', { headers }), 403, 'ERR_FORBIDDEN', /evil.example/);
  });
});

describe('a control token', () => {
  test('is asked for before anybody is told which sandboxes there are', async () => {
    await using running = await serve({ controlToken: 'open-sesame' });
    await fetch(`${running.controlUrl}/sandboxes`, {
      method: 'POST',
      headers: { Authorization: 'Bearer open-sesame' },
      body: '{"name":"suite-a"}',
    });

    const answer = await fetch(`${running.url}/~suite-b/_twin/health`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('suite-a');
  });

  test.each([
    ['missing', undefined],
    ['wrong', 'Bearer open-sesam'],
    ['longer', 'Bearer open-sesame2'],
    ['in another scheme', 'Basic open-sesame'],
    ['without a scheme', 'open-sesame'],
  ])('that is %s is refused', async (_, authorization) => {
    await using twin = await remote({ controlToken: 'open-sesame' });
    const headers: Record<string, string> =
      authorization === undefined ? {} : { Authorization: authorization };

    expectProblem(await twin.send('/health', { headers }), 401, 'ERR_UNAUTHORIZED', /Authorization: Bearer/);
  });

  test('that is right opens everything', async () => {
    await using twin = await remote({ controlToken: 'open-sesame' });
    const headers = { Authorization: 'Bearer open-sesame' };

    expect((await twin.send('/health', { headers })).status).toBe(200);
  });

  test('is compared in a time that tells nothing, whatever its length', async () => {
    const compare = vi.spyOn(crypto, 'timingSafeEqual');
    await using twin = await remote({ controlToken: 'open-sesame' });

    await twin.send('/health', { headers: { Authorization: 'Bearer o' } });

    expect(compare).toHaveBeenCalledOnce();
    compare.mockRestore();
  });

  test('is not asked for on the paths of the vendors', async () => {
    await using twin = await remote({ controlToken: 'open-sesame' });

    expect(await twin.feishuToken()).toMatch(/^t-/);
  });
});

describe('a host beyond this machine', () => {
  test.each(['0.0.0.0', '::'])('%s is not listened on without a control token', async (host) => {
    await expect(serve({ host })).rejects.toMatchObject({
      code: 'ERR_INVALID_OPTION',
      message: expect.stringContaining('Give a control token, or switch control off.'),
    });
  });

  test('is listened on with one, under whatever name it is reached', async () => {
    await using twin = await remote({ host: '0.0.0.0', controlToken: 'open-sesame' });
    const headers = { Host: 'twin.internal:4010' };
    const authorised = { ...headers, Authorization: 'Bearer open-sesame' };

    expect((await twin.send('/health', { headers })).status).toBe(401);
    expect((await twin.send('/health', { headers: authorised })).status).toBe(200);
  });

  test('is listened on without a control API', async () => {
    await using server = await serve({ host: '0.0.0.0', control: false });

    expect(server.controlUrl).toBeUndefined();
  });
});

test("control: false switches the API off: its paths are nobody's", async () => {
  await using twin = await remote({ control: false });

  expect(await twin.get('/health')).toMatchObject({ status: 404, body: { code: 'ERR_UNMATCHED_REQUEST' } });
  expect(await twin.feishuToken()).toMatch(/^t-/);
});

test('a port that is taken is said to be', async () => {
  await using server = await serve();

  await expect(serve({ port: Number(new URL(server.url).port) })).rejects.toMatchObject({
    code: 'ERR_LISTEN',
    message: expect.stringContaining('is in use'),
  });
});

test('an unauthorized caller makes nobody look for names like the one that was sent', async () => {
  await using server = await serve({ controlToken: 'open-sesame' });
  const lookUp = vi.spyOn(Sandboxes.prototype, 'missing');
  await fetch(`${server.url}/~nobody/x`);
  expect(lookUp).not.toHaveBeenCalled();
  await fetch(`${server.url}/~nobody/x`, { headers: { Authorization: 'Bearer open-sesame' } });
  expect(lookUp).toHaveBeenCalledOnce();
  lookUp.mockRestore();
});

test('a page of another site cannot hold a request open, by whatever element it sends it', async () => {
  await using twin = await remote();
  const headers = { 'Sec-Fetch-Site': 'cross-site' };
  expectProblem(await twin.send('/journal/wait', { headers }), 403, 'ERR_FORBIDDEN', /other sites/);
  expect((await twin.send('/clock', { headers: { 'Sec-Fetch-Site': 'same-origin' } })).status).toBe(200);
});

test('an empty control token is a mistake of who starts the server', async () => {
  await expect(serve({ controlToken: '' })).rejects.toMatchObject({
    code: 'ERR_INVALID_OPTION',
    message: expect.stringContaining('control token is empty'),
  });
});
