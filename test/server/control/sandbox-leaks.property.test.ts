import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seedBeside } from '../../../src/core/random.ts';
import { serve } from '../../../src/server/serve.ts';
import type { Twin } from '../../../src/twin/twin.ts';
import { runsOf } from '../../support/property-runs.ts';
import { type Ask, askDingtalk, askEkuaibao, askFeishu, over } from '../../support/token-calls.ts';

const start = { now: '2026-11-21T00:00:00Z', frozen: true } as const;
const randomSeed = 7;
const names = ['one', 'two', 'three'];

/** What somebody does to one of the sandboxes; `text` is a token that any of them may have handed out. */
interface Step {
  readonly sandbox: number;
  /** Comes in on the sandbox's own port. */
  readonly ownPort: boolean;
  readonly pick: number;
  readonly act: (ask: Ask, text: string) => Promise<Response>;
}

const control =
  (path: string, body: unknown, method = 'POST') =>
  (ask: Ask) =>
    ask(`/_twin${path}`, { method, body: JSON.stringify(body) });

const acts: Step['act'][] = [
  (ask) => askFeishu(ask),
  (ask) => askFeishu(ask, 'a-wrong-secret'),
  (ask) => askDingtalk(ask),
  (ask) => askEkuaibao(ask),
  (ask, text) => ask('/open-apis/contact/v3/users', { headers: { Authorization: `Bearer ${text}` } }),
  (ask, text) => ask(`/api/openapi/v1/staffs?accessToken=${encodeURIComponent(text)}`),
  control('/clock', { advance: '95m' }),
  control('/faults', { error: 10014, times: 2 }),
  control('/tokens/revoke', {}),
  control(
    '/seed',
    { feishu: { apps: [{ app_id: 'cli_00000000000000a1', app_secret: 'a-wrong-secret' }] } },
    'PUT',
  ),
  control('/scenarios', { name: 'two-tokens-alive' }),
  control('/reset', {}),
];

const steps = fc.array(
  fc.record({
    sandbox: fc.nat(names.length - 1),
    ownPort: fc.boolean(),
    pick: fc.nat(),
    act: fc.constantFrom(...acts),
  }),
  { minLength: 10, maxLength: 60 },
);

/** Everything of a twin but what depends on this machine's time, and on the way its calls came. */
function worldOf(twin: Twin) {
  const { savedAtMs: _, ...state } = twin.exportState();
  return plain({ state, exchanges: twin.journal.exchanges().map(summary) });
}

test('whatever is done to its neighbours, a sandbox is as if it were alone', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await using server = await serve({ ...start, randomSeed });
      const untouched = worldOf(server.twin);
      const sandboxes = await Promise.all(names.map((name) => sandboxOn(server.url, name)));
      const loneServers = await Promise.all(
        names.map((name) => serve({ ...start, randomSeed: seedBeside(randomSeed, name) })),
      );
      try {
        const texts = ['never-handed-out'];
        // One after the other in each sandbox, all sandboxes at once.
        for (let from = 0; from < sequence.length; from += 5) {
          const chunk = sequence.slice(from, from + 5);
          await Promise.all(
            names.map(async (_, index) => {
              for (const { sandbox, ownPort, pick, act } of chunk) {
                if (sandbox !== index) continue;
                const text = texts[pick % texts.length]!;
                const { url, origin } = sandboxes[index]!;
                const there = await (await act(over(ownPort ? origin : url), text)).text();
                const here = await (await act(over(loneServers[index]!.url), text)).text();
                expect(there).toBe(here);
              }
            }),
          );
          for (const { twin } of loneServers) texts.push(...twin.tokens.list().map(({ token }) => token));
        }
        for (const [index, { url }] of sandboxes.entries()) {
          const { savedAtMs: _, ...state } = await read(`${url}/_twin/state`);
          const { exchanges } = await read(`${url}/_twin/journal`);
          const seen = { state, exchanges: (exchanges as Exchange[]).map(summary) };
          expect(plain(seen)).toEqual(worldOf(loneServers[index]!.twin));
        }
        expect(worldOf(server.twin)).toEqual(untouched);
      } finally {
        await Promise.all(loneServers.map((each) => each.close()));
      }
    }),
    { numRuns: runsOf(25) },
  );
});

async function sandboxOn(
  url: string,
  name: string,
): Promise<{ readonly url: string; readonly origin: string }> {
  const response = await fetch(`${url}/_twin/sandboxes`, {
    method: 'POST',
    body: JSON.stringify({ name, port: true }),
  });
  return (await response.json()) as { url: string; origin: string };
}

async function read(url: string): Promise<Record<string, unknown>> {
  return (await fetch(url)).json() as Promise<Record<string, unknown>>;
}

type Exchange = Pick<
  ReturnType<Twin['journal']['exchanges']>[number],
  'id' | 'atMs' | 'operation' | 'error' | 'reason'
>;

function summary({ id, atMs, operation, error, reason }: Exchange) {
  return { id, atMs, operation, error, reason };
}

/** Without what JSON does not carry. */
function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}
