import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generate } from '../src/codegen/generate.ts';

const root = join(import.meta.dirname, '..');

// Mistakes in a spec, of our own checks and of the linter, are among the lines.
test('the specs have no mistakes, and src/generated equals a fresh run', async () => {
  const outcome = await generate({
    specsFolder: join(root, 'specs'),
    generatedFolder: join(root, 'src/generated'),
    coreFolder: join(root, 'src/core/generated'),
    check: true,
  });
  expect(outcome).toEqual({
    ok: true,
    lines: [expect.stringMatching(/^\d+ generated files are up to date\.$/)],
  });
});
