import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from './http-client.ts';
import { oneTimeMark, wrkScript } from './wrk-script.ts';

/** The result of a load generator. */
export interface Load {
  readonly requests: number;
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Requests that were refused or broken off. */
  readonly failed: number;
}

/** How to load a server. */
export interface LoadOptions {
  /** The core of the load generator. */
  readonly pinTo?: number | undefined;
  /** Reports failed requests instead of throwing, unless all of them failed. */
  readonly mayFail?: boolean;
  /** Makes one-time texts from the responses to this request instead of counting. */
  readonly codes?: Request;
}

const connections = 32;

/** wrk if it is installed, since autocannon is slower than the servers. */
export const generator = existsSync('/usr/bin/wrk') ? 'wrk' : 'autocannon';

/** Posts requests in turn over 32 connections for some seconds, from another core. */
export function load(
  url: string,
  requests: readonly Request[],
  seconds: number,
  options: LoadOptions = {},
): Load {
  const { pinTo } = options;
  const pinned = pinTo === undefined ? [] : ['taskset', '-c', String(pinTo)];
  if (generator === 'wrk') return wrk(url, requests, seconds, pinned, options);
  if (requests.length === 1 && !requests[0]!.body.includes(oneTimeMark)) {
    return autocannon(url, requests[0]!, seconds, pinned, options);
  }
  throw new Error('Only wrk can send several requests in turn. Install it.');
}

function wrk(
  url: string,
  requests: readonly Request[],
  seconds: number,
  pinned: readonly string[],
  { mayFail = false, codes }: LoadOptions,
): Load {
  const folder = mkdtempSync(join(tmpdir(), 'tokentwin-bench-'));
  const script = join(folder, 'post.lua');
  writeFileSync(script, wrkScript(requests, codes));
  const printed = run([...pinned, 'wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, url]);
  rmSync(folder, { recursive: true });
  const [count, durationUs, p99Us, refused, broken] = /RESULT ([\d ]+)/
    .exec(printed)![1]!
    .split(' ')
    .map(Number) as [number, number, number, number, number];
  if (count === 0) throw new Error(`${url} sent no response.`);
  const failed = refused + broken;
  requireSuccess(url, failed, count, mayFail);
  return { requests: count, perSecond: count / (durationUs / 1_000_000), p99Ms: p99Us / 1_000, failed };
}

function autocannon(
  url: string,
  request: Request,
  seconds: number,
  pinned: readonly string[],
  { mayFail = false }: LoadOptions,
): Load {
  const cli = join(import.meta.dirname, '../../node_modules/autocannon/autocannon.js');
  const headers = Object.entries(request.headers ?? {}).flatMap(([name, value]) => [
    '-H',
    `${name}: ${value}`,
  ]);
  const options = ['-j', '-c', String(connections), '-d', String(seconds), '-m', 'POST', ...headers];
  const printed = run([...pinned, process.execPath, cli, ...options, '-b', request.body, url + request.path]);
  const { requests, latency, non2xx, errors } = JSON.parse(printed);
  const failed = non2xx + errors;
  requireSuccess(url, failed, requests.total, mayFail);
  return { requests: requests.total, perSecond: requests.average, p99Ms: latency.p99, failed };
}

/** Throws for refused requests, which are fast and prove nothing. */
function requireSuccess(url: string, failed: number, count: number, mayFail: boolean): void {
  if (failed >= count || (failed > 0 && !mayFail))
    throw new Error(`${url} refused or broke off ${failed} of ${count} requests.`);
}

function run([command, ...args]: string[]): string {
  return execFileSync(command!, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
