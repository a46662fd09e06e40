import { TwinError } from '../core/errors.ts';
import type { Profile } from '../core/quirks.ts';
import { type RunningTwin, type ServeOptions, serve as startServer } from '../node.ts';
import {
  commonOptions,
  controlTokenOption,
  defineCommand,
  type OptionTable,
  type Values,
} from './command.ts';
import { exchangeEvent, exchangeLine } from './exchange.ts';
import { welcome } from './welcome.ts';

const options = {
  port: { type: 'number', placeholder: 'N', default: 4010, description: 'The port; 0 is any free one.' },
  host: {
    type: 'string',
    placeholder: 'HOST',
    default: '127.0.0.1',
    description: 'The address to listen on.',
  },
  seed: {
    type: 'string',
    placeholder: 'FILE',
    description: 'What is registered, YAML or JSON; the demo seed without it.',
  },
  profile: {
    type: 'string',
    placeholder: 'NAME',
    default: 'observed',
    description: 'Where evidence disagrees, follow what was observed or what is documented.',
  },
  quirk: {
    type: 'string',
    placeholder: 'NAME=VALUE',
    multiple: true,
    description: 'Settle one such point by name.',
  },
  now: {
    type: 'string',
    placeholder: 'ISO',
    description: 'Where the clock starts, such as 2026-11-21T00:00:00Z.',
  },
  freeze: { type: 'boolean', description: 'Start with the clock standing still.' },
  speed: { type: 'number', placeholder: 'N', description: 'Run the clock N times as fast as real time.' },
  'accept-any': { type: 'boolean', description: 'Take any credentials.' },
  'random-seed': { type: 'number', placeholder: 'N', description: 'Make tokens and ids repeat.' },
  'control-token': { ...controlTokenOption, description: 'What callers of the control API have to show.' },
  'no-control': { type: 'boolean', description: 'Switch the control API off.' },
  ...commonOptions,
} as const satisfies OptionTable;

/** `tokentwin serve`. */
export const serve = defineCommand({
  name: 'serve',
  summary: 'starts the twin as a server',
  usage: ['[options]'],
  arguments: [],
  options,
  examples: [
    'tokentwin serve',
    'tokentwin serve --port 0 --json',
    'tokentwin serve --seed apps.yaml --now 2026-11-21T00:00:00Z --freeze',
    'tokentwin serve --quirk dingtalk.unauthorized-client=401',
  ],
  async run({ options: given, terminal }) {
    const running = await startServer(await serveOptions(given));
    const { url, controlUrl, twin } = running;
    if (given.json) {
      terminal.printJson({ event: 'listening', url, control: controlUrl ?? null, pid: process.pid });
      twin.journal.subscribe((exchange) => terminal.printJson(exchangeEvent(exchange)));
    } else {
      terminal.print(
        welcome(running, {
          seedFile: given.seed,
          acceptsAny: given['accept-any'],
          wantsControlToken: given['control-token'] !== undefined,
          style: (style, text) => terminal.style(style, text),
        }),
      );
      twin.journal.subscribe((exchange) => terminal.print(exchangeLine(exchange, terminal)));
    }
    await stopSignal();
    return close(running);
  },
});

async function serveOptions(given: Values<typeof options>): Promise<ServeOptions> {
  const { port, seed: file, 'control-token': controlToken } = given;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new TwinError('ERR_INVALID_OPTION', `--port takes a whole number from 0 to 65535, not ${port}.`);
  }
  return {
    port,
    host: given.host,
    control: !given['no-control'],
    // createTwin refuses a profile that does not exist.
    profile: given.profile as Profile,
    quirks: quirksOf(given.quirk),
    frozen: given.freeze,
    acceptAny: given['accept-any'],
    ...(file !== undefined && { seed: (await import('./seed-file.ts')).readSeed(file) }),
    ...(given.now !== undefined && { now: given.now }),
    ...(given.speed !== undefined && { speed: given.speed }),
    ...(given['random-seed'] !== undefined && { randomSeed: given['random-seed'] }),
    ...(controlToken !== undefined && { controlToken }),
  };
}

function quirksOf(texts: readonly string[]): Record<string, string> {
  const pairs = texts.map((text) => {
    const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    if (name !== undefined && value !== undefined) return [name, value] as const;
    throw new TwinError('ERR_INVALID_OPTION', `--quirk takes NAME=VALUE, not "${text}".`);
  });
  return Object.fromEntries(pairs);
}

/** Waits to be told to stop. A second signal, as npm passes it on after Ctrl-C, changes nothing. */
function stopSignal(): Promise<unknown> {
  return new Promise((resolve) => {
    process.on('SIGINT', resolve);
    process.on('SIGTERM', resolve);
  });
}

async function close(running: RunningTwin): Promise<number> {
  await running.close();
  return 0;
}
