import { join } from 'node:path';
import type { Run } from '../libraries/steps.ts';
import { root } from '../libraries/steps.ts';

/** A project as a user has it. */
export interface Project {
  readonly name: string;
  /** The npm to install with, where not the one of this machine. */
  readonly npm?: string;
  readonly packages: readonly string[];
  /** Installed against the advice of npm. */
  readonly isForced?: true;
  /** Its folder below test/shipped/package/fresh. */
  readonly files: string;
  readonly manifest?: object;
  readonly runs: readonly Omit<Run, 'cwd'>[];
}

const node = process.execPath;
const vitest = { command: [node, 'node_modules/vitest/vitest.mjs', 'run'], says: ['3 passed'] } as const;
const jest = [node, 'node_modules/jest/bin/jest.js', '--ci'] as const;
const typescript = { '5.9': join(root, 'node_modules/typescript/bin/tsc'), '7': 'node_modules/ts7/bin/tsc' };

/** Checks types with each compiler; libraries' own too. node10 went with TypeScript 7. */
function checks(): Omit<Run, 'cwd'>[] {
  const configs = (names: readonly string[], compiler: string) =>
    names.map((name) => ({ command: [node, compiler, '-p', `tsconfig.${name}.json`] }) as const);
  return [
    ...configs(['node10', 'node16', 'nodenext', 'bundler'], typescript['5.9']),
    ...configs(['node16', 'nodenext', 'bundler'], typescript['7']),
  ];
}

const jestFailure = {
  failsWith: [
    '● orders › after expiry',
    'tokentwin found a problem in the client.',
    'fix: ',
    'Tests:       1 failed',
  ],
} as const;

export const projects: readonly Project[] = [
  {
    name: 'vitest 4 and msw 2',
    npm: '10',
    packages: ['vitest@4.1.12', 'msw@2.15.0'],
    files: 'vitest',
    manifest: { type: 'module' },
    runs: [vitest],
  },
  {
    name: 'vitest 4 and msw 2.11',
    packages: ['vitest@4.1.12', 'msw@2.11.0'],
    files: 'vitest',
    manifest: { type: 'module' },
    runs: [vitest],
  },
  {
    name: 'vitest 3 and msw 2.10, which are too old',
    packages: ['vitest@3.2.4', 'vite@7.1.11', 'msw@2.10.5'],
    isForced: true,
    files: 'too-old',
    manifest: { type: 'module' },
    runs: [
      {
        command: vitest.command,
        failsWith: [
          'tokentwin/vitest needs vitest 4.1 or newer, and an older one is installed. Update it: npm i -D vitest@latest.',
        ],
      },
      {
        command: [node, 'handlers.js'],
        failsWith: [
          'tokentwin/msw needs msw 2.11 or newer, and an older one is installed. Update it: npm i -D msw@latest.',
        ],
      },
    ],
  },
  {
    name: 'vitest 5 and msw 3',
    packages: ['vitest@5.1.0', 'msw@3.0.5'],
    files: 'vitest',
    manifest: { type: 'module' },
    runs: [vitest],
  },
  {
    name: 'jest, CommonJS',
    packages: ['jest@30.5.2'],
    files: 'jest-cjs',
    runs: [
      { command: [...jest, 'good'], says: ['Tests:       3 passed'] },
      { command: [...jest, 'faulty'], ...jestFailure },
    ],
  },
  {
    name: 'jest, ES modules',
    npm: '10',
    packages: ['jest@30.5.2'],
    files: 'jest-esm',
    manifest: { type: 'module', jest: { transform: {} } },
    runs: [
      {
        command: [node, '--experimental-vm-modules', ...jest.slice(1), 'good'] as const,
        says: ['Tests:       3 passed'],
      },
    ],
  },
  {
    name: 'node:test',
    packages: [],
    files: 'node-test',
    manifest: { type: 'module' },
    runs: [
      { command: [node, '--test', 'good.test.js'], says: ['pass 2'] },
      { command: [node, 'both-modules.cjs'], says: ['one class'] },
    ],
  },
  {
    name: 'types, vitest 4',
    packages: [
      'vitest@4.1.12',
      'msw@2.15.0',
      '@types/jest@30.0.0',
      '@types/node@24.19.2',
      'ts7@npm:typescript@7.0.2',
    ],
    files: 'types',
    runs: checks(),
  },
  {
    name: 'types, vitest 5',
    packages: [
      'vitest@5.1.0',
      'msw@3.0.5',
      '@types/jest@30.0.0',
      '@types/node@24.19.2',
      'ts7@npm:typescript@7.0.2',
    ],
    files: 'types',
    runs: checks(),
  },
];
