import { messages } from '../core/message.ts';
import { describeClock } from './clock.ts';
import { defineCommand, remoteOptions } from './command.ts';
import { remoteTwin } from './remote.ts';

const english = {
  reset: (clock: string) => `Reset to the seed. Clock: ${clock}`,
};

/** What `reset` says, in English. */
export type ResetTexts = typeof english;

const text = messages('cli-reset', english);

/** `tokentwin reset`. */
export const reset = defineCommand({
  name: 'reset',
  summary: 'resets a running twin: no tokens, no faults, the clock at its start',
  usage: ['[options]'],
  arguments: [],
  options: remoteOptions,
  examples: ['tokentwin reset'],
  async run({ options, terminal }) {
    const reading = await remoteTwin(options).reset();
    if (options.json) terminal.printJson(reading);
    else terminal.print(text.reset(describeClock(reading)));
    return 0;
  },
});
