import { messages, sentence } from '../core/message.ts';
import { didYouMean } from '../core/nearest.ts';
import type { components } from '../generated/control/types.ts';
import { shippedScenarios } from '../twin/twin.ts';
import { describeClock } from './clock.ts';
import { defineCommand, remoteOptions } from './command.ts';
import { builtIn } from './known-vendors.ts';
import { usageError } from './parse.ts';
import { remoteTwin } from './remote.ts';
import { columnsOf, table } from './table.ts';

const english = {
  unknownAction: (action: string, hint: string) => `unknown action "${action}".${hint}`,
  loadNeedsName: 'load needs the name of a scenario or a file.',
  loaded: (name: string, tokens: number, clock: string) =>
    `Loaded ${name}: ${tokens === 1 ? '1 token' : `${tokens} tokens`}. Clock: ${clock}`,
  /** The columns of the table. */
  columns: 'name, state',
};

/** What `scenarios` says, in English. */
export type ScenarioTexts = typeof english;

const text = messages('cli-scenarios', english);

/** `tokentwin scenarios`. */
export const scenarios = defineCommand({
  name: 'scenarios',
  summary: 'lists the built-in scenarios, or loads one into a running twin',
  usage: [
    ['', 'lists them'],
    ['load NAME|FILE', 'replaces the state of a running twin'],
  ],
  arguments: ['[load]', '[NAME|FILE]'],
  words: ['load'],
  options: remoteOptions,
  examples: ['tokentwin scenarios', 'tokentwin scenarios load token-in-renewal-window'],
  async run({ options: given, arguments: [action, name], terminal }) {
    if (action === undefined) {
      const rows = shippedScenarios.map((each) => [each.name, terminal.say(sentence(each.description))]);
      if (given.json) terminal.printJson({ scenarios: shippedScenarios });
      else terminal.print(table(columnsOf(terminal.say(text.columns)), rows, terminal.width).join('\n'));
      return 0;
    }
    if (action !== 'load') throw usageError(text.unknownAction(action, didYouMean(action, ['load'])));
    if (name === undefined) throw usageError(text.loadNeedsName);
    const loaded = await remoteTwin(given).scenarios.load(await readScenarioArgument(name));
    if (given.json) terminal.printJson(loaded);
    else terminal.print(text.loaded(name, loaded.tokens.length, describeClock(loaded.clock)));
    return 0;
  },
});

/** The name as it is, or the content of the file that it names. */
async function readScenarioArgument(name: string): Promise<string | components['schemas']['Scenario']> {
  if (!/[./\\]/.test(name)) return name;
  const { readScenario } = await import('./check-file.ts');
  // Read from JSON or YAML, so its instants are texts as on the wire.
  return readScenario(name, builtIn) as components['schemas']['Scenario'];
}
