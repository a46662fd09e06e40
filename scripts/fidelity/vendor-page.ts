import type { Catalogue, Evidence } from '../../src/core/catalogue.ts';
import type { FiledCase } from '../../test/support/coverage.ts';
import { outsideRules } from '../../test/support/outside-rules.ts';
import type { Claims } from './claims.ts';
import { code, list, plain, table } from './markdown.ts';

/** `docs/fidelity/<vendor>.md`: every claim about a vendor on one line, with its evidence and a case. */
export function vendorPage(catalogue: Catalogue, { errors, rules, quirks }: Claims): string {
  const { title, operations, notModelled, fidelity } = catalogue;
  const evidence = evidenceCell(fidelity.sources);
  const where = operationsCell(operations.length);
  const natural = errors.filter(({ entry }) => entry.reach === 'natural');
  const byFault = errors.filter(({ entry }) => entry.reach === 'fault');
  const errorRow = ({ entry, operations: ids, cases }: (typeof errors)[number], column: string[]) => [
    code(entry.name),
    [entry.code, `HTTP ${entry.status}`, entry.message]
      .filter((each) => each !== null)
      .map(String)
      .map(plain)
      .join(' · '),
    plain(entry.trigger),
    where(ids),
    evidence(entry.evidence),
    ...(column.length > 0 ? [proofCell(cases)] : []),
  ];
  return [
    `# ${title}: every claim`,
    'Generated from the spec and the cases by `npm run fidelity`; do not edit. [FIDELITY.md](../../FIDELITY.md) explains the kinds of evidence and has the summary.',
    '## Operations',
    table(
      ['operation', 'request', 'summary', 'evidence'],
      operations.map(({ id, method, path, summary, evidence: known }) => [
        code(shortName(id)),
        code(`${method} ${path}`),
        plain(summary),
        evidence(known),
      ]),
    ),
    '## Rules',
    table(
      ['rule', 'claim', 'operations', 'evidence', 'case'],
      rules.map(({ entry, operations: ids, cases }) => [
        code(entry.name),
        plain(entry.text),
        where(ids),
        evidence(entry.evidence),
        proofCell(cases) || `none: ${plain(outsideRules[entry.name]!)}`,
      ]),
    ),
    '## Not modelled',
    'These paths issue or check credentials, or take none. The twin answers HTTP 501 `ERR_NOT_MODELLED`, unless a stub answers.',
    table(
      ['path', 'what it does', 'evidence'],
      notModelled.map(({ path, what, evidence: known }) => [code(path), plain(what), evidence(known)]),
    ),
    '## Errors with a condition',
    'The twin answers them when the condition holds, and by a fault rule with the name.',
    table(
      ['error', 'response', 'condition', 'operations', 'evidence', 'case'],
      natural.map((claim) => errorRow(claim, ['case'])),
    ),
    '## Errors by fault rule only',
    'A twin cannot meet their condition. Inject one by its name; `test/support/by-name.ts` proves each.',
    table(
      ['error', 'response', 'why it has no condition', 'operations', 'evidence'],
      byFault.map((claim) => errorRow(claim, [])),
    ),
    '## Quirks',
    'Behaviour on which the sources disagree or are silent. Choose a value with `--quirk NAME=VALUE`.',
    table(
      ['quirk', 'value', 'means', 'evidence', 'case'],
      quirks.map(({ entry, cases }, index) => [
        quirks[index - 1]?.entry.quirk === entry.quirk ? '' : `${code(entry.quirk)} ${plain(entry.question)}`,
        [code(entry.value), ...entry.profiles].join(', '),
        plain(entry.means),
        evidence(entry.evidence),
        proofCell(cases),
      ]),
    ),
    '## Sources',
    list(
      fidelity.sources.map(
        ({ name, what, url }) => `${url ? `[${plain(name)}](${url})` : plain(name)}: ${plain(what)}`,
      ),
    ),
    ...(fidelity.leftOut.length === 0
      ? []
      : ['## Documented, but not in the catalogue', list(fidelity.leftOut.map(plain))]),
  ].join('\n\n');
}

function shortName(operation: string): string {
  return operation.slice(operation.indexOf('.') + 1);
}

function operationsCell(all: number): (operations: readonly string[]) => string {
  return (operations) => (operations.length === all ? 'all' : operations.map(shortName).join(', '));
}

/** Kind, source and date; the source is a link where it can be followed. */
function evidenceCell(sources: Catalogue['fidelity']['sources']): (evidence: Evidence) => string {
  return ({ kind, source, date, note }) => {
    const known = sources.find(({ name, url }) => url !== undefined && source.startsWith(name));
    const text = plain(source);
    const linked = linkThreads(text);
    const link = linked === text && known ? `[${text}](${known.url})` : linked;
    return `${kind}: ${link}${date ? `, ${date}` : ''}${note ? `. ${plain(note)}` : ''}`;
  };
}

/** Issues and pull requests of GitHub as links. */
function linkThreads(source: string): string {
  return source.replace(
    /\b([\w.-]+\/[\w.-]+) (issue|pull request) #?(\d+)/g,
    (found, repository: string, kind: string, number: string) =>
      `[${found}](https://github.com/${repository}/${kind === 'issue' ? 'issues' : 'pull'}/${number})`,
  );
}

/** The first case as a link to its file, and how many more there are. */
function proofCell(cases: readonly FiledCase[]): string {
  const [first, ...more] = cases;
  if (!first) return '';
  const link = `[${plain(first.subject.title)}](../../test/cases/${fileOf(first.operation)})`;
  return more.length > 0 ? `${link}, ${more.length} more` : link;
}

function fileOf(operation: string): string {
  return `${operation.replace('.', '/').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
}
