import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { namesOf } from '../release/publishing.ts';
import { mainJs, root, type Steps } from './steps.ts';

const home = join(root, 'packages/go');

const goMod = (name: string) => `module example

go 1.21

require ${name} v0.0.0

replace ${name} => ${home}
`;

const faultyTest = (name: string) => `package examples

import (
	"testing"

	"${name}"
)

func TestOrdersAfterExpiry(t *testing.T) {
	twin := tokentwin.Start(t)
	client := &FaultyClient{BaseURL: twin.URL}
	expectCode(t, client, 0)
	twin.Clock.To(tokentwin.Expiry)
	for use := 0; use < 3; use++ {
		expectCode(t, client, invalidToken)
	}
}
`;

/** The module: formatted, vetted, tested with the race detector, and used by a module of its own. */
export async function checkGo(steps: Steps, folder: string): Promise<void> {
  const env = { TOKENTWIN_BIN: mainJs, GOFLAGS: '-mod=mod' };
  const unformatted = await steps.run('go: gofmt', { command: ['gofmt', '-l', '.'], cwd: home });
  if (unformatted !== '') throw new Error(`go: gofmt would change ${unformatted}`);
  await steps.run('go: vet', { command: ['go', 'vet', './...'], cwd: home, env });
  await steps.run('go: tests with the race detector', {
    command: ['go', 'test', '-race', '-count=1', './...'],
    cwd: home,
    env,
  });

  const project = join(folder, 'project');
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await symlink(mainJs, join(bin, 'tokentwin'));
  await cp(join(home, 'examples'), project, { recursive: true });
  const { goModule } = await namesOf(root);
  await writeFile(join(project, 'go.mod'), goMod(goModule));
  const onPath = { PATH: [bin, join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter) };
  await steps.run('go: a fresh module, tokentwin on the PATH', {
    command: ['go', 'test', '-count=1', './...'],
    cwd: project,
    env: onPath,
  });
  await steps.run('go: a server that runs already, under exec', {
    command: [process.execPath, mainJs, 'exec', '--', 'go', 'test', '-count=1', './...'],
    cwd: project,
  });
  await writeFile(join(project, 'faulty_test.go'), faultyTest(goModule));
  await steps.run('go: the faulty client fails its test', {
    command: ['go', 'test', '-count=1', '-run', 'TestOrdersAfterExpiry', './...'],
    cwd: project,
    env: onPath,
    failsWith: ['--- FAIL: TestOrdersAfterExpiry', 'error ', 'fix: '],
  });
}
