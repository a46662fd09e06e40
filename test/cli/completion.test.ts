import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { inProcess } from './program.ts';

test.each(['bash', 'zsh', 'fish'])('completion %s knows every command and its options', async (shell) => {
  const { code, stdout } = await inProcess(['completion', shell]);
  expect(code).toBe(0);
  for (const name of Object.keys(commands)) expect(stdout).toContain(name);
  expect(stdout).toContain('fail-on');
  const { script } = JSON.parse((await inProcess(['completion', shell, '--json'])).stdout);
  expect(`${script}\n`).toBe(stdout);
});

test.each([
  [['tokentwin', 'cl'], 1, ['clock']],
  [['tokentwin', 'clock', 're'], 2, ['resume']],
  [['tokentwin', 'faults', '--prob'], 2, ['--probability']],
  [['tokentwin', 'help', 'verd'], 2, ['verdicts']],
])('bash completes %j', async (words, position, expected) => {
  const { stdout } = await inProcess(['completion', 'bash']);
  const script = `${stdout}
COMP_WORDS=(${words.join(' ')})
COMP_CWORD=${position}
_tokentwin
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout: replies } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(replies.trim().split('\n')).toEqual(expected);
});
