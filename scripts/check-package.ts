// Checks the package that users install: npm run check:package. dist must be built.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { clientProblems } from './check-client.ts';

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

const root = join(import.meta.dirname, '..');
const run = promisify(execFile);

/** The files of the package, by path. */
const wanted =
  /^(dist\/|specs\/|docs\/|package\.json$|README(\.zh-CN)?\.md$|SKILL\.md$|llms\.txt$|CHANGELOG\.md$|LICENSE$|THIRD-PARTY\.md$)/;

/** The package alone: ES modules with maps, CommonJS, and one tree of types for both. */
const sizeLimit = 4 * 1_048_576;

const folder = await mkdtemp(join(tmpdir(), 'tokentwin-pack-'));
try {
  const complaints = [
    ...(await packageComplaints()),
    ...(await packedComplaints(await pack())),
    ...(await clientProblems(root)),
  ];
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}

/** Packs dist without building it. */
async function pack(): Promise<Packed> {
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
  });
  // npm 11 lists packages by name, older ones in an array.
  return Object.values(JSON.parse(stdout) as Record<string, Packed>)[0]!;
}

async function packedComplaints({ filename, unpackedSize, files }: Packed): Promise<string[]> {
  const stray = files.filter(({ path }) => !wanted.test(path)).map(({ path }) => `${path} is packed.`);
  const size = unpackedSize > sizeLimit ? [`It takes ${unpackedSize} bytes, more than ${sizeLimit}.`] : [];
  const tarball = join(folder, filename);
  const checks = [
    tool('publint/src/cli.js', 'run', tarball, '--strict'),
    // vitest is an ES module, and so is what stands on it.
    tool('@arethetypeswrong/cli/dist/index.js', tarball, '--exclude-entrypoints', './vitest', '--no-emoji'),
  ];
  const found = (await Promise.all(checks)).filter((complaint) => complaint !== undefined);
  console.log(`${filename}: ${files.length} files, ${(unpackedSize / 1_048_576).toFixed(2)} MiB unpacked.`);
  return [...stray, ...size, ...found];
}

/** Entries that package.json must not have. */
async function packageComplaints(): Promise<string[]> {
  const { dependencies, devDependencies, scripts } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies' | 'scripts', Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/.test(version),
  );
  const installing = ['preinstall', 'install', 'postinstall'].filter((name) => name in scripts);
  return [
    ...loose.map(([name, version]) => `${name} is wanted as ${version}, not in one exact version.`),
    ...installing.map((name) => `The script ${name} would run on the machines of users.`),
  ];
}

/** The output of a tool that failed. */
async function tool(script: string, ...args: readonly string[]): Promise<string | undefined> {
  try {
    await run(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root });
    return undefined;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${script.split('/dist')[0]}:\n${stdout}${stderr}`;
  }
}
