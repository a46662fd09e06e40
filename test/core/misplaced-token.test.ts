import { expect, test } from 'vitest';
import { Ledger } from '../../src/core/ledger.ts';
import { findMisplacedToken } from '../../src/core/misplaced-token.ts';
import { toyPolicy } from './toy-vendor.ts';

const nowMs = 1_000_000;
const ledger = new Ledger();

function issued(text: string): string {
  const request = { vendor: 'toy', operation: 'toy.giveToken', clientId: text, mint: () => text };
  return ledger.issue(toyPolicy, request, nowMs).token.id;
}

const id = issued('t-12345678');
const shortId = issued('t-123456');
issued('t-12345');

/** The form in which a token was found in a refused request. */
function found(headers: Readonly<Record<string, string>>, query = '', atMs = nowMs): string | undefined {
  const call = {
    method: 'GET',
    path: '/toy/things/1',
    query,
    body: '',
    header: (name: string) => headers[name],
    headers: () => ({ ...headers }),
  };
  return findMisplacedToken(call, ledger, atMs)?.form;
}

test.each([
  ['Bearer Bearer t-12345678', `Authorization: Bearer Bearer «${id}»`],
  ['bearer t-12345678', `Authorization: bearer «${id}»`],
  ['"t-12345678"', `Authorization: "«${id}»"`],
  ["Bearer 't-12345678'", `Authorization: Bearer '«${id}»'`],
  ['Bearer {t-12345678}', `Authorization: Bearer …«${id}»…`],
  ['Bearer <t-12345678>', `Authorization: Bearer …«${id}»…`],
  ['Bearer [t-12345678]', `Authorization: Bearer …«${id}»…`],
  ['Bearer  t-12345678,', `Authorization: Bearer  «${id}»…`],
  ['Token secret;t-12345678 more', `Authorization: … …«${id}» …`],
  ['Bearers t-12345678', `Authorization: … «${id}»`],
  ['my-bearer t-12345678', `Authorization: … «${id}»`],
  ['t-123456', `Authorization: «${shortId}»`],
])('says in which form a header has a valid token: %s', (header, form) => {
  expect(found({ authorization: header })).toBe(form);
});

test('names any other header as it was sent, and looks at all of them', () => {
  expect(found({ 'x-lark-token': 't-12345678' })).toBe(`x-lark-token: «${id}»`);
  expect(found({ 'x-authorization': 't-12345678' })).toBe(`x-authorization: «${id}»`);
  expect(found({ 'authorization-2': 't-12345678' })).toBe(`authorization-2: «${id}»`);
  expect(found({ accept: 't-12345678', cookie: 'a=1; t-12345678' })).toBe(`cookie: … «${id}»`);
});

test('does not look at headers that carry no credentials', () => {
  expect(found({ host: 't-12345678', 'user-agent': 't-12345678' })).toBeUndefined();
});

test('finds a token in the query if something is around it', () => {
  expect(found({}, 'a=1&access_token=%22t-12345678%22')).toBe(`?access_token="«${id}»"`);
  // Unchanged, another rule reports it.
  expect(found({}, 'access_token=t-12345678')).toBeUndefined();
});

test('a token that is dead, unknown or too short to be sure of is not reported', () => {
  expect(found({ authorization: 'Bearer Bearer t-12345678' }, '', nowMs + 10_000)).toBeUndefined();
  expect(found({ authorization: 'Bearer Bearer t-87654321' })).toBeUndefined();
  expect(found({ authorization: 'Bearer Bearer t-12345' })).toBeUndefined();
});

test('a request without a list of headers is searched in its query alone', () => {
  const call = {
    method: 'GET',
    path: '/',
    query: 'token=(t-1) t-12345678',
    body: '',
    header: () => undefined,
  };
  expect(findMisplacedToken(call, ledger, nowMs)?.form).toBe(`?token=… «${id}»`);
});
