import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fidelityDocument } from '../scripts/fidelity/document.ts';
import { coverageOf } from './support/coverage.ts';
import { direct } from './support/transports.ts';

const root = join(import.meta.dirname, '..');

test('FIDELITY.md equals a fresh one (npm run fidelity)', async () => {
  const fresh = fidelityDocument(await coverageOf(direct));
  expect(readFileSync(join(root, 'FIDELITY.md'), 'utf8') === fresh).toBe(true);
});
