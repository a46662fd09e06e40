import { describe, expect, test } from 'vitest';
import { ControlAnswerError, connect, type RemoteTwin } from '../../src/control.ts';
import { TwinError } from '../../src/core/errors.ts';
import { answering } from '../support/answering-server.ts';

const controlToken = 'open-sesame';

/** Calls of each kind: an object, a list, a stream, one with a body. */
const calls: Readonly<Record<string, (twin: RemoteTwin) => Promise<unknown>>> = {
  'GET /_twin/clock': (twin) => twin.clock.read(),
  'GET /_twin/tokens': (twin) => twin.tokens.list(),
  'GET /_twin/journal/stream': (twin) => twin.journal.stream().next(),
  'POST /_twin/faults': (twin) => twin.faults.add({ error: 10014 }),
};

const page = `<!doctype html>\n<title>502 Bad\tGateway</title>\u001b[2J${'.'.repeat(900)}`;
const answers: readonly [
  what: string,
  answer: { readonly status: number; readonly type?: string; readonly body: string },
  described: string,
  bodyStart: string,
][] = [
  [
    'a web page of a proxy',
    { status: 502, type: 'text/html; charset=utf-8', body: page },
    'HTTP 502 with text/html: "<!doctype html> <title>502 Bad Gateway</title> [2J..........…"',
    '<!doctype html> <title>502 Bad Gateway</title> [2J..........…',
  ],
  [
    'a page that repeats the control token',
    { status: 403, type: 'text/plain', body: `Bearer ${controlToken} is refused` },
    'HTTP 403 with text/plain: "Bearer *** is refused"',
    'Bearer *** is refused',
  ],
  ['an empty body', { status: 200, type: 'application/json', body: '' }, 'HTTP 200 with an empty body', ''],
  ['white space', { status: 503, body: ' \n' }, 'HTTP 503 with an empty body', ''],
  [
    'text without a type',
    { status: 404, body: 'not here' },
    'HTTP 404 with a body without a content type: "not here"',
    'not here',
  ],
  [
    'JSON that was cut, which may hold a token',
    { status: 200, type: 'application/json', body: '{"tokens":[{"token":"t-secr' },
    'HTTP 200 with application/json that ends early, after 27 characters',
    '',
  ],
  [
    'JSON that is no object',
    { status: 200, type: 'application/json', body: 'null' },
    'HTTP 200 with application/json: "null"',
    'null',
  ],
  [
    'a refusal of another server',
    { status: 400, type: 'application/json', body: '{"error":"bad"}' },
    'HTTP 400 with application/json of another kind',
    '',
  ],
];

describe.each(Object.entries(calls))('%s', (call, run) => {
  test.each(answers)('answered with %s', async (_, { status, type, body }, described, bodyStart) => {
    await using server = await answering((__, response) => {
      response.writeHead(status, type === undefined ? {} : { 'Content-Type': type }).end(body);
    });
    const error: unknown = await run(connect(server.url, { controlToken })).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(ControlAnswerError);
    expect(error).toBeInstanceOf(TwinError);
    expect(error).toMatchObject({
      code: 'ERR_CONTROL',
      url: server.url,
      status,
      contentType: type?.split(';')[0],
      bodyStart,
      message:
        `${server.url} is not a tokentwin server, or a proxy before it answered: ${call} got ${described}. ` +
        'Give the address of a tokentwin server (--url or TOKENTWIN_URL), or check the proxy.',
    });
  });
});

test.each(Object.keys(calls))('%s answered with JSON of another server is not believed', async (call) => {
  await using server = await answering((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"items":[]}');
  });
  await expect(calls[call]!(connect(server.url))).rejects.toThrow(
    'HTTP 200 with application/json of another kind.',
  );
});

test('an answer of a server of another version, which lacks a key, is taken', async () => {
  await using server = await answering((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"nowMs":5}');
  });
  expect(await connect(server.url).clock.read()).toEqual({ nowMs: 5 });
});

test('an answer that may be empty is taken as it is', async () => {
  await using server = await answering((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  });
  expect(await connect(server.url).seed.read()).toEqual({});
});

test('an event that was damaged ends the stream with an error', async () => {
  await using server = await answering((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.end('data: {"id":1}\n\ndata: {"id":\n\n');
  });
  const stream = connect(server.url).journal.stream();
  expect(await stream.next()).toMatchObject({ value: { id: 1 } });
  await expect(stream.next()).rejects.toMatchObject({
    code: 'ERR_CONTROL',
    message: expect.stringContaining('text/event-stream that ends early, after 6 characters'),
  });
});

test('an answer that is cut off with its connection is an error of the connection', async () => {
  await using server = await answering((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '900' });
    response.write('{"nowMs":', () => response.destroy());
  });
  for (const run of Object.values(calls)) {
    await expect(run(connect(server.url))).rejects.toMatchObject({
      code: 'ERR_CONTROL',
      message: expect.stringMatching(/^Cannot reach a tokentwin server at /),
    });
  }
});
