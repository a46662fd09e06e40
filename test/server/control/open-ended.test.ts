import { expect, test, vi } from 'vitest';
import type { Exchange } from '../../../src/core/exchange.ts';
import { streamExchanges } from '../../../src/server/control/journal-stream.ts';
import { createTwin } from '../../../src/twin/twin.ts';
import { askEkuaibao, within } from '../../support/token-calls.ts';
import { world } from '../../support/world.ts';
import { expectProblem, remote } from './remote.ts';

/** Reads a stream to its end. */
async function ended(response: Response): Promise<string> {
  return response.text();
}

test('a stream and a wait end with the sandbox, by whatever way it is reached', async () => {
  await using server = await remote();
  const { body } = await server.post('/sandboxes', { name: 'a', port: true });
  const streams = await Promise.all([
    fetch(`${server.url}/~a/_twin/journal/stream`),
    fetch(`${body.origin}/_twin/journal/stream`),
  ]);
  const wait = fetch(`${server.url}/~a/_twin/journal/wait?timeout=60s`);
  await vi.waitFor(() => expect(streams.every(({ ok }) => ok)).toBe(true));
  await server.send('/sandboxes/a', { method: 'DELETE' });
  expect(await ended(streams[0]!)).toBe('');
  await ended(streams[1]!).catch(() => '');
  expect((await wait).status).toBe(404);
});

test('a stream ends when the time of its sandbox is over', async () => {
  await using server = await remote();
  await server.post('/sandboxes', { name: 'b', ttl: '10ms' });
  const stream = await fetch(`${server.url}/~b/_twin/journal/stream`).catch(() => undefined);
  await vi.waitFor(async () => expect((await server.get('/sandboxes')).body.sandboxes).toEqual([]));
  if (stream?.ok) expect(await ended(stream)).toBe('');
});

test('many readers of one journal share the work of showing an exchange', async () => {
  const twin = createTwin();
  const readers = Array.from({ length: 50 }, () =>
    streamExchanges(twin.journal, {}, undefined)[Symbol.asyncIterator](),
  );
  await askEkuaibao(within(twin));
  const shown = vi.spyOn(JSON, 'stringify');
  const texts = await Promise.all(readers.map((reader) => reader.next()));
  expect(new Set(texts.map(({ value }) => value)).size).toBe(1);
  // Other tests of this thread may still be at work.
  const { operation } = twin.journal.exchanges()[0]!;
  const isExchange = (value: unknown) => (value as Partial<Exchange> | undefined)?.operation === operation;
  expect(shown.mock.calls.filter(([value]) => isExchange(value))).toHaveLength(1);
  shown.mockRestore();
  for (const reader of readers) await reader.return?.();
});

test('more streams than there may be are refused, until one is closed', async () => {
  await using server = await remote();
  const { journal } = server.twin;
  const readers = Array.from({ length: 200 }, () =>
    streamExchanges(journal, {}, undefined)[Symbol.asyncIterator](),
  );
  expectProblem(await server.get('/journal/stream'), 429, 'ERR_LIMIT', /200 event streams/);
  await readers[0]!.return?.();
  const stream = await fetch(`${server.url}/_twin/journal/stream`);
  expect(stream.status).toBe(200);
  await stream.body!.cancel();
  for (const reader of readers) await reader.return?.();
});

test('a journal that costs much to show lets others be answered in between', async () => {
  // Without the vendor's delay of 20 ms before each answer.
  await using server = await remote({ journalSize: 200, seed: world() });
  for (let count = 0; count < 200; count++) await askEkuaibao(within(server.twin));
  const order: string[] = [];
  const journal = server.get('/journal').then(() => order.push('journal'));
  const health = server.get('/health').then(() => order.push('health'));
  await Promise.all([journal, health]);
  expect(order).toEqual(['health', 'journal']);
});
