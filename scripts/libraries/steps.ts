import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A command, and what it runs with. */
export interface Run {
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** It has to fail, and its output has to have these. */
  readonly failsWith?: readonly string[];
  /** Its output has to have these. */
  readonly says?: readonly string[];
}

export const root = join(import.meta.dirname, '../..');
/** The built command of this clone. */
export const mainJs = join(root, 'dist/cli/main.js');

/** Programs of this project, Node included, before those of the machine. */
const path = [join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);

/** Runs commands one after the other, and counts. */
export class Steps {
  passed = 0;
  failed = 0;

  /** What one library needs: its steps get a folder that is deleted afterwards. A step that fails ends the group. */
  async group(name: string, check: (steps: Steps, folder: string) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), `tokentwin-${name}-`));
    try {
      await check(this, folder);
    } catch (error) {
      this.failed++;
      console.log(`✗ ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Runs it; throws with its output when it does not end as it should. */
  async run(name: string, { command, cwd, env = {}, failsWith, says = [] }: Run): Promise<string> {
    const startedAt = performance.now();
    const { code, output } = await outputOf(command, cwd, environment(env));
    const missing = [...(failsWith ?? []), ...says].filter((words) => !output.includes(words));
    const isRight = failsWith === undefined ? code === 0 : code !== 0 && code !== null;
    if (!isRight || missing.length > 0) {
      const why = isRight ? `did not say ${JSON.stringify(missing)}` : `ended with ${code}`;
      throw new Error(`${name}: ${command.join(' ')} ${why}\n${output.replace(/^/gm, '  | ')}`);
    }
    this.passed++;
    console.log(`✓ ${name} (${((performance.now() - startedAt) / 1_000).toFixed(1)} s)`);
    return output;
  }
}

/** The environment without what leads to a server; each step says itself which one is found. */
function environment(more: Run['env']): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('TOKENTWIN_') && !name.startsWith('npm_'),
  );
  return { ...Object.fromEntries(inherited), PATH: path, ...more };
}

function outputOf(
  [program, ...args]: Run['command'],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: output.trimEnd() }));
  });
}
