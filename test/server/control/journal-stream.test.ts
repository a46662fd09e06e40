import { beforeEach, expect, test } from 'vitest';
import { createTwin, type Twin } from '../../../src/twin/twin.ts';
import { askFeishu, within } from '../../support/token-calls.ts';
import { askSite } from './in-process.ts';

let twin: Twin;
beforeEach(() => {
  twin = createTwin({ frozen: true });
});

async function calls(count: number): Promise<void> {
  for (let call = 0; call < count; call++) await askFeishu(within(twin));
}

async function open(query = '', headers: Readonly<Record<string, string>> = {}) {
  const reply = await askSite({ twin })(`/_twin/journal/stream${query}`, { headers });
  expect(reply).toMatchObject({
    status: 200,
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
    body: '',
  });
  return reply.stream![Symbol.asyncIterator]();
}

/** The ids of the events in a piece of a stream. */
const idsOf = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

/** The next piece of a stream, which must not have ended. */
async function next(stream: AsyncIterator<string>): Promise<string> {
  const { value, done } = await stream.next();
  expect(done).toBe(false);
  return value;
}

test('a stream sends a long past in pieces of 25, and each exchange once', async () => {
  await calls(60);
  const stream = await open('?since=3');
  const pieces = [await next(stream), await next(stream), await next(stream)].map(idsOf);
  expect(pieces.map(({ length }) => length)).toEqual([25, 25, 7]);
  expect(pieces.flat()).toEqual(Array.from({ length: 57 }, (_, index) => index + 4));
});

test('an event has the id, the kind and the exchange as JSON', async () => {
  await calls(1);
  const text = await next(await open('?since=0'));
  expect(text).toMatch(/^id: 1\nevent: exchange\ndata: \{.*\}\n\n$/);
  expect(JSON.parse(text.split('data: ')[1]!)).toEqual(twin.journal.exchanges()[0]);
});

test.each([
  ['what the reader had last', 4, [5]],
  ['nothing that the reader has', 5, [6]],
  ['everything, to a reader from before a reset', 6, [1, 2, 3, 4, 5]],
])('a stream sends %s', async (_, lastId, ids) => {
  await calls(5);
  const stream = await open('', { 'last-event-id': String(lastId) });
  const piece = next(stream);
  await calls(1);
  expect(idsOf(await piece)).toEqual(ids);
});

test('a header from a reconnecting reader wins over the query', async () => {
  await calls(3);
  expect(idsOf(await next(await open('?since=0', { 'last-event-id': '2' })))).toEqual([3]);
});

test('a stream ends with its journal and with its reader, once and for all', async () => {
  const streams = [await open(), await open()];
  const waiting = streams.map((stream) => stream.next());
  expect(await streams[0]!.return!()).toEqual({ value: undefined, done: true });
  twin.journal.close();
  for (const piece of await Promise.all(waiting)) expect(piece).toEqual({ value: undefined, done: true });
  await calls(1);
  for (const stream of streams) expect(await stream.next()).toEqual({ value: undefined, done: true });
});

test('a stream of a journal that is closed already ends at once', async () => {
  twin.journal.close();
  expect(await (await open()).next()).toEqual({ value: undefined, done: true });
});

test('a reader that leaves more than once makes room for one other only', async () => {
  const streams = [];
  for (let count = 0; count < 200; count++) streams.push(await open());
  for (let times = 0; times < 3; times++) await streams[0]!.return!();
  await open();
  expect(await askSite({ twin })('/_twin/journal/stream')).toMatchObject({ status: 429 });
});

test.each(['x', '-1', '1.5', '1x', 'x1', '1234567890123456'])(
  'a stream since "%s" is refused',
  async (since) => {
    const reply = await askSite({ twin })('/_twin/journal/stream', { headers: { 'last-event-id': since } });
    expect(JSON.parse(reply.body)).toMatchObject({ status: 400, detail: expect.stringContaining(since) });
  },
);
