import type { Catalogue, Evidence } from '../../src/core/catalogue.ts';
import { filedCases } from '../../test/support/coverage.ts';
import { outsideRules } from '../../test/support/outside-rules.ts';
import type { Claims } from './claims.ts';
import { code, list, plain, table } from './markdown.ts';

/** A vendor's catalogue with its claims. */
export interface Vendor {
  readonly catalogue: Catalogue;
  readonly claims: Claims;
}

const kinds = ['observed', 'documented', 'inferred'] as const;

/** FIDELITY.md: what a reader has to know before they trust the twin, on one screen. */
export function summary(vendors: readonly Vendor[]): string {
  return [
    introduction,
    '## Totals',
    'Each claim counts once, however many operations make it.',
    totals(vendors),
    `${filedCases.length} cases hold the twin to these claims, each over a direct call, \`fetch\`, msw and HTTP. A case proves that the twin does what a claim says, not that the vendor does.`,
    '## Inferred claims about token lifetimes',
    'A client depends on these, and nobody has seen them.',
    ...vendors.map(({ catalogue, claims }) => `**${catalogue.title}.** ${inferredLifecycle(claims)}`),
    '## Open questions',
    'We searched for these and found nothing. An answer is welcome: `tokentwin verify --record` writes one without secrets.',
    ...vendors.map(({ catalogue }) => `**${catalogue.title}.** ${openQuestions(catalogue)}`),
    '## What no case proves',
    list(Object.entries(outsideRules).map(([name, reason]) => `${code(name)}: ${plain(reason)}`)),
  ].join('\n\n');
}

const introduction = `# How faithful is the twin?

Generated from the specs and the cases by \`npm run fidelity\`; do not edit.

Every claim about a vendor has evidence: *observed* (somebody logged a real answer), *documented* (a page of the vendor says so) or *inferred* (nobody has seen it).
Where the sources disagree, a *quirk* chooses: \`tokentwin quirks\`.`;

function totals(vendors: readonly Vendor[]): string {
  const rows = vendors.flatMap(({ catalogue, claims }) => {
    const { errors } = claims;
    const groups: [string, readonly { readonly entry: { readonly evidence: Evidence } }[]][] = [
      ['errors with a condition', errors.filter(({ entry }) => entry.reach === 'natural')],
      ['errors by fault rule only', errors.filter(({ entry }) => entry.reach === 'fault')],
      ['rules', claims.rules],
      ['quirk values', claims.quirks],
    ];
    return groups.map(([what, group], index) => [
      index === 0 ? `[${catalogue.title}](docs/fidelity/${catalogue.vendor}.md)` : '',
      what,
      ...kinds.map((kind) => String(group.filter(({ entry }) => entry.evidence.kind === kind).length)),
    ]);
  });
  return table(['claims', '', ...kinds], rows);
}

function inferredLifecycle({ rules }: Claims): string {
  const inferred = rules.filter(({ entry }) => entry.isLifecycle && entry.evidence.kind === 'inferred');
  return [...new Set(inferred.map(({ entry }) => plain(entry.text)))].join(' ');
}

function openQuestions({ quirks, fidelity }: Catalogue): string {
  const unknown = quirks.filter(({ alternatives }) =>
    Object.values(alternatives).every(({ evidence }) => evidence.kind === 'inferred'),
  );
  const names = unknown.map(({ name }) => code(name)).join(', ');
  return [
    ...fidelity.openQuestions.map(plain),
    ...(names === '' ? [] : [`Quirks without evidence for any value: ${names}.`]),
  ].join(' ');
}
