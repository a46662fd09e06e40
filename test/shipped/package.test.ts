import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const snippets = join(import.meta.dirname, 'package');
const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};

/** Where the package is packed, and where it is installed. */
let folder: string;
let home: string;

/** Runs a program of Node's; rejects with what it printed. */
function run(cwd: string, file: string, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(file, args, { cwd }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${file} ${args.join(' ')}\n${stdout}${stderr}`));
      else resolve(stdout);
    });
  });
}

const node = (...args: readonly string[]) => run(home, process.execPath, ...args);

function install(...names: readonly string[]): Promise<string> {
  return run(
    home,
    'npm',
    'install',
    '--prefer-offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    ...names,
  );
}

const pinned = (name: string) => `${name}@${devDependencies[name]}`;

/** Checks snippets with nothing but what is installed there, libraries' own types included. */
async function checkTypes(...names: readonly string[]): Promise<void> {
  const modes = [
    { module: 'nodenext', moduleResolution: 'nodenext', skipLibCheck: false },
    // The same declarations, found in another way: to check them twice takes ten seconds.
    { module: 'esnext', moduleResolution: 'bundler', skipLibCheck: true },
  ];
  const checks = modes.map(async (mode) => {
    const compilerOptions = {
      noEmit: true,
      strict: true,
      target: 'es2024',
      lib: ['es2024', 'dom', 'dom.iterable', 'esnext.disposable'],
      types: ['node'],
      ...mode,
    };
    const config = `tsconfig.${mode.moduleResolution}.json`;
    const files = names.map((name) => `${name}.ts`);
    await writeFile(join(home, config), JSON.stringify({ compilerOptions, files }));
    await node(join(root, 'node_modules/typescript/bin/tsc'), '-p', config);
  });
  await Promise.all(checks);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokentwin-package-'));
  home = join(folder, 'home');
  const source = join(folder, 'source');
  await Promise.all([mkdir(home), mkdir(source)]);
  // Built in a copy: another test may be using dist.
  for (const name of await readdir(root)) {
    if (/^(src|specs|scripts|package\.json|LICENSE|.*\.md|tsconfig.*\.json)$/.test(name)) {
      await cp(join(root, name), join(source, name), { recursive: true });
    }
  }
  await symlink(join(root, 'node_modules'), join(source, 'node_modules'));
  await run(source, process.execPath, 'scripts/build.ts');
  await run(source, 'npm', 'pack', '--ignore-scripts', '--pack-destination', folder);
  const packed = (await readdir(folder)).find((name) => name.endsWith('.tgz'))!;
  await writeFile(join(home, 'package.json'), '{ "private": true, "type": "module" }');
  await install(join(folder, packed));
  await cp(snippets, home, { recursive: true });
  await cp(join(snippets, 'vitest.ts'), join(home, 'snippet.test.ts'));
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('alone it brings no more than yaml, and serves those who want no test framework', {
  timeout: 120_000,
}, async () => {
  const there = (await readdir(join(home, 'node_modules'))).filter((name) => !name.startsWith('.'));
  expect(there.sort()).toEqual(['tokentwin', 'yaml']);
  await node('core.ts');
  await node('client.ts');
  expect(await node('--test', 'node.ts')).toContain('pass 1');
  await expect(node('--input-type=module', '--eval', 'await import("tokentwin/msw")')).rejects.toThrow(
    "Cannot find package 'msw'",
  );
  expect(await run(home, 'npx', 'tokentwin', 'errors', 'feishu')).toContain('10014');
  expect(await node('--eval', 'console.log(import.meta.resolve("tokentwin/specs/feishu.yaml"))')).toContain(
    'specs/feishu.yaml',
  );
});

test('with msw it intercepts', { timeout: 120_000 }, async () => {
  await install(pinned('msw'));
  await node('msw.ts');
});

test('with vitest it has fixtures and matchers', { timeout: 120_000 }, async () => {
  await install(pinned('vitest'));
  const said = await node('node_modules/vitest/vitest.mjs', 'run', '--root', '.', 'snippet.test.ts');
  expect(said).toMatch(/Tests .*1 passed/);
});

test('its types hold where libraries are checked too', { timeout: 120_000 }, async () => {
  // For what the snippets themselves import from Node.
  await install(pinned('@types/node'));
  await checkTypes('core', 'node', 'client', 'msw', 'snippet.test');
});
