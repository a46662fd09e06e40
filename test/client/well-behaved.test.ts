import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/core/generated/inputs.ts';
import { runsOf } from '../support/property-runs.ts';
import { endpoints, settled, sourceWorld } from './worlds.ts';

/** What a source survives without anybody noticing, as long as it does not last. */
const survivable: readonly Fault[] = [
  { type: 'connection-reset' },
  { type: 'connection-reset', at: 'middle' },
  { type: 'empty-response' },
  { type: 'truncated-body' },
  { type: 'malformed-body' },
  { type: 'server-error-text' },
  { type: 'bad-gateway-html' },
  { type: 'token-missing' },
  { type: 'token-empty' },
  { type: 'token-null' },
  { type: 'expiry-missing' },
  { type: 'expiry-zero' },
  { type: 'expiry-negative' },
  { type: 'expiry-string' },
  { type: 'expiry-long' },
];

/** One thing that happens in a service's life. */
type Event =
  | { readonly does: 'use'; readonly times: number }
  | { readonly does: 'advance'; readonly ms: number }
  | { readonly does: 'fault'; readonly fault: Fault; readonly times: number }
  | { readonly does: 'revoke' };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('use' as const), times: fc.integer({ min: 1, max: 7 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('advance' as const),
      // A moment, some minutes, and beyond any token's life; never back, where a vendor's own clock never goes.
      ms: fc.oneof(
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 0, max: 90 * 60_000 }),
        fc.constant(9_000_000),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('fault' as const),
      fault: fc.constantFrom(...survivable),
      times: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'revoke' as const }) },
);

describe.each(endpoints)('a source of %s', (endpoint) => {
  it('earns no verdict, whatever the clock and the network do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 25 }), async (events) => {
        const world = sourceWorld(endpoint);
        const { twin } = world;
        for (const happening of events) {
          if (happening.does === 'advance') twin.clock.advance(happening.ms);
          else if (happening.does === 'revoke') twin.tokens.revokeAll({});
          else if (happening.does === 'fault') {
            const { fault, times } = happening;
            twin.faults.add({ operation: endpoint, fault, times });
          } else {
            // What fails now may well do later; here it only matters how it fails.
            await Promise.allSettled(Array.from({ length: happening.times }, () => world.use()));
          }
          await settled(world);
        }
        expect(twin.verdicts()).toEqual([]);
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('serves every caller at every fault that does not last', async () => {
    for (const fault of survivable) {
      const world = sourceWorld(endpoint);
      world.twin.faults.add({ operation: endpoint, fault, times: 1 });
      await world.use();
      world.twin.clock.advance('119m');
      world.twin.faults.add({ operation: endpoint, fault, times: 1 });
      await world.use();
      await settled(world);
      world.twin.clock.advance('3m');
      await world.use();
      expect(world.twin.verdicts()).toEqual([]);
    }
  });
});
