// `npm run bench:state [-- TOKENS…]`: how much slower an answer is with `--state`, with 1 and with 50 connections.
// The bare server writes as much to the disk as a change of the state, and does nothing else.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HttpClient } from './bench/http-client.ts';
import { type Server, startServer } from './bench/server.ts';
import { tokenRequest } from './bench/state-workload.ts';

const kinds = ['none', 'bare', 'state'] as const;
type Kind = (typeof kinds)[number];

const rounds = 9;
const tokenCounts = process.argv.length > 2 ? process.argv.slice(2) : ['10000', '100000'];
const folder = await mkdtemp(join(tmpdir(), 'tokentwin-bench-'));
try {
  for (const tokens of tokenCounts) await measure(tokens);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(tokens: string): Promise<void> {
  const servers = new Map<Kind, Server>();
  const script = join(import.meta.dirname, 'bench/state-server.ts');
  for (const kind of kinds) {
    servers.set(kind, await startServer([script, kind, tokens, join(folder, `${kind}-${tokens}`)]));
  }
  for (const connections of [1, 50]) {
    const times = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]));
    for (let round = 0; round <= rounds; round++) {
      for (const [kind, { url }] of servers) {
        const ms = await meanMs(url, connections, connections === 1 ? 1_000 : 8_000);
        // The first round warms up.
        if (round > 0) times.get(kind)!.push(ms);
      }
    }
    const [none, bare, state] = kinds.map((kind) => median(times.get(kind)!));
    const ratios = times.get('state')!.map((ms, round) => ms / times.get('none')![round]!);
    console.log(
      `${tokens} tokens, ${connections} connection(s): ${asMs(none)} without, ${asMs(state)} with --state, ` +
        `${asMs(bare)} for a bare server with the same write; ` +
        `${median(ratios).toFixed(2)} times (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
    );
  }
  for (const server of servers.values()) await server.stop();
}

/** The mean time between two answers of a connection. */
async function meanMs(url: string, connections: number, total: number): Promise<number> {
  const clients = Array.from({ length: connections }, () => new HttpClient(url));
  let left = total;
  const begin = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (left-- > 0) await client.send(tokenRequest);
      client.close();
    }),
  );
  return ((performance.now() - begin) * connections) / total;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function asMs(value: number | undefined): string {
  return `${value!.toFixed(3)} ms`;
}
