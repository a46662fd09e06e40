import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from '../http-client.ts';
import { installTwin } from '../install-size.ts';
import { floor, promptTwin } from '../machine.ts';
import { type Installed, installedIn, installInto } from '../npm.ts';
import { progress } from '../report.ts';
import { type Server, type StartOptions, startAndCall, startUnannounced } from '../server.ts';
import type { FiveId } from '../workload.ts';
import { inOneDocument, okBody } from './five-documents.ts';
import { peers } from './index.ts';
import type { Peer } from './peer.ts';

/** A server in the comparison, installed. */
export interface Contestant {
  readonly name: string;
  readonly version?: string;
  readonly note?: string;
  /** Its requests, in turn. */
  readonly requests: readonly Request[];
  readonly installed?: Installed;
  /** Starts it; it is ready after its first response. */
  start(options: StartOptions): Promise<Server>;
}

type Five = Readonly<Record<FiveId, Request>>;

/** The floor, and the built twin. */
export function ours(five: Five): { floor: Contestant; twin: Contestant } {
  const requests = Object.values(five);
  return {
    floor: { name: 'floor', requests, start: (options) => startAndCall(floor, requests[0]!, options) },
    twin: {
      name: 'tokentwin',
      requests,
      note: 'without the 20 ms that it has Ekuaibao wait; its memory holds the login codes that it is given for each round',
      installed: installTwin(),
      start: (options) => startAndCall(promptTwin, requests[0]!, options),
    },
  };
}

/** The peers that this machine can run, each installed in a directory that the next run reuses. */
export function installPeers(five: Five): Contestant[] {
  const runnable = peers.filter((peer) => {
    const isThere = peer.needs === undefined || hasProgram(peer.needs);
    if (!isThere) progress(`${peer.name} is left out: there is no ${peer.needs} on this machine`);
    return isThere;
  });
  return runnable.map((peer) => install(peer, five));
}

function install(peer: Peer, five: Five): Contestant {
  const { name, version, note, packages, ownRequest } = peer;
  const wanted = Object.entries(packages).map(([each, itsVersion]) => `${each}@${itsVersion}`);
  const folder = join(tmpdir(), 'tokentwin-bench-peers', wanted.join('+').replaceAll(/[@/]+/g, '-'));
  progress(`installing ${wanted.join(', ')}`);
  const installed = installedIn(folder, packages) ?? installInto(folder, wanted);
  const requests = ownRequest ? [ownRequest] : Object.values(five);
  return {
    name,
    version,
    ...(note !== undefined && { note }),
    requests,
    installed,
    start: (options) => startPeer(peer, join(folder, 'node_modules'), five, requests[0]!, options),
  };
}

async function startPeer(
  peer: Peer,
  modules: string,
  five: Five,
  first: Request,
  options: StartOptions,
): Promise<Server> {
  const port = await freePort();
  const workdir = mkdtempSync(join(tmpdir(), 'tokentwin-bench-peer-'));
  const config = join(workdir, 'config');
  mkdirSync(config);
  const operations = Object.entries(five) as [FiveId, Request][];
  const command = peer.command({
    modules,
    workdir: config,
    port,
    routes: operations.map(([id, { path }]) => ({ path, answer: okBody(id) })),
    document: inOneDocument(operations.map(([id]) => id)),
  });
  // Some write logs into the home directory.
  const env = { ...options.env, HOME: workdir };
  const server = await startUnannounced(command, port, first, { ...options, env });
  const stop = async () => {
    await server.stop();
    rmSync(workdir, { recursive: true });
  };
  return { ...server, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function hasProgram(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
