import type { FSWatcher } from 'node:fs';
import type { Seed } from '../generated/seed.ts';
import type { Twin } from '../twin/twin.ts';
import type { VendorModule } from '../vendors/vendor-module.ts';
import { readSeed, readStubs } from './check-file.ts';

/** The files that are watched. */
export interface WatchedFiles {
  readonly seed: string | undefined;
  readonly stubs: string | undefined;
}

/** Told of each change. */
export interface ReloadListener {
  reloaded(file: string): void;
  /** The file is invalid; what was there before stays. */
  failed(file: string, error: Error): void;
}

/** An editor writes a file in several steps; they are one change. */
const settleMs = 100;

/** Loads seed and stubs again whenever their files change; tokens and the clock stay. Returns how to stop. */
export function watchFiles(
  { seed, stubs }: WatchedFiles,
  twin: Twin,
  vendors: readonly VendorModule[],
  listener: ReloadListener,
): () => void {
  const watchers = [
    ...(seed === undefined ? [] : [watch(seed, () => twin.replaceSeed(readSeed(seed, vendors) as Seed))]),
    ...(stubs === undefined
      ? []
      : [watch(stubs, () => twin.stubs.replaceStarting(readStubs(stubs, vendors)))]),
  ].flat();
  return () => {
    for (const watcher of watchers) watcher.close();
  };

  function watch(file: string, load: () => void): FSWatcher[] {
    const fs = process.getBuiltinModule('node:fs');
    const path = process.getBuiltinModule('node:path');
    let settling: NodeJS.Timeout | undefined;
    let known = versionOf(file);
    const reload = () => {
      try {
        load();
        listener.reloaded(file);
      } catch (error) {
        listener.failed(file, error instanceof Error ? error : new Error(String(error)));
      }
    };
    const look = (name: string | null) => {
      const version = versionOf(file);
      if (name !== null && name !== path.basename(file) && version === known) return;
      known = version;
      clearTimeout(settling);
      settling = setTimeout(reload, settleMs);
    };
    // Folders, since editors put a new file in the place of the old one. Of a link both: Kubernetes replaces links
    // beside the file when a ConfigMap changes, and an editor writes what the link leads to.
    const folders = new Set([file, fs.realpathSync(file)].map((each) => path.resolve(path.dirname(each))));
    return [...folders].map((folder) =>
      fs
        .watch(folder, { persistent: false }, (_, name) => look(name))
        .on('error', (error) => listener.failed(file, error)),
    );
  }
}

/** Which version of a file is there, links followed. */
function versionOf(file: string): string {
  const found = process.getBuiltinModule('node:fs').statSync(file, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : '';
}
