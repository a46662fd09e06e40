import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { certificatesIn, javaTrustStore } from './java-key-store.ts';

/** The files that clients are pointed at, by absolute path. */
export interface TrustFiles {
  /** The authority of this run alone. */
  readonly authority: string;
  /** The system's authorities, those of the user's own files, and the one of this run. */
  readonly bundle: string;
  /** The same as a Java key store. */
  readonly javaStore: string;
  /** A folder with an ini file for PHP. */
  readonly phpFolder: string;
  /** For `node --require`. */
  readonly preload: string;
}

/** What goes into the files. */
export interface TrustFolderOptions {
  /** PEM of the authority of this run. */
  readonly authority: string;
  readonly preload: string;
  /** Bundles that the user's own variables name: what they trust stays trusted. */
  readonly userBundles: readonly string[];
  readonly nowMs: number;
  /** The port that the files are for. */
  readonly port: number;
}

/** Where systems keep the authorities they trust, the first that is there. */
const systemBundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
  '/opt/homebrew/etc/ca-certificates/cert.pem',
];

/** A private folder with the files that make clients trust one run; no key is ever in it. */
export class TrustFolder {
  readonly path: string;
  readonly port: number;
  readonly files: TrustFiles;
  /** User bundles that could not be read, and why. */
  readonly unread: readonly string[];
  readonly #endRemover: () => void;

  constructor({ authority, preload, userBundles, nowMs, port }: TrustFolderOptions) {
    this.port = port;
    // mkdtemp makes it for the owner alone (0700).
    this.path = mkdtempSync(join(tmpdir(), 'tokentwin-trust-'));
    this.#endRemover = removeWhenGone(this.path);
    const file = (name: string, content: string | Uint8Array) => {
      const path = join(this.path, name);
      writeFileSync(path, content, { mode: 0o600 });
      return path;
    };
    const own = userBundles.filter((path) => !systemBundles.includes(path)).map(readBundle);
    this.unread = own.flatMap((each) => ('failure' in each ? [each.failure] : []));
    const bundle = [systemBundle(), ...own.flatMap((each) => ('text' in each ? [each.text] : [])), authority]
      .map((text) => text.trimEnd())
      .join('\n');
    const phpFolder = join(this.path, 'php');
    mkdirSync(phpFolder, { mode: 0o700 });
    const bundleFile = file('bundle.pem', `${bundle}\n`);
    file(join('php', 'tokentwin.ini'), `curl.cainfo="${bundleFile}"\nopenssl.cafile="${bundleFile}"\n`);
    this.files = {
      authority: file('ca.pem', authority),
      bundle: bundleFile,
      javaStore: file('trust.jks', javaTrustStore(certificatesIn(bundle), nowMs)),
      phpFolder,
      preload: file('preload.cjs', preload),
    };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
    this.#endRemover();
  }
}

/** The authorities that the system trusts, as PEM; those that come with Node where the system has no such file. */
function systemBundle(): string {
  for (const path of systemBundles) {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') continue;
    }
  }
  return rootCertificates.join('\n');
}

function readBundle(path: string): { readonly text: string } | { readonly failure: string } {
  try {
    return { text: readFileSync(path, 'utf8') };
  } catch (error) {
    return { failure: `Cannot read "${path}": ${(error as Error).message}` };
  }
}

/**
 * Has a process of its own remove a folder once this one is gone, also when it is killed: it waits for the end of a pipe
 * that this process holds open. Answers what ends it, for a folder that is removed already.
 */
function removeWhenGone(path: string): () => void {
  const remover =
    process.platform === 'win32'
      ? spawn(
          process.execPath,
          ['-e', `fs.readFileSync(0); fs.rmSync(${JSON.stringify(path)}, { recursive: true, force: true })`],
          { stdio: ['pipe', 'ignore', 'ignore'], detached: true, windowsHide: true },
        )
      : spawn('/bin/sh', ['-c', 'trap "" INT TERM HUP; cat >/dev/null; rm -rf -- "$0"', path], {
          stdio: ['pipe', 'ignore', 'ignore'],
          detached: true,
        });
  remover.unref();
  const { stdin } = remover;
  // It may be gone first when the whole machine stops.
  stdin.on('error', () => {});
  (stdin as unknown as { unref?: () => void }).unref?.();
  remover.on('error', () => {});
  return () => stdin.end();
}
