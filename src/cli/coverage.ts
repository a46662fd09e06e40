import { messages } from '../core/message.ts';
import { defineCommand, type OptionTable, remoteOptions } from './command.ts';
import { coverageDefinition, coverageReport } from './coverage-report.ts';
import { coverageSuites, junitReport } from './junit.ts';
import { usageError } from './parse.ts';
import { remoteTwin } from './remote.ts';
import { writeReport } from './report-files.ts';

const english = {
  invalidShare: (share: number) => `--fail-under takes a share from 0 to 100, not ${share}.`,
  tooLittle: (percent: number, least: number) => `tokentwin: ${percent} % is less than ${least} %.`,
};

/** What `coverage` says, in English. */
export type CoverageTexts = typeof english;

const text = messages('cli-coverage', english);

const options = {
  'fail-under': {
    type: 'number',
    placeholder: 'PERCENT',
    description: `Exit with 1 when less is met. ${coverageDefinition}`,
  },
  junit: {
    type: 'string',
    placeholder: 'FILE',
    description: 'Write it as JUnit too; what was not met is skipped.',
  },
  ...remoteOptions,
} as const satisfies OptionTable;

/** `tokentwin coverage`. */
export const coverage = defineCommand({
  name: 'coverage',
  summary: 'shows which errors, token phases and quirks the clients of a running twin have met',
  usage: ['[options]'],
  arguments: [],
  options,
  examples: ['tokentwin coverage', 'tokentwin coverage --fail-under 60 --junit coverage.xml'],
  async run({ options: given, terminal }) {
    const failUnder = given['fail-under'];
    if (failUnder !== undefined && !(failUnder >= 0 && failUnder <= 100)) {
      throw usageError(text.invalidShare(failUnder));
    }
    const answer = await remoteTwin(given).coverage();
    if (given.junit !== undefined)
      writeReport(given.junit, junitReport(coverageSuites(answer, failUnder, terminal.translator)));
    if (given.json) terminal.printJson(answer);
    else terminal.print(coverageReport(answer, terminal));
    if (failUnder === undefined || answer.percent >= failUnder) return 0;
    if (!given.json) terminal.printError(text.tooLittle(answer.percent, failUnder));
    return 1;
  },
});
