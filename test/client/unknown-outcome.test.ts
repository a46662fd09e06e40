import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { mayHaveReachedVendor } from '../../src/client/unknown-outcome.ts';
import type { Failure } from '../../src/client/vendor-error.ts';
import { createFeishuClient, VendorError } from '../../src/client.ts';

const failed = (failure: Pick<Failure, 'kind' | 'status' | 'cause'>) =>
  new VendorError({ operation: 'feishu.refreshAccessToken', message: '', ...failure });

const coded = (code: string) => Object.assign(new Error(), { code });

const cases: readonly (readonly [string, unknown, boolean])[] = [
  ['something else that failed', new Error('no'), true],
  ['a refusal', failed({ kind: 'refused', status: 200 }), false],
  ['a success without a token', failed({ kind: 'incomplete', status: 200 }), true],
  ['garbage at HTTP 200', failed({ kind: 'unreadable', status: 200 }), true],
  ['HTTP 300', failed({ kind: 'unreadable', status: 300 }), false],
  ['a redirect', failed({ kind: 'unreadable', status: 302 }), false],
  ['HTTP 400', failed({ kind: 'unreadable', status: 400 }), false],
  ['HTTP 502', failed({ kind: 'unreadable', status: 502 }), false],
  ['HTTP 504', failed({ kind: 'unreadable', status: 504 }), true],
  ['an opaque response', failed({ kind: 'unreadable' }), true],
  ['a broken connection', failed({ kind: 'unreachable' }), true],
  ['no cause', failed({ kind: 'unreachable', cause: null }), true],
  ['a text as the cause', failed({ kind: 'unreachable', cause: 'reset' }), true],
  ['a reset', failed({ kind: 'unreachable', cause: coded('ECONNRESET') }), true],
  ['a refused connection', failed({ kind: 'unreachable', cause: coded('ECONNREFUSED') }), false],
  [
    'an unknown host',
    failed({ kind: 'unreachable', cause: new TypeError('', { cause: coded('ENOTFOUND') }) }),
    false,
  ],
  ...['EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'].map(
    (code) => [code, failed({ kind: 'unreachable', cause: { code } }), false] as const,
  ),
];

it.each(cases)('after %s', (_, error, mayHave) => {
  expect(mayHaveReachedVendor(error)).toBe(mayHave);
});

it('after a real connection that was refused', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  for (const host of ['127.0.0.1', 'localhost']) {
    const client = createFeishuClient({ baseUrl: `http://${host}:${port}` });
    const result = await client.try.appAccessTokenInternal({ app_id: 'a', app_secret: 'secret' });
    if (result.ok) throw new Error('connected');
    expect(mayHaveReachedVendor(result.error)).toBe(false);
  }
});
