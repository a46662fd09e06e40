// Proof that the cases bite: makes deliberate errors in copies of the twin, one at a time, and counts those that a case
// catches. `npm run mutants -- NAME…` makes only those named.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { mutants } from './mutants/index.ts';
import type { Mutant } from './mutants/mutant.ts';
import type { Verdict } from './mutants/verdict.ts';

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'tokentwin-mutants-'));

/** Longer than all cases take; who takes longer hangs. */
const timeLimitMs = 30_000;

/** What the cases need; the command line and codegen are not under test here. */
const copied = ['package.json', 'src', 'test/cases', 'test/support'];
const left = ['src/cli', 'src/codegen'].map((folder) => join(root, folder));

async function main(): Promise<void> {
  const named = process.argv.slice(2);
  const chosen = mutants.filter(({ name }) => named.length === 0 || named.includes(name));
  const base = copyTo(join(scratch, 'base'));
  const unmutated = await judge(base);
  if (unmutated.outcome !== 'survived')
    throw new Error(`A case fails without any mutant: ${JSON.stringify(unmutated)}`);

  const startedMs = performance.now();
  const verdicts = await judgeAll(chosen, base);
  const killed = verdicts.filter(({ verdict }) => verdict.outcome === 'killed');
  const survivors = verdicts.filter(({ verdict }) => verdict.outcome === 'survived');
  const broken = verdicts.filter(({ verdict }) => verdict.outcome === 'broken');

  const width = Math.max(...chosen.map(({ name }) => name.length));
  for (const { mutant, verdict } of killed) print(`${mutant.name.padEnd(width)}  ${caught(verdict)}`);
  for (const { mutant } of survivors) {
    print(
      `${mutant.name.padEnd(width)}  SURVIVED${mutant.survives ? `: ${mutant.survives}` : ', unexplained'}`,
    );
  }
  for (const { mutant, verdict } of broken)
    print(`${mutant.name.padEnd(width)}  BROKEN: ${JSON.stringify(verdict)}`);
  const seconds = ((performance.now() - startedMs) / 1_000).toFixed(1);
  print(
    `\n${killed.length} of ${chosen.length} mutants killed, ${survivors.length} survived, in ${seconds} s.`,
  );
  // An explanation of what is caught after all has become wrong.
  const stale = killed.filter(({ mutant }) => mutant.survives);
  for (const { mutant } of stale) print(`${mutant.name} is said to survive, and does not.`);
  const isRight = broken.length + stale.length === 0 && survivors.every(({ mutant }) => mutant.survives);
  process.exitCode = isRight ? 0 : 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function caught(verdict: Verdict): string {
  return verdict.outcome === 'killed' ? verdict.by : '';
}

/** Copies what the cases need once, since somebody may be working on it, and once more for each worker. */
function copyTo(folder: string, from = root): string {
  for (const path of copied) {
    const filter = (source: string) => !left.includes(source);
    cpSync(join(from, path), join(folder, path), { recursive: true, filter });
  }
  return folder;
}

/** Runs the cases over a copy with the mutant in it, and takes it out again. */
async function judge(folder: string, mutant?: Mutant): Promise<Verdict> {
  const restore = mutant ? patch(join(folder, 'src', mutant.file), mutant) : () => {};
  try {
    const script = join(import.meta.dirname, 'mutants/run-cases.ts');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [script, folder, mutant?.over ?? 'direct', vendorOf(mutant)],
      // Of a copy only one file differs from run to run.
      { timeout: timeLimitMs, env: { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'cache') } },
    );
    return JSON.parse(stdout) as Verdict;
  } catch (error) {
    const { killed } = error as { killed?: boolean };
    if (killed) return { outcome: 'killed', by: 'the time limit', why: 'It hangs.' };
    return { outcome: 'broken', why: (error as Error).message };
  } finally {
    restore();
  }
}

/** Whose cases are the likeliest to catch it; they run first. */
function vendorOf(mutant: Mutant | undefined): string {
  return /^providers\/(\w+)/.exec(mutant?.file ?? '')?.[1] ?? '';
}

/** Puts a mutant into a file; returns how to take it out again. */
function patch(file: string, { name, find, replace }: Mutant): () => void {
  const text = readFileSync(file, 'utf8');
  const parts = text.split(find);
  if (parts.length !== 2) {
    throw new Error(
      `The mutant ${name} finds its text ${parts.length - 1} times in ${file}, not once:\n${find}`,
    );
  }
  writeFileSync(file, parts.join(replace));
  return () => writeFileSync(file, text);
}

/** Judges mutants in as many copies as there are processors. */
async function judgeAll(chosen: readonly Mutant[], base: string): Promise<Judged[]> {
  const results: Judged[] = [];
  const waiting = chosen.entries();
  const worker = async (folder: string) => {
    for (const [index, mutant] of waiting) results[index] = { mutant, verdict: await judge(folder, mutant) };
  };
  const copies = Array.from({ length: availableParallelism() }, (_, index) =>
    copyTo(join(scratch, `copy-${index}`), base),
  );
  await Promise.all(copies.map(worker));
  return results;
}

interface Judged {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
}

try {
  await main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
