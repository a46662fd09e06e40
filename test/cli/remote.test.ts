import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForToken, inProcess, type Serving, serving, tokentwin } from './program.ts';

const startOfDay = '2026-11-21T00:00:00.000Z';

describe('a running twin', () => {
  let server: Serving;
  let env: Record<string, string>;
  beforeAll(async () => {
    server = await serving(['--now', startOfDay, '--freeze']);
    env = { TOKENTWIN_URL: server.url };
  });
  afterAll(() => server[Symbol.asyncDispose]());

  async function ask(...args: string[]) {
    const outcome = await inProcess(args, env);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    return outcome.stdout.trimEnd();
  }

  test.each([
    [['clock'], '2026-11-21T00:00:00.000Z, frozen'],
    [['clock', 'advance', '91m'], '2026-11-21T01:31:00.000Z, frozen'],
    [['clock', 'set', '2027-01-01T00:00:00Z'], '2027-01-01T00:00:00.000Z, frozen'],
    [['clock', 'speed', '60'], '2027-01-01T00:00:00.000Z, frozen'],
    [['clock', 'resume'], expect.stringMatching(/^2027-01-01T00:0.*Z, running at 60 times real time$/)],
    [['clock', 'freeze'], expect.stringMatching(/, frozen$/)],
    [['reset'], 'Reset to the seed. Clock: 2026-11-21T00:00:00.000Z, frozen'],
  ])('%j', async (args, printed) => {
    expect(await ask(...args)).toEqual(printed);
  });

  test('clock to goes to a moment in the life of a token', async () => {
    await askForToken(server.url);
    const operation = 'feishu.appAccessTokenInternal';
    const changed = (what: string) =>
      `token  ${'operation'.padEnd(operation.length)}  change\ntok_1  ${operation}  ${what}`;
    expect(await ask('clock', 'to', 'renewal-window')).toBe(
      `2026-11-21T01:30:00.001Z, frozen\n${changed('active → renewal-window')}`,
    );
    expect(await ask('clock', 'to', 'expiry', '--offset', '-1s')).toBe('2026-11-21T01:59:59.000Z, frozen');
    expect(await ask('clock', 'to', 'expiry', '--offset=2s', '--token', 'tok_1')).toBe(
      `2026-11-21T02:00:02.000Z, frozen\n${changed('renewal-window → expired')}`,
    );
    expect(JSON.parse(await ask('clock', 'to', 'expiry', '--token', 'tok_1', '--json'))).toEqual({
      nowMs: Date.parse('2026-11-21T02:00:00Z'),
      now: '2026-11-21T02:00:00.000Z',
      mode: 'frozen',
      speed: 1,
      changes: [],
    });
    await ask('reset');
  });

  test('tokens lists and revokes', async () => {
    expect(await ask('tokens')).toBe('No tokens.');
    await askForToken(server.url);
    const [head, row, ...others] = (await ask('tokens')).split('\n');
    expect(head!.split(/ +/)).toEqual(['id', 'operation', 'client', 'subject', 'state', 'remaining']);
    expect(row).toMatch(/^tok_1 +feishu\.appAccessTokenInternal +cli_00000000000000a1 .*active +2h$/);
    expect(others).toEqual([]);
    expect(await ask('tokens', '--client', 'nobody')).toBe('No tokens.');
    expect(await ask('tokens', 'revoke', 'tok_1')).toMatch(/tok_1 .*revoked$/);
    expect(await ask('tokens', '--active')).toBe('No tokens.');

    await askForToken(server.url);
    expect(await ask('tokens', '--operation', 'feishu.appAccessTokenInternal', '--active')).toMatch(
      /^tok_2 /m,
    );
    const { tokens } = JSON.parse(
      await ask('tokens', 'revoke', '--client', 'cli_00000000000000a1', '--json'),
    );
    expect(tokens).toMatchObject([{ id: 'tok_2', state: 'revoked', remainingMs: 0 }]);
    expect(await ask('tokens', 'revoke', '--client', 'cli_00000000000000a1')).toBe(
      'No active token matches; nothing was revoked.',
    );
    await ask('reset');
  });

  test.each([
    [['tokens', 'revoke', 'tok_99'], 1, 'Unknown token "tok_99".'],
    [['clock', 'to', 'expiry'], 1, 'No living token.'],
    [['sandboxes', 'remove', 'nobody'], 1, 'There is no sandbox "nobody".'],
    [['tokens', '--operation', 'feishu.nothing'], 2, 'There is no operation "feishu.nothing".'],
    [['scenarios', 'load', 'tokn-alive'], 2, 'Did you mean "token-alive"'],
    [['login-code', '--user', 'ou_1'], 2, 'lacks "app_id"'],
    [['app-ticket', 'nobody'], 1, 'nobody'],
    [
      ['clock', 'forward', '1m'],
      2,
      'Unknown clock action "forward". Use advance, set, freeze, resume, speed or to.',
    ],
    [['clock', 'advanse', '1m'], 2, 'Did you mean "advance"?'],
    [['clock', 'advance'], 2, 'Invalid advance true: expected a duration, such as 91m.'],
    [['clock', 'advance', '91'], 2, '"91" is not a duration.'],
    [['clock', 'advance', '-5m'], 2, 'The clock cannot be advanced by "-5m": that is backwards.'],
    [['clock', 'freeze', 'now'], 2, 'Invalid freeze "now": expected true.'],
    [['clock', 'speed', 'fast'], 2, 'Invalid speed "fast": expected a number above 0'],
    [['clock', 'to', 'expry'], 2, 'Invalid to "expry": expected renewal-window or expiry.'],
    [['clock', 'set', 'then'], 2, '"then" is not an instant.'],
    [['clock', 'freeze', '--offset', '-1s'], 2, 'token and offset apply to the action to, not to freeze.'],
  ])('%j: prints what the server answers and exits with %i', async (args, exitCode, message) => {
    const { code, stdout, stderr } = await inProcess(args, env);
    expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
    expect(stderr).toMatch(/^tokentwin [a-z-]+: .+\n$/);
    expect(stderr).toContain(message);
  });

  test('sandboxes adds, lists and removes', async () => {
    expect(await ask('sandboxes')).toBe('No sandboxes.');
    const added = await ask('sandboxes', 'add', 'mine');
    expect(added).toContain(`${server.url}/~mine`);
    expect(added, 'the server shows the token only now').toMatch(/^Token that .* shown once: sbx_\S{32}$/m);
    expect(await ask('sandboxes', 'add', '--port', '--ttl', '10m')).toMatch(
      /sandbox-1 +\S+\/~sandbox-1 +http:\S+:\d+ +20\d\d-/,
    );
    expect(await ask('sandboxes')).toMatch(/^mine +\S+ +never$/m);
    expect(JSON.parse(await ask('sandboxes', '--json')).sandboxes).toHaveLength(2);
    expect(await ask('sandboxes', 'remove', 'mine')).toBe('Removed mine');
    await ask('sandboxes', 'remove', 'sandbox-1');
  });

  test('scenarios lists the built-in ones and loads one', async () => {
    expect(await ask('scenarios')).toMatch(/^token-alive +\S/m);
    expect(await ask('scenarios', 'load', 'token-alive')).toMatch(
      /^Loaded token-alive: \d+ tokens\. Clock: 2026-11-21T00:00:00\.000Z, frozen$/,
    );
    expect(await ask('tokens')).toContain('active');
    await ask('reset');
  });

  test('login-code and app-ticket print what a device or a push would deliver', async () => {
    expect(await ask('login-code', '--app-id', 'cli_00000000000000a1')).toMatch(/^\S+$/);
    expect(await ask('app-ticket', 'cli_00000000000000b2')).toBe('twin-ticket-1');
    const rotated = await ask('app-ticket', 'cli_00000000000000b2', '--rotate');
    expect(rotated).not.toBe('twin-ticket-1');
    expect(await ask('app-ticket', 'cli_00000000000000b2')).toBe(rotated);
    await ask('reset');
  });

  test('--url wins over the environment, with or without what follows the address', async () => {
    for (const suffix of ['', '/', '/_twin']) {
      const { code } = await inProcess(['clock', '--url', server.url + suffix], {
        TOKENTWIN_URL: 'http://127.0.0.1:9',
      });
      expect(code).toBe(0);
    }
  });
});

test('a control token comes from the option or the environment', async () => {
  await using server = await serving([], { TOKENTWIN_CONTROL_TOKEN: 'open-sesame' });
  const codeOf = async (args: string[], env = {}) =>
    (await inProcess(['clock', '--url', server.url, ...args], env)).code;
  expect(await codeOf([])).toBe(1);
  expect((await inProcess(['clock', '--url', server.url])).stderr).toContain(
    'Pass the token as controlToken, --control-token',
  );
  expect(await codeOf(['--control-token', 'wrong'])).toBe(1);
  expect(await codeOf(['--control-token', 'open-sesame'])).toBe(0);
  expect(await codeOf([], { TOKENTWIN_CONTROL_TOKEN: 'open-sesame' })).toBe(0);
});

describe('no twin', () => {
  test.each([
    ['http://127.0.0.1:9', 1, 'Cannot reach a tokentwin server at http://127.0.0.1:9 ('],
    ['here', 2, '"here" is not a URL. Write it like http://127.0.0.1:4010.'],
    ['ftp://127.0.0.1', 2, '"ftp://127.0.0.1" is not a URL.'],
  ])('at %s: one clear line, exit %i', async (url, exitCode, message) => {
    for (const command of ['clock', 'tokens', 'reset']) {
      const { code, stdout, stderr } = await inProcess([command, '--url', url]);
      expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
      expect(stderr).toMatch(/^tokentwin [a-z-]+: .+\n$/);
      expect(stderr).toContain(message);
    }
  });

  test('at a dead address: the program ends with 1', async () => {
    const { code, stderr } = await tokentwin(['clock'], { TOKENTWIN_URL: 'http://127.0.0.1:9' });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^tokentwin clock: Cannot reach a tokentwin server at http:\/\/127\.0\.0\.1:9 \(.+\n$/,
    );
  });

  test('but another server: one clear line, exit 1', async () => {
    const other = createServer((_, response) => response.end('<html>')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const { code, stderr } = await inProcess(['clock', '--url', url]);
    other.close();
    expect(code).toBe(1);
    expect(stderr).toBe(
      `tokentwin clock: ${url} is not a tokentwin server, or a proxy before it answered: GET /_twin/clock got ` +
        'HTTP 200 with a body without a content type: "<html>". Give the address of a tokentwin server (--url or ' +
        'TOKENTWIN_URL), or check the proxy.\n',
    );
  });

  test.each([
    ['a web page of a proxy', 502, 'text/html', '<html>502', /HTTP 502 with text\/html: "<html>502"/],
    ['an empty body', 503, undefined, '', /HTTP 503 with an empty body/],
    [
      'JSON that was cut',
      200,
      'application/json',
      '{"tokens":[{"id',
      /json that ends early, after 15 characters/,
    ],
    ['JSON of another server', 200, 'application/json', '{"items":[]}', /application\/json of another kind/],
    [
      'a refusal of another server',
      400,
      'application/json',
      '{"error":"bad"}',
      /HTTP 400 with application\/json of/,
    ],
  ])('but %s: one clear line, exit 1', async (_, status, type, body, words) => {
    const other = createServer((__, response) =>
      response.writeHead(status, type === undefined ? {} : { 'Content-Type': type }).end(body),
    ).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const outputs = [];
    for (const command of [
      ['tokens'],
      ['journal', '--follow'],
      ['reset'],
      ['verdicts'],
      ['clock', 'advance', '1h'],
    ]) {
      outputs.push(await inProcess([...command, '--url', url]));
    }
    other.close();
    for (const { code, stderr } of outputs) {
      expect(code).toBe(1);
      expect(stderr).toMatch(/^tokentwin \w+: .+\n$/);
      expect(stderr).toMatch(words);
    }
  });
});
