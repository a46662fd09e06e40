// Runs unmodified clients at the vendors' real hosts through `exec --intercept`: npm run intercept [-- --only NAME …].
// They run in a network namespace in which nothing but loopback exists, so that no request can leave this machine.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkChain } from './intercept/check-chain.ts';
import { clients, type RealClient } from './intercept/real-clients.ts';

const root = join(import.meta.dirname, '..');
const main = join(root, 'dist/cli/main.js');
const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, inside: { type: 'boolean' } },
});
const chosen = clients.filter(({ name }) => !values.only || values.only.includes(name));

if (values.inside) await runAll();
else prepareAndEnter();

/** Downloads and compiles what the clients need, while there is a network; then goes where there is none. */
function prepareAndEnter(): void {
  for (const command of new Set(chosen.flatMap(({ prepare }) => prepare))) {
    const { status } = spawnSync('bash', ['-euc', command], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) {
      console.error(`Could not prepare the clients: ${command}`);
      process.exitCode = 1;
      return;
    }
  }
  const again = [
    process.execPath,
    import.meta.filename,
    '--inside',
    ...(values.only ?? []).flatMap((name) => ['--only', name]),
  ];
  const inside = 'ip link set lo up && exec "$@"';
  const { status } = spawnSync('unshare', ['--net', 'sh', '-c', inside, 'sh', ...again], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

async function runAll(): Promise<void> {
  const complaints = await checkChain(main);
  for (const complaint of complaints) console.log(`✗ ${complaint}`);
  if (complaints.length === 0)
    console.log('✓ openssl verifies the chain, and a killed server leaves no files');
  else process.exitCode = 1;
  const failed = chosen.filter((client) => !passes(client));
  console.log(
    `${chosen.length - failed.length} of ${chosen.length} clients met the twin at the vendors' hosts.`,
  );
  if (failed.length > 0) process.exitCode = 1;
}

/** A token, its renewal after the clock moved, and the refusal of the one that died. */
function passes({ name, run, deadCode }: RealClient): boolean {
  const drive = join(import.meta.dirname, 'intercept/drive.ts');
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [main, 'exec', '--intercept', '--offline', '--', process.execPath, drive, deadCode, ...run],
    { cwd: root, encoding: 'utf8', timeout: 120_000 },
  );
  const met = /Met in place of the vendors: (.*)/.exec(stderr)?.[1];
  const isGood = status === 0 && met !== undefined;
  console.log(`${isGood ? '✓' : '✗'} ${name}${met ? `: ${met}` : ''}`);
  if (!isGood) console.log(`${stdout}\n${stderr}`);
  return isGood;
}
