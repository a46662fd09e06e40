import { existsSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { generator } from './load.ts';

/** How long to measure. */
export interface Settings {
  readonly pairs: number;
  readonly seconds: number;
}

/** What Node runs as the floor. */
export const floor = [join(import.meta.dirname, 'floor.mjs')];

/** What Node runs as the twin: what users get, so the built one. */
export const twin = [join(import.meta.dirname, '../../dist/cli/main.js'), 'serve', '--port', '0', '--json'];

/** The twin without the 20 ms that Ekuaibao's answers wait, which is no work: the token then works that much later. */
export const promptTwin = [...twin, '--quirk', 'ekuaibao.propagation=refused-at-first'];

const canPin = existsSync('/usr/bin/taskset') && availableParallelism() >= 2;

/** The core that servers under load run on; undefined where there is none to spare. */
export const serverCore = canPin ? 0 : undefined;

/** The core that the load comes from. */
export const loadCore = canPin ? 1 : undefined;

/** Says on what and how it is measured. */
export function describeMachine({ pairs, seconds }: Settings): string[] {
  return [
    `${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}, ${generator}`,
    `${pairs} × ${seconds} s, the servers in turn; ${canPin ? 'one core each for server and load' : 'not pinned'}`,
  ];
}
