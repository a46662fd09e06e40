import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every place that states the version; the first decides. */
const places: readonly (readonly [path: string, pattern: RegExp])[] = [
  ['package.json', /"version": "([^"]+)"/],
  ['packages/python/pyproject.toml', /^version = "([^"]+)"/m],
  ['packages/java/pom.xml', /<version>([^<]+)<\/version>/],
  ['packages/java/tokentwin-junit5/pom.xml', /<version>([^<]+)<\/version>/],
  ['packages/java/tokentwin-testcontainers/pom.xml', /<version>([^<]+)<\/version>/],
];

/** The version, and what does not agree on it. */
export async function readVersion(
  root: string,
): Promise<{ readonly version: string; readonly problems: readonly string[] }> {
  const found = await Promise.all(
    places.map(async ([path, pattern]) => {
      const [, version] = pattern.exec(await readFile(join(root, path), 'utf8')) ?? [];
      return [path, version] as const;
    }),
  );
  const version = found[0]![1]!;
  const changelog = await readFile(join(root, 'CHANGELOG.md'), 'utf8');
  return {
    version,
    problems: [
      ...found
        .filter(([, each]) => each !== version)
        .map(([path, each]) => `${path} has the version ${each}, package.json ${version}.`),
      ...(changelog.includes(`## ${version}`) ? [] : [`CHANGELOG.md has no section ${version}.`]),
    ],
  };
}
