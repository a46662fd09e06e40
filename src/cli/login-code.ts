import type { components } from '../generated/control/types.ts';
import { defineCommand, type OptionTable, remoteOptions } from './command.ts';
import { remoteTwin } from './remote.ts';

const options = {
  'app-id': {
    type: 'string',
    placeholder: 'ID',
    description: 'The app that the user logs in to, by its app_id.',
  },
  'client-id': { type: 'string', placeholder: 'ID', description: 'The same by its client_id.' },
  user: { type: 'string', placeholder: 'ID', description: 'The user (default: the first one of the app).' },
  ...remoteOptions,
} as const satisfies OptionTable;

/** `tokentwin login-code`. */
export const loginCode = defineCommand({
  name: 'login-code',
  summary: 'creates a login code in a running twin, as a login on a device would',
  usage: ['--app-id ID | --client-id ID [--user ID]'],
  arguments: [],
  options,
  examples: ['tokentwin login-code --app-id cli_00000000000000a1'],
  async run({ options: given, terminal }) {
    const { 'app-id': app_id, 'client-id': client_id, user } = given;
    // The server validates which of them its vendors take.
    const request = { app_id, client_id, user } as components['schemas']['LoginCodeRequest'];
    const created = await remoteTwin(given).createLoginCode(request);
    if (given.json) terminal.printJson(created);
    else terminal.print(created.code);
    return 0;
  },
});
