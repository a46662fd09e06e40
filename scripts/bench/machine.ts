import { existsSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { generator } from './load.ts';

/** How long to measure. */
export interface Settings {
  readonly pairs: number;
  readonly seconds: number;
}

/** Node's arguments for the floor. */
export const floor = [join(import.meta.dirname, 'floor.mjs')];

/** Node's arguments for the twin, as users run it: the built one. */
export const twin = [join(import.meta.dirname, '../../dist/cli/main.js'), 'serve', '--port', '0', '--json'];

/** The twin without the 20 ms delay of Ekuaibao's responses, which is waiting and not work. */
export const promptTwin = [...twin, '--quirk', 'ekuaibao.propagation=refused-at-first'];

const canPin = existsSync('/usr/bin/taskset') && availableParallelism() >= 2;

/** The core for servers under load; undefined if the machine has none to spare. */
export const serverCore = canPin ? 0 : undefined;

/** The core for the load generator. */
export const loadCore = canPin ? 1 : undefined;

/** Describes the machine and the method. */
export function describeMachine({ pairs, seconds }: Settings): string[] {
  return [
    `${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}, ${generator}, ${new Date().toISOString().slice(0, 10)}`,
    `${pairs} × ${seconds} s, the servers in turn; ${canPin ? 'one core each for server and load' : 'not pinned'}`,
  ];
}
