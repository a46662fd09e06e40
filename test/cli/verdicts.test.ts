import { expect, test } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { askForToken, inProcess } from './program.ts';

test('verdicts: no problems, exit code 0', async () => {
  await using server = await serve();
  await askForToken(server.url);
  expect(await inProcess(['verdicts', '--url', server.url])).toEqual({
    code: 0,
    stdout: 'No problems found.\n',
    stderr: '',
  });
});

test('verdicts: what was done, the proof, what the vendor says, what to do; exit code by severity', async () => {
  await using server = await serve({ frozen: true });
  for (let call = 0; call < 5; call++) await askForToken(server.url);

  const { code, stdout } = await inProcess(['verdicts', '--url', server.url]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^warning {2}needless-request {2}#\d/);
  expect(stdout).toContain('cli_00000000000000a1 requested one token 5 times');
  expect(stdout).toContain('  The vendor: ');
  expect(stdout).toContain('  What to do: Keep the token');
  expect(stdout).toContain('docs/verdicts.md#needless-request');

  expect(await inProcess(['verdicts', '--fail-on', 'warning', '--url', server.url])).toMatchObject({
    code: 1,
  });
  const json = await inProcess(['verdicts', '--fail-on', 'info', '--json', '--url', server.url]);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    ok: false,
    failOn: 'info',
    verdicts: [{ severity: 'warning' }],
  });
});

test('verdicts: an unknown severity is a mistake in the command line', async () => {
  const { code, stderr } = await inProcess(['verdicts', '--fail-on', 'warnings']);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining('There is no severity "warnings". Did you mean "warning"?'),
  });
});
