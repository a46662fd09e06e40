import { TwinError } from '../core/errors.ts';
import type { Journal } from '../core/journal.ts';
import { type ServeOptions, serve as startServer } from '../server/serve.ts';
import type { TransportName } from '../server/transport/transport.ts';
import {
  commonOptions,
  controlTokenOption,
  defineCommand,
  type OptionTable,
  type Values,
} from './command.ts';
import { exchangeEvent, exchangeLine } from './exchange.ts';
import { feed } from './exchange-feed.ts';
import { welcome } from './welcome.ts';
import { worldOf, worldOptions } from './world-options.ts';
import { boundYoungGeneration, ownHeap } from './young-generation.ts';

/** After its start and its first answer, which it would only slow down. */
const settledMs = 100;

const options = {
  port: { type: 'number', placeholder: 'N', default: 4010, description: 'The port; 0 is any free one.' },
  host: {
    type: 'string',
    placeholder: 'HOST',
    default: '127.0.0.1',
    description: 'The address to listen on.',
  },
  ...worldOptions,
  state: {
    type: 'string',
    placeholder: 'FILE',
    description: 'Keep tokens, clock, seed and faults in a file over restarts.',
  },
  tls: {
    type: 'boolean',
    description: "Speak TLS on the same port, and take the place of the vendors' hosts.",
  },
  cert: { type: 'string', placeholder: 'FILE', description: 'With --tls: a certificate of your own (PEM).' },
  key: { type: 'string', placeholder: 'FILE', description: 'With --cert: its private key (PEM).' },
  offline: {
    type: 'boolean',
    description: 'With --tls: refuse what clients send to other hosts through this port.',
  },
  'control-token': { ...controlTokenOption, description: 'What callers of the control API have to show.' },
  transport: {
    type: 'string',
    placeholder: 'NAME',
    default: 'fast',
    description: "fast, or plain: Node's http server without our optimisations. Both answer the same.",
  },
  'until-stdin-ends': {
    type: 'boolean',
    description: 'Stop when standard input ends, as it does when the program that started the server ends.',
  },
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
    'tokentwin serve --state twin.json',
    'tokentwin serve --tls --port 443',
    'tokentwin serve --scenario token-in-renewal-window',
  ],
  async run({ options: given, terminal }) {
    // Listened for before anybody is told where to find the server, and so whom to stop.
    const stopped = Promise.race([stopSignal(), ...(given['until-stdin-ends'] ? [stdinEnd()] : [])]);
    const running = await startServer({
      ...(await serveOptions(given, terminal.env)),
      onTrouble: ({ message }) => terminal.printError(`tokentwin: ${message}`),
    });
    const { url, controlUrl, twin } = running;
    if (given.json) {
      const authority = running.interception?.folder?.files.authority;
      terminal.printJson({
        event: 'listening',
        url,
        control: controlUrl ?? null,
        pid: process.pid,
        ...(authority !== undefined && { ca: authority }),
      });
      feed(twin.journal, {
        exchange: (exchange) => terminal.printJson(exchangeEvent(exchange)),
        leftOut: (count) => terminal.printJson({ event: 'left-out', count }),
      });
    } else {
      terminal.print(
        welcome(running, {
          seedFile: given.seed,
          acceptsAny: given['accept-any'],
          wantsControlToken: given['control-token'] !== undefined,
          style: (style, text) => terminal.style(style, text),
        }),
      );
      if (running.interception) {
        const { interceptionWelcome } = await import('./tls-options.ts');
        terminal.print(interceptionWelcome(running, running.interception, terminal));
      }
      feed(twin.journal, {
        exchange: (exchange) => terminal.print(exchangeLine(exchange, terminal)),
        leftOut: (count) => terminal.print(`… and ${count} more; tokentwin journal shows the last of them`),
      });
    }
    setTimeout(() => boundYoungGeneration(ownHeap()), settledMs).unref();
    keepCompiledAfterUse(twin.journal);
    await stopped;
    await running.close();
    return 0;
  },
});

async function serveOptions(
  given: Values<typeof options>,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ServeOptions> {
  const { port, state, 'control-token': controlToken } = given;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new TwinError('ERR_INVALID_OPTION', `--port takes a whole number from 0 to 65535, not ${port}.`);
  }
  return {
    port,
    host: given.host,
    control: !given['no-control'],
    // serve refuses a name that does not exist.
    transport: given.transport as TransportName,
    ...(await worldOf(given)),
    ...(state !== undefined && { state }),
    ...(await tlsOptionsFrom(given, env)),
    ...(controlToken !== undefined && { controlToken }),
  };
}

/** What the flags about TLS ask for; nothing of it is loaded without them. */
async function tlsOptionsFrom(
  given: Values<typeof options>,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Pick<ServeOptions, 'tls'>> {
  const wantsTls = given.tls || given.cert !== undefined || given.key !== undefined || given.offline;
  if (!wantsTls) return {};
  const { tlsOptions } = await import('./tls-options.ts');
  return { tls: tlsOptions(given, env) };
}

/** Has the next start find what was compiled for this one and for its first answer, also when this process is killed. */
function keepCompiledAfterUse(journal: Journal): void {
  const unsubscribe = journal.subscribe(() => {
    unsubscribe();
    setTimeout(process.getBuiltinModule('node:module').flushCompileCache, settledMs).unref();
  });
}

/** Also when the program at its other end is killed, since then the system closes it. */
function stdinEnd(): Promise<unknown> {
  return new Promise((resolve) => {
    process.stdin.once('end', resolve).once('error', resolve).resume();
  });
}

/** Waits to be told to stop. A second signal, as npm passes it on after Ctrl-C, changes nothing. */
function stopSignal(): Promise<unknown> {
  return new Promise((resolve) => {
    process.on('SIGINT', resolve);
    process.on('SIGTERM', resolve);
  });
}
