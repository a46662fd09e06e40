import { join } from 'node:path';
import { root } from '../libraries/steps.ts';

/** The documents that clients are generated from. */
export const specs = ['feishu', 'dingtalk', 'ekuaibao', 'control'] as const;

export function fileOf(spec: (typeof specs)[number]): string {
  return join(root, 'specs', `${spec}.yaml`);
}

/** What each program says once it has told a success from a failure, and read the clock. */
export const says = ['ok 0 ', 'failure 10014 ', 'clock running'];
