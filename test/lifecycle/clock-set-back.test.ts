import { describe, expect, test } from 'vitest';
import { createTwin, type Twin } from '../../src/twin/twin.ts';
import { isTaken } from './token-endpoints.ts';
import { twoClients, worlds } from './worlds.ts';

const start = '2026-11-21T12:00:00Z';
const startMs = Date.parse(start);
const hourMs = 3_600_000;

describe.each(Object.entries(worlds))('%s, once the clock was set back', (_, world) => {
  test.each([
    ['a millisecond', 1],
    ['an hour', hourMs],
    ['a day and a half', 36 * hourMs],
  ])('by %s: an answer has a token that is accepted, with a full life at most', async (_, backMs) => {
    const twin = frozenTwin();
    const before = await world.ask(twin, 0);
    const fullLifeMs = lifeOf(before.told, twin);
    twin.clock.set(startMs - backMs);

    const after = await world.ask(twin, 0);

    expect(lifeOf(after.told, twin)).toBeLessThanOrEqual(fullLifeMs);
    expect(await isTaken(twin, world.vendor, after.token)).toBe(true);
  });

  test('by a day, then forward again: the token dies a full life after the answer that had it last', async () => {
    const twin = frozenTwin();
    const { token } = await world.ask(twin, 0);
    twin.clock.set(startMs - 24 * hourMs);
    const after = await world.ask(twin, 0);
    twin.clock.advance(lifeOf(after.told, twin) - 1);

    expect(await isTaken(twin, world.vendor, after.token)).toBe(true);
    expect(await isTaken(twin, world.vendor, token)).toBe(token === after.token);
    twin.clock.advance(1);
    expect(await isTaken(twin, world.vendor, after.token)).toBe(false);
  });

  test('the token from before is refused until the clock is back at its making', async () => {
    const twin = frozenTwin();
    const before = await world.ask(twin, 0);
    twin.clock.set(startMs - 1);

    expect(await isTaken(twin, world.vendor, before.token)).toBe(false);
    twin.clock.advance('1ms');
    expect(await isTaken(twin, world.vendor, before.token)).toBe(true);
  });
});

function frozenTwin(): Twin {
  return createTwin({ seed: twoClients, now: start, frozen: true });
}

/** What an answer says of the life of its token: seconds from now, or the instant of its end. */
function lifeOf(told: number, twin: Twin): number {
  return told > startMs / 2 ? told - twin.clock.now() : told * 1_000;
}
