import { TwinError } from '../core/errors.ts';
import type { Seed } from '../twin/seed.ts';
import { isScenario } from './check-scenario.ts';
import { checkSeed } from './check-seed.ts';
import type { Finding } from './check-text.ts';

/** Reads a seed file for use: throws on what `tokentwin check` would find. */
export function readSeed(file: string): Seed {
  const { seed, findings } = checkSeed(readText(file));
  if (findings.length === 0) return seed as Seed;
  if (isScenario(seed)) {
    throw new TwinError('ERR_INVALID_SEED', `${file} is a scenario, not a seed. Give it to --scenario.`);
  }
  throw new TwinError('ERR_INVALID_SEED', `The seed is not right: ${describeFindings(file, findings)}`);
}

/** The first finding in one line, and how many more there are. */
export function describeFindings(file: string, [first, ...others]: readonly Finding[]): string {
  const more = others.length === 0 ? '' : ` (and ${others.length} more: tokentwin check ${file})`;
  return `${file}:${first!.line}:${first!.column} ${first!.message}${more}`;
}

/** Reads a text file, or says in one line why that is not possible. */
export function readText(file: string): string {
  try {
    return process.getBuiltinModule('node:fs').readFileSync(file, 'utf8');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why = reasons[code ?? ''] ?? message;
    throw new TwinError('ERR_FILE', `Cannot read "${file}": ${why}.`, { cause });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read by you',
};
