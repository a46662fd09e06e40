import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Steps } from '../libraries/steps.ts';
import { fileOf, says, specs } from './specs.ts';

const packages = ['openapi-python-client==0.29.1', 'ruff==0.16.0'];

const program = `import importlib, pkgutil, sys

names = sys.argv[2:]
for name in names:
    package = importlib.import_module(name + "_client")
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)

from control_client import Client as Control
from control_client.api.clock import read_clock
from feishu_client import Client
from feishu_client.api.auth import feishu_tenant_access_token_internal as token
from feishu_client.models import AppCredentials, TenantAccessTokenInternalOk

url = sys.argv[1]
for secret in ("twin-secret-self-built", "wrong"):
    answer = token.sync(client=Client(base_url=url), body=AppCredentials("cli_00000000000000a1", secret))
    print("ok" if isinstance(answer, TenantAccessTokenInternalOk) else "failure", answer.code, answer.msg)
print("clock", read_clock.sync(client=Control(base_url=url)).mode.value)
`;

/** openapi-python-client: every module of every client is imported. */
export async function checkPython(steps: Steps, folder: string, url: string): Promise<void> {
  const bin = join(folder, 'venv/bin');
  await steps.run('python: openapi-python-client is installed', {
    command: ['sh', '-c', `python3 -m venv venv && venv/bin/pip install -q ${packages.join(' ')}`],
    cwd: folder,
  });
  const env = { PATH: `${bin}:${process.env.PATH}` };
  for (const spec of specs) {
    const config = join(folder, `${spec}.json`);
    await writeFile(config, JSON.stringify({ package_name_override: `${spec}_client` }));
    const options = [
      '--meta',
      'none',
      '--output-path',
      `${spec}_client`,
      '--config',
      config,
      '--fail-on-warning',
    ];
    await steps.run(`python: ${spec}`, {
      command: [join(bin, 'openapi-python-client'), 'generate', '--path', fileOf(spec), ...options],
      cwd: folder,
      env,
    });
  }
  await writeFile(join(folder, 'use.py'), program);
  await steps.run('python: the clients import, and tell success from failure', {
    command: [join(bin, 'python'), 'use.py', url, ...specs],
    cwd: folder,
    says,
  });
}
