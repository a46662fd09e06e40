import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Drilled } from './expectations.ts';

/** What has to be there before suites in one language run: variables for them, or why they cannot run here. */
export type Prepared = { readonly env: Readonly<Record<string, string>> } | { readonly skip: string };

const drills = join(import.meta.dirname, '../../drills');

/** Installs what suites in a language need, at the versions that they name. */
export function prepare(language: Drilled['needs']): Prepared {
  return preparations[language]();
}

const preparations: Readonly<Record<Drilled['needs'], () => Prepared>> = {
  node: () => ({ env: {} }),
  python: () => {
    if (!has('python3')) return { skip: 'there is no python3' };
    const venv = join(drills, 'python/.venv');
    if (!existsSync(venv)) {
      run('python3', ['-m', 'venv', venv], drills);
      run(join(venv, 'bin/pip'), ['install', '-q', '-r', 'requirements.txt'], join(drills, 'python'));
    }
    return { env: { PATH: [join(venv, 'bin'), process.env.PATH].join(delimiter) } };
  },
  go: () => {
    if (!has('go')) return { skip: 'there is no go' };
    run('go', ['build', '-o', 'drill-sdk', './sdk'], join(drills, 'go'));
    return { env: {} };
  },
  java: () => {
    if (!has('mvn')) return { skip: 'there is no mvn' };
    const classpath = '-Dmdep.outputFile=target/classpath.txt';
    const goals = ['test-compile', 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath'];
    run('mvn', ['-q', '-B', ...goals, classpath], join(drills, 'java'));
    // Once with the network, so that what runs the tests is there without it; without a twin they fail.
    spawnSync('mvn', ['-q', '-B', 'surefire:test'], { cwd: join(drills, 'java') });
    return { env: {} };
  },
};

function has(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr, stdout } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
