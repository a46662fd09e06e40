// Makes one file of the command line and of Node itself, for teams without Node: npm run build:sea.
// The result is sea/tokentwin-PLATFORM-ARCH; the script starts it once and requests a token.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { rolldown } from 'rolldown';

/** Node's marker for the embedded application. */
const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
const postject = 'postject@1.0.0-alpha.6';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'sea');
const { platform, arch } = process;
const executable = join(folder, `tokentwin-${platform}-${arch}${platform === 'win32' ? '.exe' : ''}`);

await rm(folder, { recursive: true, force: true });
await mkdir(folder);
await bundle();
await prepareBlob();
await copyFile(process.execPath, executable);
await chmod(executable, 0o755);
inject();
await tryOut();
const { size } = await stat(executable);
console.log(`${executable}: ${Math.round(size / 1_048_576)} MiB, starts and issues a token.`);

/** Everything in one CommonJS file, as Node requires, with yaml and the lazy parts. */
async function bundle(): Promise<void> {
  const build = await rolldown({
    input: join(root, 'src/cli/main.ts'),
    platform: 'node',
    // Only a project with these packages can use them; the npm package verifies pacts.
    external: ['@pact-foundation/pact', 'msw', 'msw/node', 'vitest'],
    plugins: [{ name: 'no-generator', load: loadWithoutGenerator }],
    transform: { define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' } },
  });
  await build.write({ file: join(folder, 'main.cjs'), format: 'cjs', codeSplitting: false });
  await build.close();
}

/** `tokentwin generate` needs packages of a project, which an executable cannot load: it says so instead. */
function loadWithoutGenerator(id: string): string | undefined {
  if (!id.endsWith('generate-vendor.ts')) return undefined;
  return `
    export const generateVendor = undefined;
    throw Object.assign(new Error('an executable cannot load packages: use npx tokentwin in a project'), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
  `;
}

async function prepareBlob(): Promise<void> {
  const config = {
    main: join(folder, 'main.cjs'),
    output: join(folder, 'main.blob'),
    disableExperimentalSEAWarning: true,
  };
  await writeFile(join(folder, 'sea.json'), JSON.stringify(config));
  execFileSync(process.execPath, ['--experimental-sea-config', join(folder, 'sea.json')], {
    stdio: 'inherit',
  });
}

function inject(): void {
  // The embedded application invalidates Node's own signature.
  if (platform === 'darwin') execFileSync('codesign', ['--remove-signature', executable]);
  const args = [
    '--yes',
    postject,
    executable,
    'NODE_SEA_BLOB',
    join(folder, 'main.blob'),
    '--sentinel-fuse',
    fuse,
  ];
  if (platform === 'darwin') args.push('--macho-segment-name', 'NODE_SEA');
  execFileSync('npx', args, { stdio: ['ignore', 'ignore', 'inherit'], shell: platform === 'win32' });
  if (platform === 'darwin') execFileSync('codesign', ['--sign', '-', executable]);
}

/** Starts it without Node and without a project, and gets a token. */
async function tryOut(): Promise<void> {
  const child = spawn(executable, ['serve', '--port', '0', '--json'], {
    cwd: folder,
    env: {},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await Promise.race([
      once(createInterface({ input: child.stdout }), 'line'),
      ended(child),
    ])) as [string];
    const { url } = JSON.parse(line) as { url: string };
    const response = await fetch(`${url}/open-apis/auth/v3/app_access_token/internal`, {
      method: 'POST',
      body: '{"app_id":"cli_00000000000000a1","app_secret":"twin-secret-self-built"}',
    });
    const { code } = (await response.json()) as { code: number };
    if (code !== 0) throw new Error(`The executable refused its own demo credentials with ${code}.`);
    const errors = execFileSync(executable, ['errors', 'feishu'], { cwd: folder, env: {} }).toString();
    if (!errors.includes('10014')) throw new Error('The executable does not know the error catalogue.');
  } finally {
    child.kill();
  }
}

async function ended(child: ReturnType<typeof spawn>): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`The executable ended with ${code} instead of listening.`);
}
