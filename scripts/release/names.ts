import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NotPublishable, namesOf, type Publishing, readPublishing } from './publishing.ts';

/** Where the names of the Go module and of the Maven group stand, and what describes the packages. */
const places = [
  'packages/go',
  'packages/java',
  'packages/python/pyproject.toml',
  'examples/go',
  'examples/java',
  'drills',
];

/** A source file whose names are not those of publishing.json, with the text that it should have. */
interface Renamed {
  readonly path: string;
  readonly text: string;
}

/** Writes the names of publishing.json into the sources: the Go module, the Maven group and the description of the jars. */
export async function applyNames(root: string): Promise<readonly string[]> {
  const files = await renamedFiles(root);
  for (const { path, text } of files) await writeFile(join(root, path), text);
  return files.map(({ path }) => path);
}

/** The files whose names are not those of publishing.json. */
export async function staleNames(root: string): Promise<readonly string[]> {
  return (await renamedFiles(root)).map(({ path }) => path);
}

async function renamedFiles(root: string): Promise<readonly Renamed[]> {
  const { goModule, mavenGroup } = await namesOf(root);
  const module = /^module (\S+)$/m.exec(await readFile(join(root, 'packages/go/go.mod'), 'utf8'))![1]!;
  const group = /<groupId>([^<]+)<\/groupId>/.exec(
    await readFile(join(root, 'packages/java/pom.xml'), 'utf8'),
  )![1]!;
  const about = await descriptions(root);
  const found: Renamed[] = [];
  for (const path of filesIn(root)) {
    const before = await readFile(join(root, path), 'utf8');
    let text = before.replaceAll(module, goModule).replaceAll(`>${group}<`, `>${mavenGroup}<`);
    text = text.replace(written, (_, begin: string, end: string) => begin + (about[path] ?? '') + end);
    if (text !== before) found.push({ path, text });
  }
  return found;
}

/** The part of a file that is written here, by the comments around it. */
const written =
  /( *(?:<!--|#) Written by scripts\/release\.ts from publishing\.json\..*\n)[\s\S]*?( *(?:<!--|#) End of what is written\..*\n)/;

/** What the registries show of the project, by file; nothing while nobody has said it. */
async function descriptions(root: string): Promise<Readonly<Record<string, string>>> {
  const publishing = await readPublishing(root).catch((error: unknown) => {
    if (error instanceof NotPublishable) return undefined;
    throw error;
  });
  if (!publishing) return {};
  return {
    'packages/java/pom.xml': describeJars(publishing),
    'packages/python/pyproject.toml': describeWheel(publishing),
  };
}

function describeWheel({ repository, homepage, bugs }: Publishing): string {
  return `[project.urls]
Homepage = ${JSON.stringify(homepage)}
Repository = ${JSON.stringify(repository)}
Issues = ${JSON.stringify(bugs)}
`;
}

function describeJars({ repository, maintainer, homepage }: Publishing): string {
  const git = `${repository.replace('https:', 'scm:git:https:')}.git`;
  return `  <url>${escaped(homepage)}</url>
  <developers>
    <developer>
      <name>${escaped(maintainer)}</name>
    </developer>
  </developers>
  <scm>
    <connection>${escaped(git)}</connection>
    <url>${escaped(repository)}</url>
  </scm>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The tracked text files of these folders. */
function filesIn(root: string): readonly string[] {
  const output = execFileSync('git', ['ls-files', '--', ...places], { cwd: root, encoding: 'utf8' });
  return output.split('\n').filter((path) => /\.(go|mod|xml|toml|md|ts|java|sh)$/.test(path));
}
