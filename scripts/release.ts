// Rehearses a release, and writes the published names into the sources; docs/releasing.md explains it.
//   npm run release -- --dry-run [--out DIR] [--only npm …]   makes and checks everything that is published; uploads nothing
//   npm run release -- --apply                               writes the names of publishing.json into the sources
//   npm run release -- --print NAME                          prints NAME=VALUE of publishing.json, for the workflow
//   npm run release -- --check                               says whether the sources have these names
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root, Steps } from './libraries/steps.ts';
import { rehearseExecutable } from './release/executable.ts';
import { rehearseGo } from './release/go.ts';
import { rehearseImage } from './release/image.ts';
import { rehearseJava } from './release/java.ts';
import { applyNames, staleNames } from './release/names.ts';
import { rehearseNpm } from './release/npm.ts';
import { NotPublishable, readPublishing } from './release/publishing.ts';
import { rehearsePython } from './release/python.ts';
import { readVersion } from './release/versions.ts';

const parts = {
  npm: rehearseNpm,
  python: rehearsePython,
  java: rehearseJava,
  go: rehearseGo,
  executable: rehearseExecutable,
  image: rehearseImage,
} as const;

const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean' },
    apply: { type: 'boolean' },
    check: { type: 'boolean' },
    print: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string', multiple: true },
  },
});

try {
  if (values.apply) await apply();
  else if (values.check) await check();
  else if (values['dry-run']) await rehearse();
  else if (values.print !== undefined) await print(values.print);
  else
    throw new NotPublishable(
      'Use --dry-run, --apply or --check. A tag v… publishes, by .github/workflows/release.yml.',
    );
} catch (error) {
  if (!(error instanceof NotPublishable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function apply(): Promise<void> {
  const changed = await applyNames(root);
  console.log(changed.length === 0 ? 'The sources have these names already.' : changed.join('\n'));
}

async function check(): Promise<void> {
  const stale = await staleNames(root);
  if (stale.length === 0) return;
  throw new NotPublishable(
    `These files do not have the names of publishing.json: ${stale.join(', ')}. Run npm run release -- --apply.`,
  );
}

async function print(name: string): Promise<void> {
  const value = Object.entries(await readPublishing(root)).find(([each]) => each === name);
  if (!value) throw new NotPublishable(`publishing.json has no "${name}".`);
  console.log(value.join('='));
}

async function rehearse(): Promise<void> {
  const publishing = await readPublishing(root);
  await check();
  const { version, problems } = await readVersion(root);
  if (problems.length > 0) throw new NotPublishable(problems.join('\n'));
  const out = resolve(root, values.out ?? 'release');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const steps = new Steps();
  const release = { root, out, publishing, version, tag: `v${version}`, steps };
  for (const [name, part] of Object.entries(parts)) {
    if (values.only && !values.only.includes(name)) continue;
    await steps.group(`release-${name}`, () => part(release));
  }
  console.log(
    `\n${steps.passed} passed, ${steps.failed} failed. Nothing was uploaded; ${join(out, '')} has what would be.`,
  );
  process.exitCode = steps.failed === 0 ? 0 : 1;
}
