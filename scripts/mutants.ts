// `npm run mutants [-- AREA… [--files GLOB…] [--concurrency N]]`: mutation testing by Stryker; writes the scores into
// docs/reliability.md.
// `-- AREA… --table` only writes the scores of the results so far, such as those of an interrupted run.
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { areas } from './mutants/areas.ts';
import { areaNames, mutateArea } from './mutants/stryker.ts';
import { recordScore, writeTable } from './mutants/table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', multiple: true, default: [] },
    concurrency: { type: 'string', default: '2' },
    table: { type: 'boolean', default: false },
  },
});
const unknown = positionals.find((name) => !Object.hasOwn(areas, name));
if (unknown !== undefined || (values.files.length > 0 && positionals.length !== 1)) {
  console.error(`mutants: give areas (${areaNames.join(', ')}), and --files GLOB with exactly one of them.`);
  process.exit(2);
}
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
for (const name of positionals.length > 0 ? positionals : areaNames) {
  if (!values.table) {
    await mutateArea(name, areas[name]!, { files: values.files, concurrency: Number(values.concurrency) });
  }
  recordScore(name, commit);
}
writeTable();
