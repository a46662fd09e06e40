import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TwinError } from '../../../src/core/errors.ts';
import { serve } from '../../../src/server/serve.ts';
import { createTwin, type Twin } from '../../../src/twin/twin.ts';
import { mutated, mutation } from '../../support/mutate-json.ts';
import { runsOf } from '../../support/property-runs.ts';
import { askDingtalk, askEkuaibao, askFeishu, selfBuiltApp, within } from '../../support/token-calls.ts';
import { type Answer, type Remote, remote } from '../control/remote.ts';

/** What JavaScript says of data that a program did not expect. */
const internalText = /Cannot (?:read|destructure|convert)|iterable|not a function|(?:Type|Range)Error/;

let folder: string;
let file: string;
/** A state with something of everything in it. */
let state: unknown;
/** The lines of a log of a twin and a sandbox. */
let lines: readonly unknown[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-damage-'));
  file = join(folder, 'log');
  await using server = await serve({ state: file, now: '2026-11-21T00:00:00Z', frozen: true, randomSeed: 7 });
  await fetch(`${server.url}/_twin/sandboxes`, { method: 'POST', body: '{"name":"a","ttl":"1h"}' });
  await liveIn(server.twin);
  // Whatever changes is written with the next answer.
  await (await fetch(`${server.url}/_twin/clock`, { method: 'POST', body: '{"advance":"1m"}' })).text();
  state = JSON.parse(JSON.stringify(server.twin.exportState()));
  const text = (await readFile(file, 'utf8')).replace(/\0+$/, '').trimEnd();
  lines = text.split('\n').map((line) => JSON.parse(line) as unknown);
});
afterAll(() => rm(folder, { recursive: true }));

async function liveIn(twin: Twin): Promise<void> {
  for (const ask of [askFeishu, askDingtalk, askEkuaibao]) await ask(within(twin));
  twin.clock.advance('95m');
  twin.faults.add({ operation: 'feishu.appAccessTokenInternal', error: 10014, after: 9 });
  twin.faults.add({ operation: 'dingtalk.corpToken', fault: { type: 'rate-limit', limit: 9, window: '1m' } });
  twin.faults.add({ fault: { type: 'token-dies', afterUses: 3 } });
  twin.stubs.add({
    method: 'GET',
    path: '/open-apis/im/v1/chats',
    headers: { 'X-A': 'b' },
    body: { code: 0 },
  });
  for (const ask of [askFeishu, askDingtalk]) await ask(within(twin));
  const token = twin.exportState().ledger.tokens.at(-2)!.token;
  const headers = { Authorization: `Bearer ${token}` };
  await within(twin)('/open-apis/im/v1/chats', { headers });
  twin.feishu.createLoginCode({ app_id: selfBuiltApp });
}

test('PUT /_twin/state answers 400 for a state with anything wrong in it, and works on with one that it takes', async () => {
  await using server = await remote();
  await fc.assert(
    fc.asyncProperty(mutation, async (change) => {
      const before = server.twin.exportState();
      const answer = await server.put('/state', mutated(state, change));
      if (answer.status === 200) {
        for (const each of await look(server)) expect(each.status).toBe(200);
        return;
      }
      expect(answer).toMatchObject({ status: 400, body: { code: 'ERR_INVALID_STATE' } });
      expect(answer.body.detail).not.toMatch(internalText);
      const { savedAtMs: _, ...kept } = before;
      expect(server.twin.exportState()).toMatchObject(kept);
    }),
    { numRuns: runsOf(200) },
  );
});

/** What shows the parts of a twin. */
async function look(server: Remote): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const path of ['/tokens', '/faults', '/stubs', '/verdicts', '/health'])
    answers.push(await server.get(path));
  const exported = await server.get('/state');
  return [...answers, exported, await server.put('/state', exported.body)];
}

test('a state of a program of one’s own is refused with an error of ours', () => {
  fc.assert(
    fc.property(mutation, mutation, (one, other) => {
      try {
        createTwin().importState(mutated(mutated(state, one), other) as never);
      } catch (error) {
        expect(error).toBeInstanceOf(TwinError);
        expect(error).toHaveProperty('code', 'ERR_INVALID_STATE');
        expect((error as TwinError).message).not.toMatch(internalText);
      }
    }),
    { numRuns: runsOf(200) },
  );
});

test('a state file with anything wrong in a line is refused, names the line, and stays as it is', async () => {
  await fc.assert(
    fc.asyncProperty(mutation, async (change) => {
      const text = (mutated(lines, change) as readonly unknown[])
        .map((line) => `${JSON.stringify(line)}\n`)
        .join('');
      await writeFile(file, text);
      const troubles: unknown[] = [];
      const started = serve({ state: file, onTrouble: (error) => troubles.push(error) });
      const error = await started.then(
        (server) => server.close(),
        (cause: unknown) => cause,
      );
      expect(troubles).toEqual([]);
      expect(await readdir(folder)).toEqual(['log']);
      if (error === undefined) return;
      expect(error).toBeInstanceOf(TwinError);
      const { code, message } = error as TwinError;
      expect(code).toBe('ERR_INVALID_STATE');
      expect(message).toContain(`"${file}" is `);
      expect(message).toMatch(/ (?:damaged at line \d+|not a tokentwin state file); it was not changed\. /);
      expect(message).not.toMatch(internalText);
      expect(await readFile(file, 'utf8')).toBe(text);
    }),
    { numRuns: runsOf(200) },
  );
});
