import { readFileSync } from 'node:fs';
import { TwinError } from '../core/errors.ts';
import type { Environment } from '../intercept/environment.ts';
import type { Interception } from '../intercept/interception.ts';
import type { RunningTwin, TlsOptions } from '../server/serve.ts';
import type { Terminal } from './terminal.ts';

/** The TLS options of `serve`. */
export interface TlsFlags {
  readonly tls: boolean;
  readonly cert: string | undefined;
  readonly key: string | undefined;
  readonly offline: boolean;
}

/** The server's TLS options; throws for options that contradict each other. */
export function tlsOptions({ tls, cert, key, offline }: TlsFlags, env: Environment): TlsOptions {
  if (!tls) {
    throw new TwinError('ERR_INVALID_OPTION', '--cert, --key and --offline are only valid with --tls.');
  }
  if ((cert === undefined) !== (key === undefined)) {
    throw new TwinError(
      'ERR_INVALID_OPTION',
      `--cert and --key need each other; only --${cert === undefined ? 'key' : 'cert'} was given.`,
    );
  }
  const own =
    cert !== undefined && key !== undefined ? { certificate: read(cert), key: read(key) } : undefined;
  return { own, offline, env };
}

/** What `serve --tls` prints at the start: the certificate to trust, and how to point a shell at the twin. */
export function interceptionWelcome(
  { url }: Pick<RunningTwin, 'url'>,
  interception: Pick<Interception, 'folder' | 'report'>,
  terminal: Pick<Terminal, 'style'>,
): string {
  const { hosts, files, port } = interception.report();
  const entries = port === 443 ? [`  Hosts     127.0.0.1 ${hosts.join(' ')}`] : [];
  return [
    terminal.style('bold', 'In place of the vendors'),
    `  TLS       ${url.replace(/^http:/, 'https:')}`,
    `  Trust     ${files?.authority ?? ''}`,
    `  Shell     eval "$(npx tokentwin env --intercept --url ${url})"`,
    ...entries,
    '',
  ].join('\n');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new TwinError('ERR_FILE', `Cannot read "${file}": ${(cause as Error).message}.`, { cause });
  }
}
