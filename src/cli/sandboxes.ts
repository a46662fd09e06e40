import { messages } from '../core/message.ts';
import { didYouMean } from '../core/nearest.ts';
import type { components } from '../generated/control/types.ts';
import { defineCommand, type OptionTable, remoteOptions } from './command.ts';
import { usageError } from './parse.ts';
import { remoteTwin } from './remote.ts';
import { columnsOf, table } from './table.ts';
import type { Terminal } from './terminal.ts';

type Sandbox = components['schemas']['Sandbox'];

const english = {
  unknownAction: (action: string, hint: string) => `unknown action "${action}".${hint}`,
  removeNeedsName: 'remove needs the name of a sandbox.',
  optionsNeedAdd: '--port and --ttl are only valid with add.',
  none: 'No sandboxes.',
  removed: (name: string) => `Removed ${name}`,
  token: (token: string) => `Token that controls this sandbox only, shown once: ${token}`,
  /** The columns of the table. */
  columns: 'name, url, own port, expires',
  never: 'never',
};

/** What `sandboxes` says, in English. */
export type SandboxTexts = typeof english;

const text = messages('cli-sandboxes', english);

const options = {
  port: { type: 'boolean', description: 'With add: also listen on a port of its own.' },
  ttl: {
    type: 'string',
    placeholder: 'DURATION',
    description: 'With add: remove it after so long, such as 10m.',
  },
  ...remoteOptions,
} as const satisfies OptionTable;

const actions = ['add', 'remove'];

/** `tokentwin sandboxes`. */
export const sandboxes = defineCommand({
  name: 'sandboxes',
  summary: 'lists, adds or removes the sandboxes of a running twin',
  usage: [
    ['', 'lists them'],
    ['add [NAME] [--port] [--ttl DURATION]', 'adds one'],
    ['remove NAME', 'removes one'],
  ],
  arguments: ['[ACTION]', '[NAME]'],
  words: actions,
  options,
  examples: ['tokentwin sandboxes add suite-a --ttl 10m', 'tokentwin sandboxes remove suite-a'],
  async run({ options: given, arguments: [action, name], terminal }) {
    if (action !== undefined && !actions.includes(action)) {
      throw usageError(text.unknownAction(action, didYouMean(action, actions)));
    }
    if (action !== 'add' && (given.port || given.ttl !== undefined)) throw usageError(text.optionsNeedAdd);
    if (action === 'remove' && name === undefined) throw usageError(text.removeNeedsName);
    const remote = remoteTwin(given).sandboxes;
    if (action === undefined) {
      const found = await remote.list();
      if (given.json) terminal.printJson({ sandboxes: found });
      else terminal.print(found.length === 0 ? text.none : describe(found, terminal));
      return 0;
    }
    const { port, ttl } = given;
    const sandbox = action === 'add' ? await remote.create({ name, port, ttl }) : await remote.delete(name!);
    if (given.json) terminal.printJson(sandbox);
    else if (action === 'remove') terminal.print(text.removed(sandbox.name));
    else {
      terminal.print(describe([sandbox], terminal));
      if (sandbox.token !== undefined) terminal.print(text.token(sandbox.token));
    }
    return 0;
  },
});

function describe(found: readonly Sandbox[], { say, width }: Terminal): string {
  const rows = found.map(({ name, url, origin, expiresAt }) => [
    name,
    url,
    origin ?? '',
    expiresAt ?? say(text.never),
  ]);
  return table(columnsOf(say(text.columns)), rows, width).join('\n');
}
