import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AnyTwin, createTwin } from '../../src/index.ts';
import { runsOf } from '../support/property-runs.ts';
import { FeishuClient } from './feishu-client.ts';

/** What happens to a client: it is used, time passes, things go wrong at the vendor's. */
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('call' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('parallel' as const), calls: fc.integer({ min: 2, max: 30 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('advance' as const),
      seconds: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 20_000 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('expire' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('revoke' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('fault' as const),
      error: fc.constantFrom('internal-error', 'app-secret-invalid', 'invalid-access-token'),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('break' as const),
      fault: fc.constantFrom(
        'connection-reset' as const,
        'truncated-body' as const,
        'malformed-body' as const,
      ),
    }),
  },
);

type Event = typeof event extends fc.Arbitrary<infer Each> ? Each : never;

const operations = {
  'internal-error': 'feishu.tenantAccessTokenInternal',
  'app-secret-invalid': 'feishu.tenantAccessTokenInternal',
  'invalid-access-token': 'feishu.protectedResource',
} as const;

async function live(
  twin: AnyTwin,
  clients: readonly FeishuClient[],
  events: readonly Event[],
): Promise<void> {
  for (const [index, each] of events.entries()) {
    const client = clients[index % clients.length]!;
    // A call that fails is the caller's to bear; the client neither hides nor repeats it.
    const call = () => client.call().catch(() => undefined);
    if (each.type === 'call') await call();
    else if (each.type === 'parallel') await Promise.all(Array.from({ length: each.calls }, call));
    else if (each.type === 'advance') twin.clock.advance(each.seconds * 1_000);
    else if (each.type === 'revoke') twin.tokens.revokeAll();
    else if (each.type === 'break') twin.faults.add({ fault: { type: each.fault }, times: 1 });
    else if (each.type === 'fault') {
      twin.faults.add({ operation: operations[each.error], error: each.error, times: each.times });
    } else if (twin.tokens.list({ active: true }).length > 0) twin.jumpTo('expiry');
  }
  // Faults over, so that what was begun can be brought to an end.
  twin.faults.clear();
  for (const client of clients) await client.call();
}

test.each([
  ['whose clock is the twin’s', (twin: AnyTwin) => [new FeishuClient(twin)]],
  ['that cannot know that the clock is moved', (twin: AnyTwin) => [new FeishuClient(twin, { now: () => 0 })]],
  [
    'of two processes with caches of their own',
    (twin: AnyTwin) => [new FeishuClient(twin), new FeishuClient(twin, { now: () => 0 })],
  ],
])('a correct client %s is never found at fault', async (_, clientsOf) => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 60 }), async (events) => {
      const twin = createTwin({ now: '2026-11-21T00:00:00Z' });
      await live(twin, clientsOf(twin), events);
      expect(twin.verdicts()).toEqual([]);
    }),
    { numRuns: runsOf(200) },
  );
});
