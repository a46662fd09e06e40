import { join } from 'node:path';
import { root, type Steps } from '../libraries/steps.ts';
import { pactFolders, providers, requireAll, type Tally, type Twins, withBasic } from './pacts.ts';
import { environment } from './python-environment.ts';

/** pact-python, which has the Rust verifier as a library. */
export async function verifyWithPython(steps: Steps, folder: string, twins: Twins): Promise<void> {
  const bin = await environment(steps, folder, ['pact-python==4.2.0']);
  const ways = [
    {
      name: 'pact-python: body, Basic, teardown',
      url: twins.guarded,
      states: withBasic(twins),
      form: 'body',
    },
    {
      name: 'pact-python: query, teardown',
      url: twins.open,
      states: `${twins.open}/_twin/pact-states`,
      form: 'query',
    },
  ];
  for (const { name, url, states, form } of ways) {
    const tallies: Tally[] = [];
    for (const provider of providers) {
      const output = await steps.run(`${name}: ${provider}`, {
        command: [
          join(bin, 'python'),
          join(import.meta.dirname, 'verify.py'),
          url,
          states,
          form,
          provider,
          ...pactFolders,
        ],
        cwd: root,
        env: { PACT_DO_NOT_TRACK: '1' },
      });
      tallies.push(JSON.parse(output.slice(output.lastIndexOf('\n') + 1)) as Tally);
    }
    await requireAll(name, {
      passed: tallies.reduce((total, { passed }) => total + passed, 0),
      failed: tallies.flatMap(({ failed }) => failed),
    });
  }
}
