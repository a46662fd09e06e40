import { isScenario, isStubs, mistakesInScenario, mistakesInSeed, mistakesInStubs } from './check-data.ts';
import { checkText, readText } from './check-file.ts';
import { commonOptions, defineCommand } from './command.ts';
import { builtIn } from './known-vendors.ts';
import { printable } from './terminal.ts';

const text = {
  valid: (file: string, kind: string) => `${file}: valid ${kind}`,
};

const kinds = { stubs: mistakesInStubs, scenario: mistakesInScenario, seed: mistakesInSeed };

function kindOf(data: unknown): keyof typeof kinds {
  if (isStubs(data)) return 'stubs';
  return isScenario(data, builtIn) ? 'scenario' : 'seed';
}

/** `tokentwin check`. */
export const check = defineCommand({
  name: 'check',
  summary: 'validates a seed, scenario or stubs file and reports each mistake with line and column',
  usage: ['FILE [options]'],
  arguments: ['FILE'],
  options: commonOptions,
  examples: ['tokentwin check apps.yaml'],
  async run({ options, arguments: [file], terminal }) {
    const { data, findings } = checkText(readText(file!), (read) => kinds[kindOf(read)](read, builtIn));
    const ok = findings.length === 0;
    if (options.json) terminal.printJson({ file, ok, findings });
    else if (ok) terminal.print(text.valid(file!, kindOf(data)));
    else {
      for (const { line, column, message } of findings) {
        terminal.print(`${file}:${line}:${column} ${printable(message)}`);
      }
    }
    return ok ? 0 : 1;
  },
});
