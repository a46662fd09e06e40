import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promptTwin, twin } from './machine.ts';
import type { workload } from './workload.ts';

/** A twin, the requests to it, and what it has to reach, as ratios to the floor. */
export interface Contest {
  /** One operation of a vendor, or the five token endpoints in turn. */
  readonly vendor: keyof typeof workload | 'five';
  readonly twin: readonly string[];
  readonly scheme?: 'https';
  readonly goals: { readonly share: number; readonly p99?: number };
  /** More arguments, made for one run. */
  options?(): Options;
}

interface Options extends Disposable {
  readonly twin: readonly string[];
  readonly floor: readonly string[];
}

/** What is measured under load, by the name of the part. */
export const contests = {
  feishu: { vendor: 'feishu', twin, goals: { share: 0.85, p99: 1.5 } },
  dingtalk: { vendor: 'dingtalk', twin, goals: { share: 0.85, p99: 1.5 } },
  five: { vendor: 'five', twin: promptTwin, goals: { share: 0.85, p99: 1.5 } },
  'five with --state': {
    vendor: 'five',
    twin: promptTwin,
    goals: { share: 0.3 },
    options: () => inFolder((folder) => ({ twin: ['--state', `${folder}/`], floor: [] })),
  },
  'plain transport': {
    vendor: 'feishu',
    twin: [...twin, '--transport', 'plain'],
    goals: { share: 0.6 },
  },
  'five on the plain transport': {
    vendor: 'five',
    twin: [...promptTwin, '--transport', 'plain'],
    goals: { share: 0.6 },
  },
  tls: {
    vendor: 'feishu',
    twin: [...twin, '--tls'],
    scheme: 'https',
    goals: { share: 0.8 },
    options: () => inFolder(withCertificate),
  },
} as const satisfies Readonly<Record<string, Contest>>;

function inFolder(made: (folder: string) => Omit<Options, keyof Disposable>): Options {
  const folder = mkdtempSync(join(tmpdir(), 'tokentwin-bench-'));
  return { ...made(folder), [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

/** The same certificate for both, since the kind of key determines the cost of a handshake. */
function withCertificate(folder: string) {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const named = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...named, '-keyout', key, '-out', certificate], {
    stdio: 'pipe',
  });
  return { twin: ['--cert', certificate, '--key', key], floor: [certificate, key] };
}
