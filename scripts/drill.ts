// Drills the suites below drills and holds what is found to scripts/drill/expectations.ts:
// npm run drill [-- --only WORD …] [--source]. dist has to be built; --source drills with src.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Drilled, drilled } from './drill/expectations.ts';
import { type Prepared, prepare } from './drill/prepare.ts';

interface WorldFound {
  readonly world: string;
  readonly status: 'ok' | 'fault' | 'not-met' | 'not-run';
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
  /** Why a world was not run, and what else is worth saying. */
  readonly remarks: readonly string[];
}

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'tokentwin-drill-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, source: { type: 'boolean' } },
});
const main = join(root, values.source ? 'src/cli/main.ts' : 'dist/cli/main.js');
const chosen = drilled.filter(
  ({ name, needs }) => values.only?.some((word) => needs === word || name.includes(word)) ?? true,
);

const prepared = new Map<Drilled['needs'], Prepared>();
const counts = { passed: 0, failed: 0, skipped: 0 };
for (const suite of chosen) {
  const ready = prepared.get(suite.needs) ?? prepare(suite.needs);
  prepared.set(suite.needs, ready);
  if ('skip' in ready) {
    counts.skipped++;
    console.log(`skipped  ${suite.name}: ${ready.skip}`);
    continue;
  }
  const begin = performance.now();
  const problems = await problemsOf(suite, ready.env);
  const seconds = ((performance.now() - begin) / 1_000).toFixed(1);
  counts[problems.length === 0 ? 'passed' : 'failed']++;
  console.log(`${problems.length === 0 ? 'passed ' : 'failed '}  ${suite.name}  ${seconds} s`);
  for (const problem of problems) console.log(`  | ${problem}`);
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** Where what a drill found differs from what is expected. */
async function problemsOf(suite: Drilled, env: Readonly<Record<string, string>>): Promise<string[]> {
  const report = join(folder, 'report.json');
  const seed = join(folder, 'seed.json');
  if (suite.seed !== undefined) writeFileSync(seed, JSON.stringify(suite.seed));
  const options = [
    suite.worlds ? `--drill=${suite.worlds.join(',')}` : '--drill',
    '--report',
    report,
    ...(suite.jobs === undefined ? [] : ['--jobs', String(suite.jobs)]),
    ...(suite.seed === undefined ? [] : ['--seed', seed]),
  ];
  rmSync(report, { force: true });
  const child = spawn(process.execPath, [main, 'exec', ...options, '--', ...suite.command], {
    cwd: join(root, 'drills', suite.folder),
    env: { ...process.env, ...env, ...suite.env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  let found: readonly WorldFound[];
  try {
    const { plain, worlds } = JSON.parse(readFileSync(report, 'utf8'));
    found = [plain, ...worlds];
  } catch {
    return [`left no report: ${output.trim().slice(-600)}`];
  }
  const { faults = {}, mayHave = [] } = suite;
  const wrong = found.flatMap(({ world, status, findings, remarks }) => {
    const rules = findings.map(({ rule }) => rule);
    const wanted = faults[world];
    if (status === 'not-run' && (wanted !== undefined || suite.worlds?.includes(world))) {
      return [`${world}: not run: ${remarks.join('; ')}`];
    }
    if (wanted !== undefined && !rules.includes(wanted)) {
      return [`${world}: ${wanted} was not found; ${[status, ...rules, ...remarks].join(', ')}`];
    }
    if (wanted === undefined && status === 'fault' && !mayHave.includes(world)) {
      return [
        `${world}: ${findings.map(({ rule, message }) => `${rule}: ${message}`).join('; ') || 'failed'}`,
      ];
    }
    return [];
  });
  const missing = Object.keys(faults).filter((world) => !found.some((each) => each.world === world));
  const wantedCode = Object.keys(faults).length > 0 ? 1 : 0;
  const hasOther = mayHave.length > 0 && code === 1;
  return [
    ...wrong,
    ...missing.map((world) => `${world} was not run: ${output.trim().slice(-600)}`),
    ...(code === wantedCode || hasOther ? [] : [`exited with ${code}, not ${wantedCode}`]),
  ];
}
