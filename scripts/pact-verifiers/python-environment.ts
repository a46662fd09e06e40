import { join } from 'node:path';
import { root, type Steps } from '../libraries/steps.ts';

/** A virtual environment with these packages; the folder of its programs. */
export async function environment(
  steps: Steps,
  folder: string,
  packages: readonly string[],
): Promise<string> {
  const bin = join(folder, 'venv/bin');
  await steps.run('a virtual environment', {
    command: ['python3', '-m', 'venv', join(folder, 'venv')],
    cwd: root,
  });
  await steps.run(`pip install ${packages.join(' ')}`, {
    command: [join(bin, 'pip'), 'install', '--quiet', '--disable-pip-version-check', ...packages],
    cwd: root,
  });
  return bin;
}
