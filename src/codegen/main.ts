import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.ts';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const { ok, lines } = await generate({
  specsFolder: join(root, 'specs'),
  generatedFolder: join(root, 'src/generated'),
  check: values.check,
});
for (const line of lines) (ok ? console.log : console.error)(line);
process.exitCode = ok ? 0 : 1;
