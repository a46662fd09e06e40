import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { ask, bytesOf, hangUpAfter, parse, type RawAnswer, type RawRequest, send } from './raw.ts';
import { granted, type Target, targets } from './targets.ts';

const server = await serve();
const { url } = server;

afterAll(() => server.close());

describe.each(Object.entries(targets))('%s', (_, target) => {
  // Whatever has happened, the next one is served.
  afterEach(async () => {
    expectToken(await ask(url, granted(target)), target);
  });

  const json = 'Content-Type: application/json';
  const body = JSON.stringify(target.credentials);

  test.each<[string, Partial<RawRequest>]>([
    ['with a charset', { headers: ['Content-Type: application/json; charset=utf-8'] }],
    ['with a charset in capitals', { headers: ['content-type: application/json;charset=UTF-8'] }],
    ['without a content type', { headers: [] }],
    ['with a newline after the body', { body: `${body}\n` }],
    ['with blanks around it', { body: `  ${body}\r\n` }],
    [
      'in chunks, without a length',
      { headers: [json, 'Transfer-Encoding: chunked'], body: chunked(body, 7) },
    ],
    ['in one chunk', { headers: [json, 'Transfer-Encoding: chunked'], body: chunked(body, 9_999) }],
    ['with a slash at the end of the path', { target: `${target.target}/` }],
    ['with two slashes at the start', { target: `/${target.target}` }],
    ['in absolute form', { target: `http://somewhere.example${target.target}` }],
    ['with a query that means nothing', { target: `${target.target}?lang=zh&x` }],
    ['with an Authorization that it does not ask for', { headers: [json, 'Authorization: Bearer stray'] }],
    ['with a host name that is none', { headers: [json, 'Host: %%not a host%%'] }],
    ['with an empty host name', { headers: [json, 'Host: '] }],
    ['by HTTP/1.0 without a host', { version: '1.0' }],
    ['with fields that nobody asked for', { body: body.replace('{', '{"extra":{"deep":[1,null]},') }],
  ])('grants a token %s', async (_case, changes) => {
    expectToken(await ask(url, granted(target, changes)), target);
  });

  test.each<[string, string | Buffer]>([
    ['malformed JSON', body.slice(0, -1)],
    ['no JSON at all', 'hello'],
    ['the JSON null', 'null'],
    ['a JSON array', '[]'],
    ['a JSON string', '"app_id"'],
    ['a JSON number', '7'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22])],
    ['a zero byte', '\0'],
    ['brackets without end', '['.repeat(100_000)],
    ['more than 1 MiB', body.replace('{', `{"x":"${'x'.repeat(1_048_576)}",`)],
  ])('refuses %s in its own words', async (_case, unreadable) => {
    expectAnswer(await ask(url, granted(target, { body: unreadable })), target.unreadable);
  });

  test('refuses an empty body in its own words', async () => {
    expectAnswer(await ask(url, granted(target, { body: '' })), target.empty ?? target.unreadable);
  });

  test.each([7, true, null, [], {}])('refuses the value %j where a text belongs', async (value) => {
    const [field] = Object.keys(target.credentials);
    const mistyped = JSON.stringify({ ...target.credentials, [field!]: value });

    expectAnswer(await ask(url, granted(target, { body: mistyped })), target.wrongType);
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
    'refuses the method %s in its own words',
    async (method) => {
      expectAnswer(await ask(url, granted(target, { method })), target.wrongMethod);
    },
  );

  test('answers HEAD without a body', async () => {
    const answer = await ask(url, granted(target, { method: 'HEAD' }));

    expect(answer).toMatchObject({ status: target.wrongMethod.status, body: '' });
  });

  test('refuses a path it does not have in its own words', async () => {
    const [path, expected] = target.unknownPath;

    expectAnswer(await ask(url, granted(target, { target: path })), expected);
  });

  test.each(['%', '%zz', '%ff', '..', '%00', '%2e%2e%2f', '\u{fffd}', `x${'x'.repeat(8_000)}`])(
    'answers with a status of its own where a path ends in %.20s',
    async (segment) => {
      const answer = await ask(url, granted(target, { target: `${target.target}${segment}` }));

      expect(answer.status).toBeLessThan(500);
      expectNoStack(answer);
    },
  );

  test('answers pipelined requests in order', async () => {
    const keepAlive = bytesOf(granted(target)).toString().replace('Connection: close\r\n', '');
    const text = await send(url, keepAlive + bytesOf(granted(target, { body: 'hello' })));
    const second = text.indexOf('HTTP/1.1', 1);

    expectToken(parse(text.slice(0, second)), target);
    expectAnswer(parse(text.slice(second)), target.unreadable);
  });

  test('is not shaken by a sender that goes away', async () => {
    const whole = bytesOf(granted(target)).toString();
    for (const part of ['', whole.slice(0, 20), whole.slice(0, -5), whole]) await hangUpAfter(url, part);
  });
});

describe('what is not HTTP', () => {
  test.each([
    ['is not HTTP at all', 'hello\r\n\r\n'],
    ['tells two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    ['tells a length that is none', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ten\r\n\r\n'],
    ['has a header without a colon', 'GET / HTTP/1.1\r\nHost: x\r\nnothing\r\n\r\n'],
    ['has no host in HTTP/1.1', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ])('is answered with 400 and nothing else when it %s', async (_, bytes) => {
    const answer = parse(await send(url, bytes));

    expect(answer.status).toBe(400);
    expectNoStack(answer);
  });

  test('with headers beyond measure, 431', async () => {
    const answer = await ask(url, { method: 'GET', target: '/', headers: [`X: ${'x'.repeat(20_000)}`] });

    expect(answer.status).toBe(431);
  });
});

test.each(['null', '', '[]', '{', '\0'])('the body %j on a business API matters to nobody', async (body) => {
  const target = '/open-apis/contact/v3/users/me';

  expect(await ask(url, { method: 'POST', target, body })).toMatchObject({
    status: 400,
    body: expect.stringContaining('"code":99991661'),
  });
});

test.each(['/', '*', '/favicon.ico', '/nowhere'])("%s is no vendor's, and is said to be", async (target) => {
  const answer = await ask(url, { method: target === '*' ? 'OPTIONS' : 'GET', target });

  expect(answer).toMatchObject({ status: 404, headers: { 'content-type': 'application/problem+json' } });
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'ERR_UNMATCHED_REQUEST' });
});

test('the control API is not opened by a request that names no host', async () => {
  const answers = [
    await ask(url, { method: 'GET', target: '/_twin/health', headers: ['Host: '] }),
    parse(await send(url, 'GET /_twin/health HTTP/1.0\r\n\r\n')),
  ];

  for (const answer of answers) expect(answer.status).toBe(403);
});

function expectToken(answer: RawAnswer, { token }: Target): void {
  expect(answer).toMatchObject({
    status: 200,
    headers: { 'content-type': expect.stringMatching(/^application\/json/) },
    body: expect.stringMatching(token),
  });
}

function expectAnswer(answer: RawAnswer, expected: Partial<RawAnswer>): void {
  expectNoStack(answer);
  expect(answer.status).toBe(expected.status);
  expect(answer.headers['content-type']).toMatch(/^(application\/json|text\/plain)/);
  if (expected.body) expect(answer.body).toContain(expected.body);
}

function expectNoStack({ body }: RawAnswer): void {
  expect(body).not.toMatch(/\n\s+at |node:|\.ts:|Error:/);
}

/** A body in the chunked transfer coding. */
function chunked(text: string, size: number): string {
  let rest = text;
  let coded = '';
  while (rest !== '') {
    const piece = rest.slice(0, size);
    rest = rest.slice(size);
    coded += `${Buffer.byteLength(piece).toString(16)}\r\n${piece}\r\n`;
  }
  return `${coded}0\r\n\r\n`;
}
