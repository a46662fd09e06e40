// Writes FIDELITY.md from the specs and the cases; with --check it only says whether that would change it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageOf } from '../test/support/coverage.ts';
import { direct } from '../test/support/transports.ts';
import { fidelityDocument } from './fidelity/document.ts';

const file = join(import.meta.dirname, '../FIDELITY.md');
const fresh = fidelityDocument(await coverageOf(direct));

if (!process.argv.includes('--check')) {
  writeFileSync(file, fresh);
  process.stdout.write('FIDELITY.md is written.\n');
} else if (readFileSync(file, 'utf8') === fresh) {
  process.stdout.write('FIDELITY.md is up to date.\n');
} else {
  process.stdout.write('FIDELITY.md is stale. Run npm run fidelity.\n');
  process.exitCode = 1;
}
