import { existsSync } from 'node:fs';
import { TwinError } from '../core/errors.ts';
import { messages } from '../core/message.ts';
import { type InterceptionEnvironment, interceptionEnvironment } from '../intercept/environment.ts';
import { defineCommand, type OptionTable, remoteOptions } from './command.ts';
import { remoteTwin } from './remote.ts';
import type { Terminal } from './terminal.ts';

const english = {
  filesGone: (files: readonly string[]) =>
    `The trust files are gone: ${files.join(', ')}. Start serve --tls again, on this machine.`,
};

/** What `env` says, in English. */
export type EnvTexts = typeof english;

const text = messages('cli-env', english);

const options = {
  intercept: {
    type: 'boolean',
    description: "Also the variables that have programs meet the twin at the vendors' real hosts.",
  },
  ...remoteOptions,
} as const satisfies OptionTable;

/** `tokentwin env`. */
export const env = defineCommand({
  name: 'env',
  summary: 'prints the variables that point a shell at a running twin',
  usage: ['[--intercept] [options]   eval "$(tokentwin env --intercept)"'],
  arguments: [],
  options,
  notes: [
    'Notes',
    '  --intercept needs a twin that was started with serve --tls. The variables name files of',
    '  that run: they are removed when the twin ends, and the variables are then worth nothing.',
  ],
  examples: ['tokentwin env --json', 'tokentwin env --intercept > .env.twin'],
  async run({ options: given, terminal }) {
    const twin = remoteTwin(given);
    const { variables: intercepting, notes } = given.intercept
      ? await interceptionVariables(twin, terminal)
      : { variables: {}, notes: [] };
    await twin.health();
    const variables = {
      TOKENTWIN_URL: twin.url,
      TOKENTWIN_CONTROL_URL: `${twin.url}/_twin`,
      ...intercepting,
    };
    for (const note of notes) terminal.printError(`tokentwin env: ${terminal.say(note)}`);
    if (given.json) terminal.printJson(variables);
    else {
      for (const [name, value] of Object.entries(variables))
        terminal.print(`export ${name}=${quoted(value)}`);
    }
    return 0;
  },
});

async function interceptionVariables(
  twin: ReturnType<typeof remoteTwin>,
  terminal: Terminal,
): Promise<InterceptionEnvironment> {
  const { port, files, folder } = await twin.interception();
  const gone = files ? Object.values(files).filter((file) => !existsSync(file)) : [folder];
  if (!files || gone.length > 0) {
    throw new TwinError('ERR_FILE', text.filesGone(gone));
  }
  return interceptionEnvironment(terminal.env, { port, files });
}

/** A text as a POSIX shell reads it back. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
