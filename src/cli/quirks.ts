import { type ListedQuirk, listQuirks } from '../catalogue/quirks.ts';
import type { Evidence } from '../core/catalogue.ts';
import { commonOptions, defineCommand } from './command.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

/** `tokentwin quirks`. */
export const quirks = defineCommand({
  name: 'quirks',
  summary: 'lists the points where the evidence disagrees, and between what serve --quirk chooses',
  usage: ['[VENDOR] [options]'],
  arguments: ['[VENDOR]'],
  options: commonOptions,
  examples: ['tokentwin quirks', 'tokentwin quirks dingtalk', 'tokentwin quirks --json'],
  async run({ options, arguments: [vendor], terminal }) {
    const found = listQuirks(vendor);
    if (options.json) terminal.printJson({ quirks: found });
    else terminal.print(found.map((quirk) => describe(quirk, terminal)).join('\n\n'));
    return 0;
  },
});

function describe(quirk: ListedQuirk, terminal: Terminal): string {
  const rows = Object.entries(quirk.alternatives).map(([name, { means, evidence }]) => [
    name,
    roleOf(name, quirk),
    means,
    sourceOf(evidence),
  ]);
  const [head, ...lines] = table(['alternative', 'profile', 'means', 'evidence'], rows, terminal.width);
  return [
    `${terminal.style('bold', quirk.name)}  ${quirk.question}`,
    terminal.style('dim', head!),
    ...lines,
  ].join('\n');
}

/** The profiles that choose an alternative; the default is that of `observed`. */
function roleOf(name: string, quirk: ListedQuirk): string {
  const profiles = [
    ...(quirk.default === name ? ['observed (default)'] : []),
    ...(quirk.documented === name ? ['documented'] : []),
  ];
  return profiles.join(', ');
}

function sourceOf({ kind, source, date }: Evidence): string {
  return `${kind}: ${source}${date === undefined ? '' : ` (${date})`}`;
}
