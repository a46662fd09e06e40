import { loadCatalogues } from '../catalogue/errors.ts';
import { type ListedQuirk, listQuirks } from '../catalogue/quirks.ts';
import { messages, sentence } from '../core/message.ts';
import { commonOptions, defineCommand } from './command.ts';
import { describeEvidence } from './evidence.ts';
import { columnsOf, table, wrap } from './table.ts';
import type { Terminal } from './terminal.ts';
import { knownVendors, vendorOption } from './vendor-option.ts';

const english = {
  /** The columns of the tables. */
  summaryColumns: 'quirk, default, other values, question',
  hint: 'tokentwin quirks NAME shows the evidence of one quirk, --all of every quirk. Set one with serve --quirk NAME=VALUE.',
  fullColumns: 'value, profile, means, evidence',
  observed: 'observed (default)',
  documented: 'documented',
};

/** What `quirks` says, in English. */
export type QuirkTexts = typeof english;

const text = messages('cli-quirks', english);

/** `tokentwin quirks`. */
export const quirks = defineCommand({
  name: 'quirks',
  summary: 'lists behaviours on which the sources disagree, with the values that --quirk accepts',
  usage: [
    ['[VENDOR]', 'lists the quirks, of all vendors or of one'],
    ['NAME', 'shows one quirk with its evidence'],
  ],
  arguments: ['[VENDOR|NAME]'],
  options: {
    all: { type: 'boolean', description: 'Show the evidence of every value.' },
    ...vendorOption,
    ...commonOptions,
  },
  examples: ['tokentwin quirks', 'tokentwin quirks --all', 'tokentwin quirks --json'],
  async run({ options, arguments: [subject], terminal }) {
    const catalogues = await loadCatalogues((await knownVendors(options)).map(({ vendor }) => vendor));
    const named = listQuirks(catalogues).filter(({ name }) => name === subject);
    const found = named.length > 0 ? named : listQuirks(catalogues, subject);
    if (options.json) terminal.printJson({ quirks: found });
    else if (options.all || named.length > 0) {
      terminal.print(found.map((quirk) => describe(quirk, terminal)).join('\n\n'));
    } else terminal.print(summary(found, terminal));
    return 0;
  },
});

function summary(found: readonly ListedQuirk[], terminal: Terminal): string {
  const { say } = terminal;
  const rows = found.map((quirk) => [
    quirk.name,
    quirk.default,
    Object.keys(quirk.alternatives)
      .filter((name) => name !== quirk.default)
      .join(', '),
    say(sentence(quirk.question)),
  ]);
  const [head, ...lines] = table(columnsOf(say(text.summaryColumns)), rows, terminal.width);
  return [terminal.style('dim', head!), ...lines, '', ...wrap(say(text.hint), terminal.width ?? 1_000)].join(
    '\n',
  );
}

function describe(quirk: ListedQuirk, terminal: Terminal): string {
  const { say } = terminal;
  const rows = Object.entries(quirk.alternatives).map(([name, { means, evidence }]) => [
    name,
    profilesOf(name, quirk, say),
    say(sentence(means)),
    say(describeEvidence(evidence)),
  ]);
  const [head, ...lines] = table(columnsOf(say(text.fullColumns)), rows, terminal.width);
  return [
    terminal.style('bold', quirk.name),
    ...wrap(say(sentence(quirk.question)), terminal.width ?? 1_000),
    terminal.style('dim', head!),
    ...lines,
  ].join('\n');
}

/** The profiles that choose a value; the default is that of `observed`. */
function profilesOf(name: string, quirk: ListedQuirk, say: Terminal['say']): string {
  const profiles = [
    ...(quirk.default === name ? [text.observed] : []),
    ...(quirk.documented === name ? [text.documented] : []),
  ];
  return profiles.map(say).join(', ');
}
