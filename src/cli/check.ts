import { checkSeed, type Finding } from './check-seed.ts';
import { commonOptions, defineCommand } from './command.ts';
import { readText } from './seed-file.ts';
import { printable } from './terminal.ts';

/** `tokentwin check`. */
export const check = defineCommand({
  name: 'check',
  summary: 'validates a seed file, and says by line and column what is wrong',
  usage: ['FILE [options]'],
  arguments: ['FILE'],
  options: commonOptions,
  examples: ['tokentwin check apps.yaml'],
  async run({ options, arguments: [file], terminal }) {
    const { findings } = checkSeed(readText(file!));
    if (options.json) terminal.printJson({ file, ok: findings.length === 0, findings });
    else terminal.print(report(file!, findings));
    return findings.length === 0 ? 0 : 1;
  },
});

function report(file: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return `${file} is a seed in good order.`;
  return findings
    .map(({ line, column, message }) => `${file}:${line}:${column} ${printable(message)}`)
    .join('\n');
}
