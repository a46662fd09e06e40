// Writes FIDELITY.md and docs/fidelity from the specs and the cases; with --check it only reports stale files.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { catalogues } from '../test/support/catalogues.ts';
import { coverageOf } from '../test/support/coverage.ts';
import { direct } from '../test/support/transports.ts';
import { fidelityFiles } from './fidelity/files.ts';

const root = join(import.meta.dirname, '..');
const files = Object.entries(fidelityFiles(catalogues, await coverageOf(direct)));
const stale = files.filter(([name, text]) => {
  const file = join(root, name);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});

if (process.argv.includes('--check')) {
  for (const [name] of stale) process.stdout.write(`${name} is stale. Run npm run fidelity.\n`);
  if (stale.length === 0) process.stdout.write('FIDELITY.md and docs/fidelity are up to date.\n');
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of stale) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
    process.stdout.write(`Wrote ${name}.\n`);
  }
}
