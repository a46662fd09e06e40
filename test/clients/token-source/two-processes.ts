// A suite of two processes with one store, for `tokentwin exec --drill -- node two-processes.ts [CALLS [PAUSE_MS [steady]]]`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = await mkdtemp(join(tmpdir(), 'tokentwin-service-'));
const service = join(import.meta.dirname, 'service.ts');
const children = [1, 2].map(() =>
  spawn(process.execPath, [service, folder, ...process.argv.slice(2)], { stdio: 'inherit' }),
);
const codes = await Promise.all(
  children.map(async (child) => (await once(child, 'close'))[0] as number | null),
);
await rm(folder, { recursive: true });
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
