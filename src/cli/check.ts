import { isScenario, mistakesInScenario } from './check-scenario.ts';
import { mistakesInSeed } from './check-seed.ts';
import { checkText, type Finding } from './check-text.ts';
import { commonOptions, defineCommand } from './command.ts';
import { readText } from './seed-file.ts';
import { printable } from './terminal.ts';

/** `tokentwin check`. */
export const check = defineCommand({
  name: 'check',
  summary: 'validates a seed or scenario file, and says by line and column what is wrong',
  usage: ['FILE [options]'],
  arguments: ['FILE'],
  options: commonOptions,
  examples: ['tokentwin check apps.yaml'],
  async run({ options, arguments: [file], terminal }) {
    const { data, findings } = checkText(readText(file!), (read) =>
      isScenario(read) ? mistakesInScenario(read) : mistakesInSeed(read),
    );
    const kind = isScenario(data) ? 'scenario' : 'seed';
    if (options.json) terminal.printJson({ file, ok: findings.length === 0, findings });
    else terminal.print(report(file!, kind, findings));
    return findings.length === 0 ? 0 : 1;
  },
});

function report(file: string, kind: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return `${file} is a ${kind} in good order.`;
  return findings
    .map(({ line, column, message }) => `${file}:${line}:${column} ${printable(message)}`)
    .join('\n');
}
