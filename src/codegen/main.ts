import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.ts';
import { libraryFiles, staleFiles } from './libraries/library-files.ts';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const { ok, lines } = await generate({
  specsFolder: join(root, 'specs'),
  generatedFolder: join(root, 'src/generated'),
  coreFolder: join(root, 'src/core/generated'),
  check: values.check,
});
for (const line of lines) (ok ? console.log : console.error)(line);
process.exitCode = ok && (await generateLibraries()) ? 0 : 1;

/** Updates the types of the libraries in packages/, or lists those that are out of date. */
async function generateLibraries(): Promise<boolean> {
  const stale = await staleFiles(await libraryFiles(join(root, 'specs/control.yaml')), root);
  if (values.check && stale.size > 0) {
    for (const path of stale.keys()) console.error(`stale: ${path}`);
    console.error('Run npm run generate');
    return false;
  }
  for (const [path, text] of stale) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return true;
}
