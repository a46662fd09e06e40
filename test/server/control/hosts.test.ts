import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/server/control/guard.ts';
import { askSite, expectRefusal } from './in-process.ts';

const clock = '/_twin/clock';

describe('the control API of a server on this machine', () => {
  test.each(['127.10.20.30', '::1', 'twin.localhost'])('answers under %s', async (host) => {
    expect((await askSite()(clock, { host })).status).toBe(200);
  });

  test.each(['a127.0.0.2', '127.0.0.2a', '128.0.0.1', 'localhosts', ''])(
    'refuses the name "%s"',
    async (host) => {
      expectRefusal(await askSite()(clock, { host }), 403, 'ERR_FORBIDDEN', `under the host name "${host}"`);
    },
  );

  test('refuses a request without a host', async () => {
    expectRefusal(
      await askSite()(clock, { host: undefined }),
      403,
      'ERR_FORBIDDEN',
      'under the host name ""',
    );
  });

  test.each([
    ['twin', 'twin'],
    ['*.twin.internal', 'suite-a.twin.internal'],
    ['*.twin.internal', 'a.b.twin.internal'],
  ])('that allows %s answers under %s', async (allowed, host) => {
    const ask = askSite({ guard: { host: '127.0.0.1', allowHosts: ['other', allowed] } });
    expect((await ask(clock, { host })).status).toBe(200);
  });

  test.each([
    ['twin', 'hairpinwin'],
    ['twin', 'suite-a.twin'],
    ['*.twin.internal', 'twin.internal'],
    ['*.twin.internal', 'eviltwin.internal'],
  ])('that allows %s refuses %s', async (allowed, host) => {
    const ask = askSite({ guard: { host: '127.0.0.1', allowHosts: [allowed] } });
    expectRefusal(await ask(clock, { host }), 403, 'ERR_FORBIDDEN', host);
  });
});

describe('the control API of a server on an address of the network', () => {
  test('answers under that address alone unless there is a control token', async () => {
    const ask = askSite({ guard: { host: '10.0.0.5' } });
    expect((await ask(clock, { host: '10.0.0.5' })).status).toBe(200);
    expectRefusal(await ask(clock, { host: 'evil.example' }), 403, 'ERR_FORBIDDEN', 'evil.example');
  });

  test('answers under any name with a control token', async () => {
    const ask = askSite({ guard: { host: '10.0.0.5', controlToken: 'root' } });
    const headers = { authorization: 'Bearer root' };
    expect((await ask(clock, { host: 'pod.cluster.internal', headers })).status).toBe(200);
  });
});

describe('a page that the server did not send', () => {
  test.each(['http://twin:4010', 'https://twin:4010'])(
    'is recognized by its origin, not %s',
    async (origin) => {
      const ask = askSite({ guard: { host: '127.0.0.1', allowHosts: ['twin'] } });
      expect((await ask(clock, { headers: { host: 'twin:4010', origin } })).status).toBe(200);
    },
  );

  test.each(['', 'http://undefined', 'http://twin:4011', 'ftp://127.0.0.1'])(
    'is refused by the origin "%s"',
    async (origin) => {
      expectRefusal(await askSite()(clock, { headers: { origin } }), 403, 'ERR_FORBIDDEN', `"${origin}"`);
    },
  );
});

test('a page is refused by its origin where the request has no host to compare with', async () => {
  const ask = askSite({ guard: { host: '10.0.0.5', controlToken: 'root' } });
  const headers = { authorization: 'Bearer root', origin: 'http://undefined' };
  expectRefusal(await ask(clock, { host: undefined, headers }), 403, 'ERR_FORBIDDEN', 'http://undefined');
});

describe('a control token', () => {
  const ask = askSite({ guard: { host: '127.0.0.1', controlToken: 's3:cret' } });
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

  test.each(['Bearer s3:cret', basic('user:s3:cret'), basic(':s3:cret')])(
    'is sent as %s',
    async (authorization) => {
      expect((await ask(clock, { headers: { authorization } })).status).toBe(200);
    },
  );

  test.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic',
    'Basic ',
    'x-Bearer s3:cret',
    'Digest s3:cret',
    'Bearer  s3:cret',
    `Bearer ${Buffer.from('user:s3:cret').toString('base64')}`,
    basic('s3:cret'),
    basic('s3:cret:user'),
  ])('is not "%s"', async (authorization) => {
    expectRefusal(
      await ask(clock, { headers: { authorization } }),
      401,
      'ERR_UNAUTHORIZED',
      'Authorization: Bearer',
    );
  });
});

test.each([undefined, '', 'short', digestOf('another')])(
  'a sandbox whose kept digest is %s is closed to its old token, and open to the control token',
  async (sandboxDigest) => {
    const ask = askSite({ guard: { host: '127.0.0.1', controlToken: 'root', sandboxDigest } });
    const statusFor = async (token: string) =>
      (await ask(clock, { headers: { authorization: `Bearer ${token}` } })).status;
    expect([await statusFor('sbx_old'), await statusFor('root')]).toEqual([401, 200]);
  },
);
