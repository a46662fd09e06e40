import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { packagedFiles } from './generated-files.ts';
import { headingStart } from './heading.ts';
import { mistakeLine, SpecError } from './spec-error.ts';

/** The outcome of a run, with what to print. */
export interface VendorOutcome {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/** Writes the generated files of one vendor's document to a folder; files of an earlier run that are left over go. */
export async function generateVendor(specFile: string, folder: string): Promise<VendorOutcome> {
  let files: ReadonlyMap<string, string>;
  try {
    files = await packagedFiles(await readFile(specFile, 'utf8'), basename(specFile));
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return { ok: false, lines: error.mistakes.map(mistakeLine) };
  }
  await mkdir(folder, { recursive: true });
  for (const name of await leftOver(folder, files)) await rm(join(folder, name));
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  return { ok: true, lines: [`${files.size} files written to ${folder}.`] };
}

async function leftOver(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const others = entries.filter((entry) => entry.isFile() && !files.has(entry.name)).map(({ name }) => name);
  const texts = await Promise.all(others.map((name) => readFile(join(folder, name), 'utf8')));
  return others.filter((_, index) => texts[index]!.startsWith(headingStart));
}
