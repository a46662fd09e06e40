import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Release } from './release.ts';

const modules = ['tokentwin-junit5', 'tokentwin-testcontainers'];

/** The jars with sources and javadoc, in the bundle that Maven Central takes; unsigned, and not uploaded. */
export async function rehearseJava({ root, out, version, steps }: Release): Promise<void> {
  const repository = join(root, 'examples/.cache/maven');
  const home = join(root, 'packages/java');
  const settings = join(out, 'settings.xml');
  await writeFile(settings, await settingsWithAccount());
  await steps.run('java: deploy without upload', {
    command: [
      'mvn',
      '--batch-mode',
      '--quiet',
      '--settings',
      settings,
      `-Dmaven.repo.local=${repository}`,
      '-Prelease',
      '-DskipTests',
      '-Dgpg.skip',
      '-DskipPublishing=true',
      'clean',
      'deploy',
    ],
    cwd: home,
  });
  await mkdir(join(out, 'java'), { recursive: true });
  for (const module of modules) {
    const target = join(home, module, 'target');
    for (const kind of ['', '-sources', '-javadoc']) {
      const jar = `${module}-${version}${kind}.jar`;
      if (!(await readdir(target)).includes(jar)) throw new Error(`Maven did not build ${jar}.`);
      await cp(join(target, jar), join(out, 'java', jar));
    }
  }
}

/** The user's own settings, with an account at Maven Central: the plugin wants one also where it uploads nothing. */
async function settingsWithAccount(): Promise<string> {
  const own = await readFile(join(homedir(), '.m2/settings.xml'), 'utf8').catch(
    () => '<settings></settings>',
  );
  const server = '<server><id>central</id><username>rehearsal</username><password>none</password></server>';
  return own.includes('<servers>')
    ? own.replace('<servers>', `<servers>${server}`)
    : own.replace('</settings>', `<servers>${server}</servers></settings>`);
}
