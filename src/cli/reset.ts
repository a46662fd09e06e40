import { describeClock } from './clock.ts';
import { defineCommand, remoteOptions } from './command.ts';
import { remoteTwin } from './remote.ts';

/** `tokentwin reset`. */
export const reset = defineCommand({
  name: 'reset',
  summary: 'takes a running twin back to its seed: no tokens, the clock where it started',
  usage: ['[options]'],
  arguments: [],
  options: remoteOptions,
  examples: ['tokentwin reset'],
  async run({ options, terminal }) {
    const reading = await remoteTwin(options).reset();
    if (options.json) terminal.printJson(reading);
    else terminal.print(`Back to the seed. The clock: ${describeClock(reading)}.`);
    return 0;
  },
});
