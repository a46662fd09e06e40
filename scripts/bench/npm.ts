import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The size of an installed project. */
export interface Installed {
  readonly megabytes: number;
  readonly packages: number;
}

const root = join(import.meta.dirname, '../..');

/** Packs the tarball for publishing, with dist as it is; returns its path. */
export function packInto(folder: string): string {
  const printed = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root);
  // npm 11 lists packages by name, older ones in an array.
  const [packed] = Object.values(JSON.parse(printed) as Record<string, { readonly filename: string }>);
  return join(folder, packed!.filename);
}

/** Installs packages into a new project, without their install scripts. */
export function installInto(folder: string, packages: readonly string[]): Installed {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--save-exact'];
  // Explicit, since npm passes its own directory on to the npm that this script starts.
  npm(['install', '--prefix', folder, ...quiet, ...packages], folder);
  return lookInto(folder);
}

/** The size of an installed project; undefined unless it has these packages in these versions. */
export function installedIn(
  folder: string,
  versions: Readonly<Record<string, string>>,
): Installed | undefined {
  if (!existsSync(lockOf(folder))) return undefined;
  const there = packagesIn(folder);
  const isWhole = Object.entries(versions).every(
    ([name, version]) => there[`node_modules/${name}`]?.version === version,
  );
  return isWhole ? lookInto(folder) : undefined;
}

function lookInto(folder: string): Installed {
  return {
    megabytes: bytesIn(join(folder, 'node_modules')) / 1_048_576,
    packages: Object.keys(packagesIn(folder)).length,
  };
}

/** npm writes this file last, so it marks a complete installation. */
function lockOf(folder: string): string {
  return join(folder, 'node_modules/.package-lock.json');
}

function packagesIn(folder: string): Record<string, { readonly version: string }> {
  return JSON.parse(readFileSync(lockOf(folder), 'utf8')).packages;
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesIn(path) : lstatSync(path).size);
  }, 0);
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
