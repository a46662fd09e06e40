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
      : [
          watch(stubs, () => {
            // Read first, so that an invalid file removes nothing.
            const rules = readStubs(stubs, vendors);
            twin.stubs.clear();
            for (const rule of rules) twin.stubs.add(rule);
          }),
        ]),
  ];
  return () => {
    for (const watcher of watchers) watcher.close();
  };

  function watch(file: string, load: () => void): FSWatcher {
    const fs = process.getBuiltinModule('node:fs');
    const path = process.getBuiltinModule('node:path');
    let settling: NodeJS.Timeout | undefined;
    const reload = () => {
      try {
        load();
        listener.reloaded(file);
      } catch (error) {
        listener.failed(file, error instanceof Error ? error : new Error(String(error)));
      }
    };
    // The folder, since editors put a new file in the place of the old one.
    return fs.watch(path.dirname(file), { persistent: false }, (_, name) => {
      if (name !== null && name !== path.basename(file)) return;
      clearTimeout(settling);
      settling = setTimeout(reload, settleMs);
    });
  }
}
