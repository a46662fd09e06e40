import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fidelityFiles } from '../scripts/fidelity/files.ts';
import { catalogues } from './support/catalogues.ts';
import { coverageOf } from './support/coverage.ts';
import { direct } from './support/transports.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

test('FIDELITY.md and docs/fidelity equal fresh ones (npm run fidelity)', async () => {
  const files = fidelityFiles(catalogues, await coverageOf(direct));
  const stale = Object.entries(files).filter(([name, text]) => read(name) !== text);
  expect(stale.map(([name]) => name)).toEqual([]);
  expect(
    readdirSync(join(root, 'docs/fidelity'))
      .map((name) => `docs/fidelity/${name}`)
      .toSorted(),
  ).toEqual(
    Object.keys(files)
      .filter((name) => name !== 'FIDELITY.md')
      .toSorted(),
  );
});

test('FIDELITY.md fits one screen, and no page states a claim twice', () => {
  expect(read('FIDELITY.md').split('\n').length).toBeLessThan(70);
  for (const { vendor } of catalogues) {
    const rows = read(`docs/fidelity/${vendor}.md`)
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(50);
    expect(new Set(rows).size).toBe(rows.length);
  }
});
