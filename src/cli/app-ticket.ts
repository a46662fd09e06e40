import { defineCommand, type OptionTable, remoteOptions } from './command.ts';
import { remoteTwin } from './remote.ts';

const options = {
  rotate: { type: 'boolean', description: "Issue a new ticket and push it to the app's callback URL." },
  ...remoteOptions,
} as const satisfies OptionTable;

/** `tokentwin app-ticket`. */
export const appTicket = defineCommand({
  name: 'app-ticket',
  summary: "prints or rotates a store app's ticket in a running twin",
  usage: ['APP-ID [--rotate]'],
  arguments: ['APP-ID'],
  options,
  examples: [
    'tokentwin app-ticket cli_00000000000000b2',
    'tokentwin app-ticket cli_00000000000000b2 --rotate',
  ],
  async run({ options: given, arguments: [appId], terminal }) {
    const remote = remoteTwin(given).appTickets;
    const ticket = given.rotate ? await remote.rotate(appId!) : await remote.read(appId!);
    if (given.json) terminal.printJson(ticket);
    else terminal.print(ticket.app_ticket);
    return 0;
  },
});
