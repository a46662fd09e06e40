import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from './release.ts';

/** The module: tagged in a repository of its own, and fetched from there by its real name, as `go get` does. */
export async function rehearseGo({ root, out, publishing, version, steps }: Release): Promise<void> {
  const { goModule, repository } = publishing;
  const folder = goModule.startsWith(`${new URL(repository).host}${new URL(repository).pathname}/`)
    ? goModule.slice(`${new URL(repository).host}${new URL(repository).pathname}/`.length)
    : '';
  const tag = folder === '' ? `v${version}` : `${folder}/v${version}`;
  const copy = join(out, 'go-repository');
  await mkdir(copy, { recursive: true });
  await cp(join(root, 'packages/go'), join(copy, folder || '.'), { recursive: true });
  await cp(join(root, 'LICENSE'), join(copy, folder || '.', 'LICENSE'));
  const identity = ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@example.invalid'];
  await steps.run('go: repository', { command: ['git', 'init', '--quiet', '.'], cwd: copy });
  await steps.run('go: files', { command: ['git', 'add', '--all'], cwd: copy });
  await steps.run('go: commit', { command: ['git', ...identity, 'commit', '--quiet', '-m', tag], cwd: copy });
  await steps.run(`go: tag ${tag}`, { command: ['git', 'tag', tag], cwd: copy });
  if (!goModule.startsWith('github.com/')) {
    console.log(
      '  go: not fetched, since only for github.com does go know the repository without a network.',
    );
    return;
  }
  const project = join(out, 'go-project');
  await mkdir(project, { recursive: true });
  await writeFile(join(project, 'go.mod'), 'module example\n\ngo 1.21\n');
  await steps.run(`go: get ${goModule}@v${version}`, {
    command: ['go', 'get', `${goModule}@v${version}`],
    cwd: project,
    env: {
      GOPROXY: 'direct',
      GONOSUMDB: '*',
      GOFLAGS: '-mod=mod',
      GOMODCACHE: join(out, 'go-cache'),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.file://${copy}.insteadOf`,
      GIT_CONFIG_VALUE_0: repository,
      GIT_ALLOW_PROTOCOL: 'file:https',
    },
  });
  await steps.run('go: clean', {
    command: ['go', 'clean', '-modcache'],
    cwd: project,
    env: { GOMODCACHE: join(out, 'go-cache'), GOFLAGS: '-mod=mod' },
  });
}
