// Copies the snippets of the user pages from the examples; with --check it only reports stale ones.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFreshSnippets } from './readme/snippets.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const pages = ['README.md', 'README.zh-CN.md', ...docs.map((name) => `docs/${name}`)];
const stale = pages.filter((page) => read(page) !== withFreshSnippets(read(page), read));

if (!process.argv.includes('--check')) {
  for (const page of stale) writeFileSync(join(root, page), withFreshSnippets(read(page), read));
  process.stdout.write(stale.length === 0 ? 'Nothing to do.\n' : `${stale.join(', ')}: written.\n`);
} else if (stale.length === 0) {
  process.stdout.write('The snippets are up to date.\n');
} else {
  process.stdout.write(`${stale.join(', ')}: stale snippets. Run npm run readme.\n`);
  process.exitCode = 1;
}
