import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the project is published, and by whom; `docs/releasing.md` explains it. */
export interface Publishing {
  /** The URL of the repository, without `.git`. */
  readonly repository: string;
  /** Who answers for the packages: Maven Central requires a name. */
  readonly maintainer: string;
  readonly homepage: string;
  readonly bugs: string;
  readonly goModule: string;
  readonly mavenGroup: string;
  readonly image: string;
}

/** What a person has to say; the rest follows from the repository unless it is given. */
const required = {
  repository: 'the URL of the repository, such as https://github.com/OWNER/tokentwin',
  maintainer: 'the name of the person or team that publishes the packages',
} as const;

/** The names that stand in the sources as long as nobody has given others; `.invalid` belongs to nobody (RFC 2606). */
export const placeholders = {
  goModule: 'tokentwin.invalid/tokentwin',
  mavenGroup: 'invalid.tokentwin',
} as const;

/** Why nothing can be published: what is missing or wrong in publishing.json. */
export class NotPublishable extends Error {}

/** Reads publishing.json; throws NotPublishable with every problem by name. */
export async function readPublishing(root: string): Promise<Publishing> {
  const given = await givenIn(root);
  const problems = Object.entries(required).flatMap(([name, what]) =>
    given[name] ? [] : [`"${name}" is empty: give ${what}.`],
  );
  if (given.repository) problems.push(...repositoryProblems(given.repository));
  if (problems.length > 0)
    throw new NotPublishable(problems.map((problem) => `publishing.json: ${problem}`).join('\n'));
  return complete(given);
}

/** The names of the Go module and the Maven group: those of publishing.json, or the placeholders. */
export async function namesOf(root: string): Promise<Pick<Publishing, 'goModule' | 'mavenGroup'>> {
  const given = await givenIn(root);
  return given.repository ? complete(given) : placeholders;
}

type Given = Readonly<Record<string, string>>;

async function givenIn(root: string): Promise<Given> {
  const given: unknown = JSON.parse(await readFile(join(root, 'publishing.json'), 'utf8'));
  if (typeof given !== 'object' || given === null)
    throw new NotPublishable('publishing.json must be an object.');
  const texts = Object.entries(given).map(
    ([name, value]) => [name, typeof value === 'string' ? value : ''] as const,
  );
  return Object.fromEntries(texts);
}

function repositoryProblems(repository: string): string[] {
  const url = URL.canParse(repository) ? new URL(repository) : undefined;
  const parts = url?.pathname.split('/').filter((part) => part !== '') ?? [];
  if (url?.protocol === 'https:' && parts.length >= 2 && !repository.endsWith('.git')) return [];
  return [
    `"repository" is ${JSON.stringify(repository)}: give an https URL with owner and name, without .git, such as https://github.com/OWNER/tokentwin.`,
  ];
}

function complete(given: Given): Publishing {
  const repository = (given.repository ?? '').replace(/\/$/, '');
  const { host, pathname } = new URL(repository);
  const [owner = ''] = pathname.split('/').filter((part) => part !== '');
  const reversed =
    host === 'github.com' ? `io.github.${owner}` : [owner, ...host.split('.')].reverse().join('.');
  return {
    repository,
    maintainer: given.maintainer ?? '',
    homepage: given.homepage || `${repository}#readme`,
    bugs: given.bugs || `${repository}/issues`,
    goModule: given.goModule || `${host}${pathname}/packages/go`,
    mavenGroup: given.mavenGroup || reversed.toLowerCase().replaceAll('_', '-'),
    image: given.image || `${host === 'github.com' ? 'ghcr.io' : host}${pathname}`.toLowerCase(),
  };
}
