import { messages } from '../core/message.ts';
import type { VendorModule } from '../vendors/vendor-module.ts';
import {
  isScenario,
  isStubs,
  mistakesInScenario,
  mistakesInSeed,
  mistakesInStubs,
  realSecretsIn,
} from './check-data.ts';
import { checkText, type FileMistake, readText } from './check-file.ts';
import { commonOptions, defineCommand } from './command.ts';
import { printable } from './terminal.ts';
import { knownVendors, vendorOption } from './vendor-option.ts';

const english = {
  valid: (file: string, kind: 'stubs' | 'scenario' | 'seed') => `${file}: valid ${kind}`,
  warning: (place: string, message: string) => `${place} warning: ${message}`,
};

/** What `check` says, in English. */
export type CheckTexts = typeof english;

const text = messages('cli-check', english);

const kinds = { stubs: mistakesInStubs, scenario: mistakesInScenario, seed: mistakesInSeed };

function kindOf(data: unknown, vendors: readonly VendorModule[]): keyof typeof kinds {
  if (isStubs(data)) return 'stubs';
  return isScenario(data, vendors) ? 'scenario' : 'seed';
}

/** `tokentwin check`. */
export const check = defineCommand({
  name: 'check',
  summary: 'validates a seed, scenario or stubs file and reports each mistake with line and column',
  usage: ['FILE [options]'],
  arguments: ['FILE'],
  options: { ...vendorOption, ...commonOptions },
  examples: ['tokentwin check apps.yaml'],
  async run({ options, arguments: [file], terminal }) {
    const vendors = await knownVendors(options);
    const { data, findings, warnings } = checkText(
      readText(file!),
      (read) => kinds[kindOf(read, vendors)](read, vendors),
      (read) => realSecretsIn(read, vendors),
    );
    const ok = findings.length === 0;
    const told = (mistake: FileMistake) => ({ ...mistake, message: terminal.say(mistake.message) });
    if (options.json)
      terminal.printJson({ file, ok, findings: findings.map(told), warnings: warnings.map(told) });
    else if (ok) terminal.print(text.valid(file!, kindOf(data, vendors)));
    else {
      for (const { line, column, message } of findings) {
        terminal.print(`${file}:${line}:${column} ${printable(terminal.say(message))}`);
      }
    }
    if (!options.json) {
      for (const { line, column, message } of warnings) {
        terminal.printError(text.warning(`${file}:${line}:${column}`, printable(terminal.say(message))));
      }
    }
    return ok ? 0 : 1;
  },
});
