import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generate } from '../src/codegen/generate.ts';
import { lintSpec } from '../src/codegen/lint-spec.ts';
import { readSpec } from '../src/codegen/read-spec.ts';

const root = join(import.meta.dirname, '..');
const specsFolder = join(root, 'specs');
const specs = readdirSync(specsFolder).filter((name) => name.endsWith('.yaml'));

test.each(specs)('%s has no mistakes', async (name) => {
  const text = readFileSync(join(specsFolder, name), 'utf8');
  expect(() => readSpec(text, `specs/${name}`)).not.toThrow();
  expect(await lintSpec(text, `specs/${name}`)).toEqual([]);
});

test('src/generated equals a fresh run', async () => {
  const outcome = await generate({
    specsFolder,
    generatedFolder: join(root, 'src/generated'),
    coreFolder: join(root, 'src/core/generated'),
    check: true,
  });
  expect(outcome.lines).toEqual([expect.stringMatching(/^\d+ generated files are up to date\.$/)]);
});
