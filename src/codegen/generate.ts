import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { corePrefix, generatedFiles } from './generated-files.ts';
import { headingStart } from './heading.ts';
import { mistakeLine } from './spec-error.ts';

export interface GenerateOptions {
  readonly specsFolder: string;
  readonly generatedFolder: string;
  /** The folder of the files that core itself reads. */
  readonly coreFolder: string;
  /** Writes nothing; only compares. */
  readonly check: boolean;
}

/** The outcome of a run, with what to print. */
export interface GenerateOutcome {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/** Updates the generated folder from the specs, or checks that it is up to date. */
export async function generate(options: GenerateOptions): Promise<GenerateOutcome> {
  const { specsFolder, generatedFolder, coreFolder, check } = options;
  const { files, mistakes } = await generatedFiles(specsFolder);
  const present = new Map([
    ...(await presentFiles(generatedFolder)),
    ...[...(await presentFiles(coreFolder))].map(([path, text]) => [corePrefix + path, text] as const),
  ]);
  const fileAt = (path: string) =>
    path.startsWith(corePrefix)
      ? join(coreFolder, path.slice(corePrefix.length))
      : join(generatedFolder, path);
  const changed = [...files.keys()].filter((path) => present.get(path) !== files.get(path));
  // While a spec has mistakes its files stay as they were.
  const orphans = mistakes.length > 0 ? [] : [...present.keys()].filter((path) => !files.has(path));
  const stale = [...changed, ...orphans].sort();
  const wrong = mistakes.map(mistakeLine);

  if (check) {
    if (wrong.length > 0) return { ok: false, lines: wrong };
    if (stale.length === 0) return { ok: true, lines: [`${files.size} generated files are up to date.`] };
    return { ok: false, lines: [...stale.map((path) => `stale: ${path}`), 'Run npm run generate'] };
  }

  for (const path of changed) await write(fileAt(path), files.get(path)!);
  for (const path of orphans) await rm(fileAt(path));
  const done = `${files.size} generated files, ${stale.length} of them changed.`;
  return { ok: wrong.length === 0, lines: [...wrong, done] };
}

/** The generated files that are there, by path within their folder; other files beside them are ignored. */
async function presentFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path).replaceAll('\\', '/'), await readFile(path, 'utf8')] as const;
    });
  return new Map((await Promise.all(found)).filter(([, text]) => text.startsWith(headingStart)));
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
