import { workload } from '../bench/workload.ts';
import { inParallel, read, send } from './caller.ts';
import type { Cluster } from './cluster.ts';
import { Suite } from './suite.ts';

/** Throws unless it is true. */
export function require(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Creates sandboxes through nginx: most by name, some without one, half of them used by host name. */
export async function createSuites(cluster: Cluster, count: number): Promise<Suite[]> {
  const suites: Suite[] = [];
  for (let number = 0; number < count; number++) {
    const isNamed = number % 4 !== 0;
    const sending = isNamed ? { method: 'PUT' } : { method: 'POST' };
    const path = isNamed ? `/_twin/sandboxes/team-${number}` : '/_twin/sandboxes';
    const { name } = (await read(cluster.url + path, { ...sending, body: { ttl: '1h' } })) as {
      name: string;
    };
    suites.push(new Suite(cluster.url, name, number % 2 === 1));
  }
  return suites;
}

/** Asks each process for its sandboxes: each is in exactly one. Returns how many each process has. */
export async function findHomes(cluster: Cluster, suites: readonly Suite[]): Promise<number[]> {
  const counts: number[] = [];
  const homes = new Map<string, number>();
  for (const [index, { url }] of cluster.processes.entries()) {
    const { sandboxes } = (await read(`${url}/_twin/sandboxes`)) as {
      sandboxes: readonly { name: string }[];
    };
    counts.push(sandboxes.length);
    for (const { name } of sandboxes) {
      require(!homes.has(name), `The sandbox ${name} is in two processes.`);
      homes.set(name, index);
    }
  }
  require(homes.size === suites.length, `${homes.size} sandboxes instead of ${suites.length}.`);
  for (const suite of suites) suite.home = homes.get(suite.name)!;
  return counts;
}

/** Sends so many requests to each sandbox, 32 at a time; all of them have to succeed. */
export async function useAll(suites: readonly Suite[], rounds: number): Promise<number> {
  const total = suites.length * rounds;
  let next = 0;
  await inParallel(32, async () => {
    while (next < total) {
      const suite = suites[next++ % suites.length]!;
      const outcome = await suite.use();
      require(outcome === 'ok', `A request to ${suite.name} on process ${suite.home} ended ${outcome}.`);
    }
  });
  return total;
}

/** Moves the clock of a third of the sandboxes, of one after the other; no other sandbox may notice. */
export async function moveClocks(suites: readonly Suite[]): Promise<void> {
  for (const [index, suite] of suites.entries()) {
    if (index % 3 === 0) await suite.control('/clock', { method: 'POST', body: { advance: '10m' } });
  }
  await requireClocks(suites);
}

/** Throws unless those clocks, and no others, are ahead. */
export async function requireClocks(suites: readonly Suite[]): Promise<void> {
  for (const [index, suite] of suites.entries()) {
    const { nowMs } = (await suite.control('/clock')) as { nowMs: number };
    const isAhead = nowMs - Date.now() > 300_000;
    require(isAhead === (index % 3 === 0), `The clock of ${suite.name} is ${isAhead ? '' : 'not '}ahead.`);
  }
}

/** A fault that cuts the connection reaches the client as that, and the date is the sandbox's own. */
export async function checkFidelity(cluster: Cluster): Promise<void> {
  const suite = new Suite(cluster.url, 'fidelity', true);
  await read(`${cluster.url}/_twin/sandboxes/fidelity`, { method: 'PUT' });
  await suite.control('/clock', { method: 'POST', body: { set: '2031-01-01T00:00:00Z' } });
  await suite.control('/clock', { method: 'POST', body: { freeze: true } });
  const { path, body } = workload.feishu;
  const { headers } = await suite.ask(path, body);
  require(headers.date === 'Wed, 01 Jan 2031 00:00:00 GMT', `The date is ${String(headers.date)}.`);
  require(headers.server === undefined, `nginx added Server: ${String(headers.server)}.`);
  const fault = { fault: { type: 'connection-reset' }, times: 1 };
  await suite.control('/faults', { method: 'POST', body: fault });
  const { status } = await suite.ask(path, body);
  require(status === 0, `A connection that a fault resets was answered with ${status}.`);
  await read(`${cluster.url}/_twin/sandboxes/fidelity`, { method: 'DELETE' });
}

/** Each sandbox met one process. */
export function requireOneProcessEach(cluster: Cluster, suites: readonly Suite[]): void {
  const met = cluster.met();
  for (const { name } of suites) {
    const addresses = met.get(name) ?? new Set();
    require(addresses.size ===
      1, `The sandbox ${name} met ${addresses.size} processes: ${[...addresses].join(', ')}.`);
  }
}

/** Which sandboxes another process has to have since the list of processes changed. */
export async function findMoved(suites: readonly Suite[]): Promise<Suite[]> {
  const moved: Suite[] = [];
  for (const suite of suites) if (!(await suite.isThere())) moved.push(suite);
  return moved;
}

/** Moves sandboxes with their state to the process that nginx now chooses. */
export async function move(cluster: Cluster, moved: readonly Suite[]): Promise<void> {
  for (const { name, home } of moved) {
    const old = cluster.processes[home]!.url;
    const state = await read(`${old}/~${name}/_twin/state`);
    await read(`${cluster.url}/_twin/sandboxes/${name}`, { method: 'PUT' });
    await read(`${cluster.url}/~${name}/_twin/state`, { method: 'PUT', body: state });
    await send(`${old}/_twin/sandboxes/${name}`, { method: 'DELETE' });
  }
}
