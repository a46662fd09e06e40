import { catalogues as stated } from '../../src/catalogue/errors.ts';
import type {
  Catalogue,
  ErrorEntry,
  Evidence,
  OperationEntry,
  QuirkEntry,
} from '../../src/core/catalogue.ts';
import { type Coverage, filedCases } from '../../test/support/coverage.ts';
import { outsideRules } from '../../test/support/outside-rules.ts';
import { code, plain, table } from './markdown.ts';
import { leftOut, openQuestions } from './open-questions.ts';
import { grounds, proof } from './proof.ts';
import { keptRecordings, withRecordings } from './recordings.ts';

const catalogues = withRecordings(stated, keptRecordings());

const names: Readonly<Record<string, string>> = {
  feishu: 'Feishu (飞书)',
  dingtalk: 'DingTalk (钉钉)',
  ekuaibao: 'Ekuaibao (易快报, 合思)',
};

/** The whole of FIDELITY.md. */
export function fidelityDocument(coverage: Coverage): string {
  const sections = [
    introduction,
    totals(),
    contents(),
    ...catalogues.flatMap((catalogue) => vendorSections(catalogue, coverage)),
    unproved(),
  ];
  return `${sections.join('\n\n')}\n`;
}

const introduction = `# How faithful the twin is, line by line

Generated from the specs and the cases by \`npm run fidelity\`; do not edit.

Every line says what is claimed about a vendor, how that is known, and which case holds the twin to it.
A claim is *observed* (a real answer was logged), *documented* (a page of the vendor says so) or *inferred* (nobody has seen it).
The kinds are counted apart and never added up: a case shows that the twin does what a line says, not that the vendor does.

Each error is reached in one or two ways.
By *trigger* means that it comes when its precondition holds, and a case makes it hold.
By *name* means that a fault asks for it, \`{"operation": "feishu.appAccessTokenInternal", "error": "internal-error"}\`;
every error can be had so, and for each there is a case made from the catalogue (\`test/support/by-name.ts\`).
Every case runs over a direct call, over \`fetch\`, through msw and over HTTP (\`test/conformance.test.ts\`).`;

function totals(): string {
  const operations = catalogues.flatMap((each) => each.operations);
  const errors = operations.flatMap((each) => each.errors);
  const alternatives = catalogues
    .flatMap((each) => each.quirks)
    .flatMap((each) => Object.values(each.alternatives));
  const lines: [string, readonly { readonly evidence: Pick<Evidence, 'kind'> }[]][] = [
    ['Operations', operations],
    ['Errors, by trigger', errors.filter(({ reach }) => reach === 'natural')],
    ['Errors, by name only', errors.filter(({ reach }) => reach === 'fault')],
    ['Rules', operations.flatMap((each) => each.rules)],
    ['Alternatives of quirks', alternatives],
    ['Cases', filedCases.map(({ subject }) => subject)],
  ];
  const kinds = ['observed', 'documented', 'inferred'] as const;
  const rows = lines.map(([what, entries]) => [
    what,
    ...kinds.map((kind) => String(entries.filter(({ evidence }) => evidence.kind === kind).length)),
  ]);
  return `## Totals\n\n${table(['', ...kinds], rows)}`;
}

function contents(): string {
  const lines = catalogues.map(({ vendor, operations }) => {
    const links = operations.map(({ id }) => `[${id.split('.')[1]}](#${anchor(id)})`);
    return `- ${names[vendor]}: ${links.join(', ')}, [quirks](#quirks-of-${vendor}), [open questions](#open-questions-about-${vendor})`;
  });
  return [...lines, '- [What no case proves](#what-no-case-proves)'].join('\n');
}

function anchor(id: string): string {
  return id.replace('.', '').toLowerCase();
}

function vendorSections({ vendor, operations, quirks }: Catalogue, coverage: Coverage): string[] {
  return [
    `## ${names[vendor]}`,
    ...operations.map((operation) => operationSection(operation, coverage)),
    quirkSection(vendor, quirks, coverage),
    questionSection(vendor, quirks),
  ];
}

function operationSection(operation: OperationEntry, coverage: Coverage): string {
  const { id, method, path, summary, evidence, rules, errors } = operation;
  const parts = [
    `### ${id}`,
    `${code(`${method} ${path}`)}: ${plain(summary)}\n\nKnown as ${evidence.kind} (${grounds(evidence)}).`,
    table(
      ['rule', 'what it says', 'evidence', 'source', 'proved by'],
      rules.map(({ name, text, evidence: known }) => [
        code(name),
        plain(text),
        known.kind,
        grounds(known),
        proof(coverage.rules.get(`${id} ${name}`)) || `no case: ${outsideRules[name]}`,
      ]),
    ),
    errorTable(id, errors, coverage),
    faultTable(errors),
  ];
  return parts.join('\n\n');
}

function errorTable(id: string, errors: readonly ErrorEntry[], coverage: Coverage): string {
  const natural = errors.filter(({ reach }) => reach === 'natural');
  const rows = natural.map((error) => [
    ...told(error),
    plain(error.trigger),
    error.evidence.kind,
    grounds(error.evidence),
    proof(coverage.errors.get(`${id} ${error.name}`)),
  ]);
  return `Errors by trigger, and by name:\n\n${table([...toldHeads, 'trigger', 'evidence', 'source', 'proved by'], rows)}`;
}

/** The errors that a case of their own brings about by their name; folded, since there are many. */
function faultTable(errors: readonly ErrorEntry[]): string {
  const byName = errors.filter(({ reach }) => reach === 'fault');
  const rows = byName.map((error) => [
    ...told(error),
    plain(error.trigger),
    error.evidence.kind,
    grounds(error.evidence),
  ]);
  const body = table([...toldHeads, 'why it has no trigger', 'evidence', 'source'], rows);
  return `<details><summary>${byName.length} errors by name only</summary>\n\n${body}\n\n</details>`;
}

const toldHeads = ['error', 'code', 'status', 'message'] as const;

/** What an error looks like on the wire. */
function told({ name, code: number, status, message }: ErrorEntry): string[] {
  return [code(name), number === null ? '' : plain(String(number)), String(status), plain(message ?? '')];
}

function quirkSection(vendor: string, quirks: readonly QuirkEntry[], coverage: Coverage): string {
  const rows = quirks.flatMap((quirk) =>
    Object.entries(quirk.alternatives).map(([alternative, { means, evidence }], index) => [
      index === 0 ? `${code(quirk.name)} ${plain(quirk.question)}` : '',
      `${code(alternative)}${standing(quirk, alternative)}`,
      plain(means),
      evidence.kind,
      grounds(evidence),
      proof(coverage.alternatives.get(`${quirk.name}=${alternative}`)),
    ]),
  );
  const heads = ['quirk', 'alternative', 'means', 'evidence', 'source', 'proved by'];
  return `### Quirks of ${vendor}\n\nWhere evidence disagrees, or there is none, the answer is a switch.\n\n${table(heads, rows)}`;
}

/** Which profiles choose an alternative. */
function standing(quirk: QuirkEntry, alternative: string): string {
  const profiles = [
    ...(quirk.default === alternative ? ['default'] : []),
    ...(quirk.documented === alternative ? ['documented'] : []),
  ];
  return profiles.length > 0 ? ` (${profiles.join(', ')})` : '';
}

function questionSection(vendor: string, quirks: readonly QuirkEntry[]): string {
  const guessed = quirks.filter(({ alternatives }) =>
    Object.values(alternatives).every(({ evidence }) => evidence.kind === 'inferred'),
  );
  return [
    `### Open questions about ${vendor}`,
    'Looked for and not found:',
    bullets(openQuestions[vendor] ?? []),
    ...(leftOut[vendor]
      ? ['Documented error codes that the catalogue leaves out:', bullets(leftOut[vendor])]
      : []),
    'Quirks of which no alternative has been seen or is documented:',
    guessed.map(({ name, question }) => `- ${code(name)} ${plain(question)}`).join('\n'),
  ].join('\n\n');
}

function bullets(texts: readonly string[]): string {
  return texts.map((text) => `- ${plain(text)}`).join('\n');
}

function unproved(): string {
  const lines = Object.entries(outsideRules).map(([name, reason]) => `- ${code(name)}: ${plain(reason)}`);
  return `## What no case proves\n\nRules that speak of what is outside of a twin:\n\n${lines.join('\n')}`;
}
