import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleModules } from '../../scripts/build/bundle.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file of the command `tokentwin`. */
    program: string;
    /** The file of `tokentwin/client`. */
    client: string;
  }
}

const root = join(import.meta.dirname, '../..');

/** Bundles the command and the client once for all tests that start them in a process: from its sources, each of some hundred starts takes three times as long. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // In the root, so that it finds packages and documents as dist does.
  const folder = join(root, `.program-${process.pid}`);
  await removeAbandoned();
  const bundle = async () => void (await bundleModules(folder, ['cli/main', 'client']));
  await bundle();
  project.onTestsRerun(bundle);
  project.provide('program', join(folder, 'cli/main.js'));
  project.provide('client', join(folder, 'client.js'));
  return () => rm(folder, { recursive: true, force: true });
}

/** Removes the bundles of runs that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(root)) {
    const [, pid] = /^\.program-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(root, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
