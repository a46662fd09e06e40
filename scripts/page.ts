// Bundles the page's script and style into src/generated/page.ts: npm run page [-- --check].
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bundlePage } from './page/bundle.ts';

const root = join(import.meta.dirname, '..');
const file = join(root, 'src/generated/page.ts');
const fresh = await bundlePage();
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== fresh) {
    console.error(`${relative(root, file)} is stale. Run npm run page.`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, fresh);
  console.log(`${relative(root, file)} is written: ${fresh.length} characters.`);
}
