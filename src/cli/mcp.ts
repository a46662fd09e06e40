import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { connect, type RemoteTwin } from '../control/remote-twin.ts';
import { TwinError } from '../core/errors.ts';
import { version } from '../core/version.ts';
import { McpSession } from '../mcp/session.ts';
import { toolsOf } from '../mcp/tools.ts';
import { type RunningTwin, serve } from '../server/serve.ts';
import { vendors } from '../vendors/index.ts';
import { commonOptions, controlTokenOption, defineCommand, type OptionTable } from './command.ts';

const options = {
  url: {
    type: 'string',
    placeholder: 'URL',
    env: 'TOKENTWIN_URL',
    description: 'Use the twin that runs there; without it the tool "start" starts one.',
  },
  'control-token': { ...controlTokenOption, description: 'The control token of that twin.' },
  ...commonOptions,
} as const satisfies OptionTable;

const titles = Object.values(vendors).map(({ title }) => title);

const instructions =
  `tokentwin is a faithful mock of the token endpoints of ${titles.join(', ')}. ` +
  'Call start, point the client under test at its url, then move the clock to see tokens renew and die; verdicts says what the client did wrong.';

/** `tokentwin mcp`. */
export const mcp = defineCommand({
  name: 'mcp',
  summary: 'serves the twin to agents, as a Model Context Protocol server on stdio',
  usage: [['[options]', 'an agent starts it and speaks to it over stdin and stdout']],
  arguments: [],
  options,
  examples: ['tokentwin mcp', 'tokentwin mcp --url http://127.0.0.1:4010'],
  async run({ options: given, terminal }) {
    let remote: RemoteTwin | undefined =
      given.url === undefined ? undefined : connect(given.url, { controlToken: given['control-token'] });
    let running: RunningTwin | undefined;
    const session = new McpSession(
      { name: 'tokentwin', version, instructions },
      toolsOf({
        twin: () => {
          if (remote) return remote;
          throw new TwinError('ERR_NOT_FOUND', 'No twin runs. Call the tool "start" first.');
        },
        start: async (scenario) => {
          if (!remote) {
            running = await serve();
            remote = connect(running.url);
          }
          if (scenario !== undefined) await remote.scenarios.load(scenario);
          return remote.url;
        },
        vendors: Object.values(vendors),
        clientsPage: () => readFile(new URL('../../docs/clients.md', import.meta.url), 'utf8'),
      }),
    );
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() === '') continue;
      const answer = await session.answer(line);
      if (answer !== undefined) terminal.print(answer);
    }
    await running?.close();
    return 0;
  },
});
