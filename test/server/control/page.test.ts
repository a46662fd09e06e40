import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { askSite, expectRefusal, json } from './in-process.ts';

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

test.each([
  ['/_twin/ui', {}],
  ['/_twin/ui/', {}],
  ['/', browser],
  ['/_twin', browser],
  ['/_twin/', browser],
])('%s with the headers %j is the page', async (path, headers) => {
  const { status, headers: answered, body } = await askSite()(path, { headers });
  expect(status).toBe(200);
  expect(answered).toMatchObject({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  expect(body).toMatch(/^<!doctype html>/);
});

test('the page runs its own script and no other', async () => {
  const { headers, body } = await askSite()('/_twin/ui');
  const script = /<script type="module">(.*)<\/script>/s.exec(body)![1]!;
  const digest = createHash('sha256').update(script).digest('base64');
  expect(headers['Content-Security-Policy']).toContain(`script-src 'sha256-${digest}'`);
  expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
});

test.each([
  ['GET', '/', {}, 'ERR_UNMATCHED_REQUEST'],
  ['GET', '/', { accept: 'application/json' }, 'ERR_UNMATCHED_REQUEST'],
  ['GET', '/', { accept: 'text/htmlx' }, 'ERR_UNMATCHED_REQUEST'],
  ['POST', '/', browser, 'ERR_UNMATCHED_REQUEST'],
  ['GET', '/no/such/path', browser, 'ERR_UNMATCHED_REQUEST'],
  ['GET', '/_twin2/ui', browser, 'ERR_UNMATCHED_REQUEST'],
  ['GET', '/_twin', {}, 'ERR_NOT_FOUND'],
  ['POST', '/_twin', browser, 'ERR_NOT_FOUND'],
  ['POST', '/_twin/ui', browser, 'ERR_NOT_FOUND'],
  ['GET', '/_twin/uis', browser, 'ERR_NOT_FOUND'],
])('%s %s with the headers %j is not the page', async (method, path, headers, code) => {
  expect(json(await askSite()(path, { method, headers }))).toMatchObject({ code });
});

test('a browser gets the journal as JSON, too', async () => {
  expect(json(await askSite()('/_twin/journal', { headers: browser }))).toMatchObject({ count: 0 });
});

test('the page needs no control token, since it has no data of its own', async () => {
  const ask = askSite({ guard: { host: '127.0.0.1', controlToken: 'root' } });
  expect((await ask('/_twin/ui')).status).toBe(200);
});

test('the page is not for other sites and names', async () => {
  const ask = askSite();
  expectRefusal(await ask('/_twin/ui', { host: 'evil.example' }), 403, 'ERR_FORBIDDEN', /evil\.example/);
  expectRefusal(
    await ask('/', { headers: { ...browser, 'sec-fetch-site': 'cross-site' } }),
    403,
    'ERR_FORBIDDEN',
    /other sites/,
  );
});
