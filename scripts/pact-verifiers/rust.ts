import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, type Steps } from '../libraries/steps.ts';
import { pactFolders, providers, requireAll, type Twins, withBasic } from './pacts.ts';
import { environment } from './python-environment.ts';

interface Report {
  readonly interactionResults: readonly { readonly description: string; readonly result: string }[];
}

/** The Rust verifier, from the wheel that Pact publishes it in. Its own `--header` would replace the client's Authorization. */
export async function verifyWithRust(steps: Steps, folder: string, twins: Twins): Promise<void> {
  const bin = await environment(steps, folder, ['pact-python-cli==1!0.10.9']);
  const ways = [
    { name: 'rust: body', url: twins.open, states: `${twins.open}/_twin/pact-states`, options: [] },
    {
      name: 'rust: query, Basic, teardown',
      url: twins.guarded,
      states: withBasic(twins),
      options: ['--state-change-as-query', '--state-change-teardown'],
    },
  ];
  for (const { name, url, states, options } of ways) {
    const { hostname, port } = new URL(url);
    const results: Report['interactionResults'][number][] = [];
    for (const provider of providers) {
      const report = join(folder, `${provider}.json`);
      const target = ['--hostname', hostname, '--port', port, '--provider-name', provider];
      const pacts = pactFolders.flatMap((each) => ['--dir', each]);
      const setting = ['--state-change-url', states, ...options, '--json', report, '--no-colour'];
      await steps.run(`${name}: ${provider}`, {
        command: [join(bin, 'pact'), 'verifier', ...target, ...pacts, ...setting],
        cwd: root,
      });
      results.push(...(JSON.parse(await readFile(report, 'utf8')) as Report).interactionResults);
    }
    const failed = results.filter(({ result }) => result !== 'OK').map(({ description }) => description);
    await requireAll(name, { passed: results.length - failed.length, failed });
  }
}
