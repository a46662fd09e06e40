import { readFileSync } from 'node:fs';
import { TwinError } from '../core/errors.ts';
import { type Message, messages } from '../core/message.ts';
import type { Environment } from '../intercept/environment.ts';
import type { Interception } from '../intercept/interception.ts';
import type { RunningTwin, TlsOptions } from '../server/serve.ts';
import { pad } from './table.ts';
import type { Terminal } from './terminal.ts';

const english = {
  onlyWithTls: '--cert, --key and --offline are only valid with --tls.',
  needEachOther: (given: 'key' | 'cert') => `--cert and --key need each other; only --${given} was given.`,
  cannotRead: (file: string, message: string) => `Cannot read "${file}": ${message}.`,
  inPlace: 'In place of the vendors',
  tls: 'TLS',
  trust: 'Trust',
  shell: 'Shell',
  hosts: 'Hosts',
};

/** What is said of TLS, in English. */
export type TlsTexts = typeof english;

const text = messages('cli-tls', english);

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
    throw new TwinError('ERR_INVALID_OPTION', text.onlyWithTls);
  }
  if ((cert === undefined) !== (key === undefined)) {
    throw new TwinError('ERR_INVALID_OPTION', text.needEachOther(cert === undefined ? 'key' : 'cert'));
  }
  const own =
    cert !== undefined && key !== undefined ? { certificate: read(cert), key: read(key) } : undefined;
  return { own, offline, env };
}

/** What `serve --tls` prints at the start: the certificate to trust, and how to point a shell at the twin. */
export function interceptionWelcome(
  { url }: Pick<RunningTwin, 'url'>,
  interception: Pick<Interception, 'folder' | 'report'>,
  terminal: Pick<Terminal, 'style' | 'say'>,
): string {
  const { hosts, files, port } = interception.report();
  const row = (label: Message, value: string) => `  ${pad(terminal.say(label), 9)} ${value}`;
  const entries = port === 443 ? [row(text.hosts, `127.0.0.1 ${hosts.join(' ')}`)] : [];
  return [
    terminal.style('bold', terminal.say(text.inPlace)),
    row(text.tls, url.replace(/^http:/, 'https:')),
    row(text.trust, files?.authority ?? ''),
    row(text.shell, `eval "$(npx tokentwin env --intercept --url ${url})"`),
    ...entries,
    '',
  ].join('\n');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new TwinError('ERR_FILE', text.cannotRead(file, (cause as Error).message), { cause });
  }
}
