import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { runsOf } from '../support/property-runs.ts';
import {
  HostileWorld,
  type NetworkFault,
  networkFaults,
  type StoreFault,
  settle,
  storeFaults,
  textOfError,
  timeoutMs,
} from './hostile-world.ts';

/** One thing that happens to the two processes. */
type Event =
  | { readonly does: 'get' | 'use'; readonly source: number; readonly times: number }
  | { readonly does: 'advance' | 'jump'; readonly ms: number }
  | { readonly does: 'network'; readonly faults: readonly NetworkFault[] }
  | { readonly does: 'storage'; readonly faults: readonly StoreFault[] }
  | { readonly does: 'revoke' | 'user-leaves' | 'user-comes' };

const source = fc.integer({ min: 0, max: 1 });
const times = fc.constantFrom(1, 1, 3, 20);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constantFrom('get' as const, 'use' as const), source, times }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('advance' as const),
      ms: fc.oneof(
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 0, max: 125 * 60_000 }),
        fc.constant(111 * 60_000),
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('network' as const),
      faults: fc.array(fc.constantFrom(...networkFaults), { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('storage' as const),
      faults: fc.array(fc.constantFrom(...storeFaults), { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('revoke' as const, 'user-leaves' as const, 'user-comes' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('jump' as const),
      ms: fc.integer({ min: -3 * 3_600_000, max: 3 * 3_600_000 }),
    }),
  },
);

/** Fewer where the test runs once for every mutant. */
const numRuns = runsOf(100);

const rejections: unknown[] = [];
const onRejection = (reason: unknown) => void rejections.push(reason);

async function happen(world: HostileWorld, happening: Event): Promise<void> {
  switch (happening.does) {
    case 'get':
    case 'use':
      for (let time = 0; time < happening.times; time++)
        world[happening.does](happening.source % world.sources.length);
      break;
    case 'advance':
      await world.time.advance(happening.ms);
      break;
    case 'jump':
      world.time.jump(happening.ms);
      break;
    case 'network':
      world.network.push(...happening.faults);
      break;
    case 'storage':
      world.storage.push(...happening.faults);
      break;
    case 'revoke':
      world.twin.tokens.revokeAll({});
      break;
    default:
      world.hasUser = happening.does === 'user-comes';
  }
  await settle();
}

it('does not go back to a lease that it replaced, where the store lost an acknowledged write', async () => {
  const world = new HostileWorld({ processes: 1, canLock: false });
  const getLater = async (...faults: readonly StoreFault[]) => {
    world.storage.push(...faults);
    await world.time.advance(111 * 60_000);
    await happen(world, { does: 'get', source: 0, times: 1 });
  };
  await happen(world, { does: 'get', source: 0, times: 1 });
  // The read fails, and the write is acknowledged and lost.
  await getLater('reject', 'garbage');
  await getLater('reject', 'reject');
  await getLater();
  await getLater();
  expect(world.calls.map(({ outcome }) => outcome)).toEqual(Array(5).fill('token'));
  expect(world.spentAgain).toEqual([]);
});

describe.each([
  { processes: 1, canLock: true },
  { processes: 1, canLock: false },
  { processes: 2, canLock: true },
  { processes: 2, canLock: false },
])('$processes processes with one user, a lock in the store: $canLock', ({ processes, canLock }) => {
  afterEach(() => {
    process.off('unhandledRejection', onRejection);
  });

  it('keep their promises, whatever store, vendor, network and callbacks do', async () => {
    process.on('unhandledRejection', onRejection);
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 30 }), async (events) => {
        const world = new HostileWorld({ processes, canLock });
        for (const happening of events) await happen(world, happening);
        await world.time.advance(2 * timeoutMs);
        // No caller waits for longer than its time-out: withToken may wait twice.
        expect(world.calls.filter(({ outcome }) => outcome === 'pending')).toEqual([]);
        // No message holds a secret.
        const texts = world.calls.map(({ error }) => textOfError(error)).join('\n');
        expect(texts).not.toMatch(/twin-secret|[tuar]-[\w.-]{20,}|eyJ/);

        await world.calm();
        for (let index = 0; index < processes; index++) {
          // However often it is asked at one instant, the vendor is not.
          world.asked.length = 0;
          const before = world.calls.length;
          for (let time = 0; time < 10; time++) {
            world.use(index);
            await settle();
          }
          await world.time.advance(5_000);
          expect(world.calls.length).toBe(before + 10);
          expect(world.asked.length).toBeLessThanOrEqual(12);
          expect(world.calls.at(-1)!.outcome, textOfError(world.calls.at(-1)!.error)).toBe('token');
        }
        // A refresh token that the vendor took was not sent again.
        const isCoordinated = canLock && !events.some(({ does }) => does === 'storage');
        if (processes === 1 || isCoordinated) expect(world.spentAgain).toEqual([]);
        expect(rejections).toEqual([]);
      }),
      { numRuns },
    );
  });
});
