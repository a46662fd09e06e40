// Kills a server with --state again and again under load; after each restart everything it had acknowledged is there.
// `npm run soak:kills -- --kills 100`
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Random } from '../src/core/random.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
const random = new Random(Number(values.seed));
const main = join(import.meta.dirname, '../src/cli/main.ts');
const folder = await mkdtemp(join(tmpdir(), 'tokentwin-kills-'));

/** What the servers have acknowledged, and what a restart has to know again. */
const tokens = new Set<string>();
const revoked = new Set<string>();
const sandboxes = new Set<string>();
let ticket = 'twin-ticket-1';
let rules = 0;

try {
  for (let kill = 1; kill <= Number(values.kills); kill++) {
    const { child, url } = await start();
    await check(url);
    await Promise.all([...Array.from({ length: 12 }, (_, worker) => load(url, worker)), endSoon(child)]);
  }
  const { child, url } = await start();
  await check(url);
  child.kill('SIGTERM');
  await once(child, 'close');
  console.log(
    `${values.kills} kills: ${tokens.size} tokens, ${revoked.size} revocations, ${sandboxes.size} sandboxes, ` +
      `${rules} fault rules acknowledged, none lost`,
  );
} finally {
  await rm(folder, { recursive: true });
}

async function start() {
  const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--json', '--state', `${folder}/`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value: line } = await lines.next();
  if (line === undefined) throw new Error('The server did not start again.');
  child.stdout.resume();
  return { child, url: (JSON.parse(line) as { url: string }).url };
}

/** Kills the server at any instant of the next quarter of a second. */
async function endSoon(child: ReturnType<typeof spawn>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, random.fraction() * 250));
  child.kill('SIGKILL');
  await once(child, 'close');
}

/** Asks until the server is gone, and notes what it has acknowledged. */
async function load(url: string, worker: number): Promise<void> {
  try {
    for (;;) {
      const draw = random.fraction();
      if (draw < 0.8) tokens.add(await newToken(url));
      else if (draw < 0.9) await revokeOne(url);
      // One of them only, or the last ticket would not be known.
      else if (draw < 0.95) await (worker === 0 ? rotate(url) : revokeOne(url));
      else if (draw < 0.98) await addRule(url);
      else await addSandbox(url);
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}

async function post(url: string, body: unknown): Promise<Record<string, string>> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = (await response.json()) as Record<string, string>;
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

async function newToken(url: string): Promise<string> {
  const client = { client_id: 'suitetwinclient0001', client_secret: 'twin-secret-suite' };
  const body = { ...client, grant_type: 'client_credentials' };
  return (await post(`${url}/v1.0/oauth2/dingtwincorp0001/token`, body)).access_token!;
}

async function revokeOne(url: string): Promise<void> {
  const { tokens: all } = (await (await fetch(`${url}/_twin/tokens?active=true`)).json()) as {
    tokens: { id: string; token: string }[];
  };
  const chosen = all[Math.floor(random.fraction() * all.length)];
  if (!chosen) return;
  const response = await fetch(`${url}/_twin/tokens/${chosen.id}/revoke`, { method: 'POST' });
  if (response.ok) revoked.add(chosen.token);
}

async function rotate(url: string): Promise<void> {
  await post(`${url}/_twin/app-tickets?app_id=cli_00000000000000b2`, {});
  const answer = await fetch(`${url}/_twin/app-tickets?app_id=cli_00000000000000b2`);
  ticket = ((await answer.json()) as { app_ticket: string }).app_ticket;
}

async function addRule(url: string): Promise<void> {
  // Spent at once, so that it does not hinder the others.
  await post(`${url}/_twin/faults`, { client: `nobody-${rules}`, error: 10014, times: 1 });
  rules++;
}

async function addSandbox(url: string): Promise<void> {
  sandboxes.add((await post(`${url}/_twin/sandboxes`, {})).name!);
}

async function check(url: string): Promise<void> {
  const get = async (path: string) => (await (await fetch(`${url}/_twin${path}`)).json()) as never;
  const { tokens: all } = (await get('/tokens')) as { tokens: { token: string; state: string }[] };
  const states = new Map(all.map(({ token, state }) => [token, state]));
  const { sandboxes: named } = (await get('/sandboxes')) as { sandboxes: { name: string }[] };
  const names = new Set(named.map(({ name }) => name));
  const { faults } = (await get('/faults')) as { faults: unknown[] };
  const { app_id, app_secret } = { app_id: 'cli_00000000000000b2', app_secret: 'twin-secret-store' };
  const store = await post(`${url}/open-apis/auth/v3/app_access_token`, {
    app_id,
    app_secret,
    app_ticket: ticket,
  });
  const lost = [
    ...[...tokens].filter((token) => !states.has(token)).map((token) => `token ${token}`),
    ...[...revoked]
      .filter((token) => states.get(token) === 'active')
      .map((token) => `revocation of ${token}`),
    ...[...sandboxes].filter((name) => !names.has(name)).map((name) => `sandbox ${name}`),
    ...(faults.length < Math.min(rules, 900) ? [`${rules - faults.length} fault rules`] : []),
    ...(Number(store.code) === 0 ? [] : [`app ticket ${ticket}: ${JSON.stringify(store)}`]),
  ];
  if (lost.length > 0) throw new Error(`Lost after a kill: ${lost.slice(0, 5).join(', ')} (${lost.length})`);
}
