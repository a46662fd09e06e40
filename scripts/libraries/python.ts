import { existsSync, readdirSync } from 'node:fs';
import { cp, readdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { mainJs, root, type Steps } from './steps.ts';

const home = join(root, 'packages/python');
const minors = [9, 10, 11, 12, 13];

/** The newest that still support Python 3.9. */
const testTools = ['pytest==8.4.2', 'pytest-xdist==3.8.0'];
const checkers = ['mypy==1.19.1', 'ruff==0.17.6'];

const faultyTest = `from faulty_client import FaultyClient


def test_orders_after_expiry(tokentwin):
    client = FaultyClient(tokentwin.url)
    client.user("ou_1")
    tokentwin.clock.to("expiry")
    for _ in range(3):
        client.user("ou_1")
`;

/** The wheel: built, checked, tested, and used in an empty environment of each Python there is, without Node. */
export async function checkPython(steps: Steps, folder: string): Promise<void> {
  const node = process.execPath;
  await steps.run('python: wheel', { command: [node, join(root, 'scripts/build-python.ts')], cwd: root });
  const wheels = (await readdir(join(home, 'out'))).filter((name) => name.endsWith('.whl'));
  const wheel = join(home, 'out', wheels[0]!);

  const python = await environmentOf(steps, 'python3', join(folder, 'checks'), [
    wheel,
    ...testTools,
    ...checkers,
  ]);
  const tool = (name: string) => join(folder, 'checks/bin', name);
  await steps.run('python: ruff', { command: [tool('ruff'), 'check', '.'], cwd: home });
  await steps.run('python: ruff format', { command: [tool('ruff'), 'format', '--check', '.'], cwd: home });
  await steps.run('python: mypy', { command: [tool('mypy'), '--python-executable', python], cwd: home });
  await steps.run('python: tests', { command: [python, '-m', 'pytest', '--quiet', '-n', '2'], cwd: home });

  const examples = join(folder, 'examples');
  await cp(join(home, 'examples'), examples, { recursive: true });
  await writeFile(join(examples, 'pytest.ini'), '[pytest]\n');
  await writeFile(join(examples, 'faulty.py'), faultyTest);
  const pytest = ['-m', 'pytest', '--quiet', '-p', 'no:cacheprovider'] as const;
  for (const [version, program] of pythons()) {
    const venv = join(folder, `venv-${version}`);
    const own =
      version === 'default' ? python : await environmentOf(steps, program, venv, [wheel, ...testTools]);
    // Nothing of the machine, so no Node: the wheel brings its own.
    const env = { PATH: '/nowhere', PYTHONDONTWRITEBYTECODE: '1' };
    const run = { cwd: examples, env };
    await steps.run(`python ${version}: examples, four workers, no Node`, {
      ...run,
      command: [own, ...pytest, '-n', '4'],
      says: ['3 passed'],
    });
    await steps.run(`python ${version}: the faulty client fails its test`, {
      ...run,
      command: [own, ...pytest, 'faulty.py'],
      failsWith: ['FAILED faulty.py::test_orders_after_expiry', 'error ', 'fix: ', '1 failed'],
    });
  }
  await steps.run('python: a server that runs already, under exec', {
    command: [node, mainJs, 'exec', '--', python, ...pytest, '-n', '2'],
    cwd: examples,
    says: ['3 passed'],
  });
}

/** Makes a virtual environment; its Python. */
async function environmentOf(
  steps: Steps,
  program: string,
  venv: string,
  packages: readonly string[],
): Promise<string> {
  const python = join(venv, 'bin/python');
  await steps.run(`python: environment of ${program}`, { command: [program, '-m', 'venv', venv], cwd: root });
  await steps.run('python: pip install', {
    command: [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages],
    cwd: root,
  });
  return python;
}

/** The default Python, and those of pyenv that the package supports. */
function pythons(): (readonly [version: string, program: string])[] {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  const names = existsSync(versions) ? readdirSync(versions) : [];
  const found = minors.flatMap((minor) => {
    const name = names.find((each) => each.startsWith(`3.${minor}.`));
    return name === undefined ? [] : [[`3.${minor}`, join(versions, name, 'bin/python')] as const];
  });
  return [['default', 'python3'], ...found];
}
