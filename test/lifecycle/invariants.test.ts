import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTwin, type Twin } from '../../src/twin/twin.ts';
import { runsOf } from '../support/property-runs.ts';
import { type Step, steps } from './steps.ts';
import { isTaken } from './token-endpoints.ts';
import { type Given, twoClients, type World, worlds } from './worlds.ts';

const runs = runsOf(100);
const timeout = 60_000;

const newTwin = () =>
  createTwin({ seed: twoClients, now: '2026-11-21T00:00:00Z', frozen: true, randomSeed: 7 });

const each = Object.entries(worlds);
const feishuWorlds = each.filter(([, { vendor }]) => vendor === 'feishu');

describe.each(feishuWorlds)('%s', (_, world) => {
  test('has never more than two living tokens a client', { timeout }, async () => {
    await forAll(steps, async (sequence) => {
      const twin = newTwin();
      await play(twin, world, sequence, () => {
        const living = twin.tokens.list({ active: true, type: 'tenant_access_token' });
        const owners = living.map(({ client, subject }) => `${client} ${subject}`);
        for (const owner of owners) {
          expect(owners.filter((other) => other === owner).length).toBeLessThanOrEqual(2);
        }
      });
    });
  });

  test('is told an expire that never grows without a new token', { timeout }, async () => {
    await forAll(steps, async (sequence) => {
      const told = new Map<string, number>();
      await play(newTwin(), world, sequence, (given) => {
        if (!given) return;
        expect(given.told).toBeLessThanOrEqual(told.get(given.token) ?? 7_200);
        expect(given.told).toBeGreaterThanOrEqual(1_800);
        told.set(given.token, given.told);
      });
    });
  });
});

describe.each(each)('%s', (_, world) => {
  test('finds its token dead exactly at its end, whatever happened before', { timeout }, async () => {
    await forAll(steps, async (sequence) => {
      const twin = newTwin();
      await play(twin, world, [...sequence, { do: 'ask', who: 0 }]);
      const { token, expiresAtMs } = twin.tokens.list({ active: true }).at(-1)!;

      twin.clock.set(expiresAtMs - 1);
      expect(await isTaken(twin, world.vendor, token)).toBe(true);
      twin.clock.set(expiresAtMs);
      expect(await isTaken(twin, world.vendor, token)).toBe(false);
    });
  });

  test('is given the same bytes by the same seed, clock and calls', { timeout }, async () => {
    await forAll(steps, async (sequence) => {
      const [one, other] = [newTwin(), newTwin()];
      await play(one, world, sequence);
      await play(other, world, sequence);

      expect(other.journal.exchanges()).toEqual(one.journal.exchanges().map(atItsOwnTime(other)));
      expect(other.tokens.list()).toEqual(one.tokens.list());
    });
  });

  test('fares the same, however the calls of everybody else are mixed in', { timeout }, async () => {
    const noise = fc.array(fc.tuple(fc.constantFrom(...each.map(([, other]) => other)), fc.boolean()), {
      maxLength: 4,
    });
    await forAll(
      fc.tuple(steps, fc.array(noise, { minLength: 1, maxLength: 8 })),
      async ([sequence, noises]) => {
        const own = sequence.map((step) => (step.do === 'ask' ? { ...step, who: 0 } : step));
        const alone = await fate(world, own, []);

        expect(await fate(world, own, noises)).toEqual(alone);
      },
    );
  });
});

/** Runs a property a hundred times. */
async function forAll<Value>(values: fc.Arbitrary<Value>, property: (value: Value) => Promise<void>) {
  await fc.assert(fc.asyncProperty(values, property), { numRuns: runs });
}

/** Takes the steps one after the other; `after` sees what each call gave. */
async function play(
  twin: Twin,
  world: World,
  sequence: readonly Step[],
  after: (
    given: Given | undefined,
    step: Step,
    taken: boolean | undefined,
  ) => void | Promise<void> = () => {},
): Promise<void> {
  const tokens: Given[] = [];
  for (const step of sequence) {
    let given: Given | undefined;
    let taken: boolean | undefined;
    const picked = 'which' in step ? tokens[step.which % tokens.length] : undefined;
    if (step.do === 'move') twin.clock.advance(step.ms);
    else if (step.do === 'ask') given = await world.ask(twin, step.who);
    else if (picked && step.do === 'use') taken = await isTaken(twin, world.vendor, picked.token);
    else if (picked && step.do === 'revoke') twin.tokens.revoke(picked.token);
    else if (picked && step.do === 'refresh') given = await world.refresh?.(twin, picked);
    if (given && !tokens.some(({ token }) => token === given!.token)) tokens.push(given);
    await after(given, step, taken);
  }
}

/** What the first client of a world sees, with its tokens by number; after each step, others call. */
async function fate(
  world: World,
  sequence: readonly Step[],
  noises: readonly (readonly (readonly [World, boolean])[])[],
): Promise<unknown[]> {
  const twin = newTwin();
  const numbers = new Map<string, number>();
  const seen: unknown[] = [];
  let count = 0;
  await play(twin, world, sequence, async (given, { do: what }, taken) => {
    if (given && !numbers.has(given.token)) numbers.set(given.token, numbers.size);
    seen.push({ what, taken, told: given?.told, token: given && numbers.get(given.token) });
    for (const [other, isSecond] of noises[count++ % noises.length] ?? []) {
      // Of the same world only the second client is somebody else.
      await other.ask(twin, other === world || isSecond ? 1 : 0);
    }
  });
  return seen;
}

/** The machine's own time is the one thing in an exchange that is not the twin's. */
function atItsOwnTime(twin: Twin) {
  const exchanges = twin.journal.exchanges();
  return <Exchange extends object>(exchange: Exchange, index: number): Exchange => ({
    ...exchange,
    realAtMs: exchanges[index]?.realAtMs,
    answeredAtMs: exchanges[index]?.answeredAtMs,
  });
}
