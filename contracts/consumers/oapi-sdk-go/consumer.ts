import { join } from 'node:path';
import { childDriver } from '../child-driver.ts';
import type { Consumer } from '../consumer.ts';
import { feishuInteractions } from '../feishu-interactions.ts';
import { finish, reasonMissing } from '../programs.ts';

const folder = import.meta.dirname;
const program = join(folder, 'target/drive');

/** All that is downloaded stays in the folder that the examples use, which git ignores. */
const cache = join(folder, '../../../examples/.cache');
const env = {
  ...process.env,
  GOMODCACHE: join(cache, 'go-mod'),
  GOCACHE: join(cache, 'go-build'),
  // Or else nobody could delete the module cache with a plain rm.
  GOFLAGS: `${process.env.GOFLAGS ?? ''} -modcacherw`.trim(),
};

/** The official SDK for Go, `oapi-sdk-go`. */
export const oapiSdkGo: Consumer = {
  name: 'oapi-sdk-go',
  provider: 'feishu',
  interactions: feishuInteractions,
  async start() {
    const skipped = (await reasonMissing('go', ['version'])) ?? (await build());
    return skipped === undefined ? childDriver(program, []) : { skipped };
  },
};

/** Builds the program; the reason why it cannot be, if so. */
async function build(): Promise<string | undefined> {
  const { code, output } = await finish('go', ['build', '-o', program, '.'], { cwd: folder, env });
  return code === 0 ? undefined : `it cannot be built: ${output}`;
}
