import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a load generator saw. */
export interface Load {
  readonly requests: number;
  readonly perSecond: number;
  readonly p99Ms: number;
}

/** The generator used: wrk where it is installed, since autocannon is slower than what it measures. */
export const generator = existsSync('/usr/bin/wrk') ? 'wrk' : 'autocannon';

/** Posts a body over 32 connections for some seconds, from another core. */
export function load(url: string, body: unknown, seconds: number, pinTo?: number): Load {
  const pinned = pinTo === undefined ? [] : ['taskset', '-c', String(pinTo)];
  return generator === 'wrk' ? wrk(url, body, seconds, pinned) : autocannon(url, body, seconds, pinned);
}

function wrk(url: string, body: unknown, seconds: number, pinned: readonly string[]): Load {
  const script = join(mkdtempSync(join(tmpdir(), 'tokentwin-bench-')), 'post.lua');
  writeFileSync(
    script,
    `wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = ${JSON.stringify(JSON.stringify(body))}
done = function(summary, latency)
  io.write(string.format("RESULT %d %d %d %d\\n", summary.requests, summary.duration, latency:percentile(99), summary.errors.status))
end
`,
  );
  const printed = run([...pinned, 'wrk', '-t1', '-c32', `-d${seconds}s`, '-s', script, url]);
  const [requests, durationUs, p99Us, errors] = /RESULT (\d+) (\d+) (\d+) (\d+)/
    .exec(printed)!
    .slice(1)
    .map(Number) as [number, number, number, number];
  if (errors > 0) throw new Error(`${url} refused ${errors} of ${requests} requests.`);
  return { requests, perSecond: requests / (durationUs / 1_000_000), p99Ms: p99Us / 1_000 };
}

function autocannon(url: string, body: unknown, seconds: number, pinned: readonly string[]): Load {
  const cli = join(import.meta.dirname, '../../node_modules/autocannon/autocannon.js');
  const options = [
    '-j',
    '-c',
    '32',
    '-d',
    String(seconds),
    '-m',
    'POST',
    '-H',
    'Content-Type: application/json',
  ];
  const printed = run([...pinned, process.execPath, cli, ...options, '-b', JSON.stringify(body), url]);
  const { requests, latency, non2xx } = JSON.parse(printed);
  if (non2xx > 0) throw new Error(`${url} refused ${non2xx} of ${requests.total} requests.`);
  return { requests: requests.total, perSecond: requests.average, p99Ms: latency.p99 };
}

function run([command, ...args]: string[]): string {
  return execFileSync(command!, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
