import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { childDriver } from '../child-driver.ts';
import { type Consumer, those } from '../consumer.ts';
import { feishuInteractions } from '../feishu-interactions.ts';
import { finish, reasonMissing } from '../programs.ts';

const folder = import.meta.dirname;
const python = join(folder, '.venv/bin/python');

/**
 * The official SDK for Python, `lark-oapi`.
 *
 * Its request for a store app's tenant token goes to a path without `/open-apis`, so there is no pact to be had of it.
 */
export const larkOapiPython: Consumer = {
  name: 'lark-oapi-python',
  provider: 'feishu',
  interactions: those(feishuInteractions, [
    'appTokenInternal',
    'tenantTokenInternal',
    'storeAppToken',
    'login',
    'use',
  ]),
  omitsContentType: true,
  async start() {
    const skipped = (await reasonMissing('python3', ['--version'])) ?? (await install());
    return skipped === undefined ? childDriver(python, ['-u', join(folder, 'drive.py')]) : { skipped };
  },
};

/** Into a folder of its own, which git ignores; the reason why it cannot be, if so. */
async function install(): Promise<string | undefined> {
  if (!existsSync(python)) {
    const made = await finish('python3', ['-m', 'venv', join(folder, '.venv')]);
    if (made.code !== 0) return `python3 cannot make a venv: ${made.output}`;
  }
  const requirements = join(folder, 'requirements.txt');
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--requirement',
    requirements,
  ];
  const installed = await finish(python, pip);
  return installed.code === 0 ? undefined : `lark-oapi cannot be installed: ${installed.output}`;
}
