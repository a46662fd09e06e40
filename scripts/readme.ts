// Copies the snippets of the user pages from the examples; with --check it only reports stale ones.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chinesePages, userPages } from './readme/pages.ts';
import { withFreshSnippets } from './readme/snippets.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const fresh = (page: string) =>
  withFreshSnippets(read(page), read, { isTranslated: chinesePages.includes(page) });

const stale = userPages.filter((page) => read(page) !== fresh(page));

if (!process.argv.includes('--check')) {
  for (const page of stale) writeFileSync(join(root, page), fresh(page));
  process.stdout.write(stale.length === 0 ? 'Nothing to do.\n' : `${stale.join(', ')}: written.\n`);
} else if (stale.length === 0) {
  process.stdout.write('The snippets are up to date.\n');
} else {
  process.stdout.write(`${stale.join(', ')}: stale snippets. Run npm run readme.\n`);
  process.exitCode = 1;
}
