// Six processes of one call each, one after the other, each with a cache of its own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

let failed = 0;
for (let process_ = 0; process_ < 6; process_++) {
  const env = { ...process.env, CALLS: '1' };
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'client.mjs')], {
    env,
    stdio: 'inherit',
  });
  if (status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
