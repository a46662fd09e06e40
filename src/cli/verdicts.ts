import { messages } from '../core/message.ts';
import { didYouMean } from '../core/nearest.ts';
import { severities } from '../verdicts/index.ts';
import { texts } from '../verdicts/texts.ts';
import { defineCommand, type OptionTable, remoteOptions } from './command.ts';
import { usageError } from './parse.ts';
import { remoteTwin } from './remote.ts';
import { verdictReport } from './verdict-report.ts';

const english = {
  unknownSeverity: (name: string, hint: string) => `There is no severity "${name}".${hint}`,
};

/** What `verdicts` says, in English. */
export type VerdictCommandTexts = typeof english;

const text = messages('cli-verdicts', english);

const options = {
  'fail-on': {
    type: 'string',
    placeholder: 'SEVERITY',
    default: 'error',
    description: 'Exit with 1 when there is one of this severity or a worse: error, warning or info.',
  },
  ...remoteOptions,
} as const satisfies OptionTable;

/** `tokentwin verdicts`. */
export const verdicts = defineCommand({
  name: 'verdicts',
  summary: 'says what the client of a running twin did wrong, which exchange proves it, and how to fix it',
  usage: ['[options]'],
  arguments: [],
  options,
  examples: ['tokentwin verdicts', 'tokentwin verdicts --fail-on warning --json'],
  async run({ options: given, terminal }) {
    const wanted = given['fail-on'];
    const failOn = severities.find((severity) => severity === wanted);
    if (failOn === undefined) {
      throw usageError(text.unknownSeverity(wanted, didYouMean(wanted, severities)));
    }
    const answer = await remoteTwin(given).verdicts({ 'fail-on': failOn });
    if (given.json) terminal.printJson(answer);
    else if (answer.verdicts.length === 0) terminal.print(texts.noProblems);
    else terminal.print(verdictReport(answer.verdicts, terminal));
    return answer.ok ? 0 : 1;
  },
});
