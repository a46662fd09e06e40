import { textOf } from '../core/errors.ts';
import type { Journal } from '../core/journal.ts';
import { messages } from '../core/message.ts';
import { findRealSecrets } from '../core/real-secrets.ts';
import { isLoopback } from '../server/control/guard.ts';
import { type ServeOptions, serve as startServer } from '../server/serve.ts';
import type { Twin } from '../twin/twin.ts';
import {
  commonOptions,
  controlTokenOption,
  defineCommand,
  type OptionTable,
  type Values,
} from './command.ts';
import { exchangeEvent, exchangeLine } from './exchange.ts';
import { createFeed, type FeedPrinter } from './exchange-feed.ts';
import { networkFrom, networkOptions, newToken } from './network-options.ts';
import { usageError } from './parse.ts';
import type { Terminal } from './terminal.ts';
import { keepTickShape } from './tick-shape.ts';
import { knownVendors } from './vendor-option.ts';
import { welcome } from './welcome.ts';
import { worldOf, worldOptions } from './world-options.ts';
import { boundYoungGeneration, limitOldGeneration, ownHeap } from './young-generation.ts';

/** Delay of housekeeping that would slow down the start and the first response. */
const settledMs = 100;

const english = {
  leftOut: (count: number) => `… and ${count} more; tokentwin journal shows the latest`,
  madeToken: (token: string) => `Control token, made for this run (--control-token sets one): ${token}\n`,
  reloaded: (file: string) => `Loaded ${file} again.`,
  notReloaded: (file: string) => `${file} was not loaded again; what it said before stays in use.`,
  nothingToWatch: '--watch needs a file to watch: give --seed FILE or --stubs FILE.',
  invalidPort: (port: number) => `invalid --port ${port}: expected a whole number from 0 to 65535.`,
};

/** What `serve` says, in English. */
export type ServeTexts = typeof english;

const text = messages('cli-serve', english);

const options = {
  port: { type: 'number', placeholder: 'N', default: 4010, description: 'The port; 0 picks a free one.' },
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
    description: 'Keep tokens, clock, seed and faults in a file across restarts.',
  },
  'control-token': {
    ...controlTokenOption,
    description: 'The token that callers of the control API must send.',
  },
  tls: {
    type: 'boolean',
    description: "Accept TLS on the same port, also for the vendors' hosts.",
  },
  cert: { type: 'string', placeholder: 'FILE', description: 'With --tls: a certificate of your own (PEM).' },
  key: { type: 'string', placeholder: 'FILE', description: 'With --cert: its private key (PEM).' },
  offline: {
    type: 'boolean',
    description: 'With --tls: refuse what clients send to other hosts through this port.',
  },
  'until-stdin-ends': {
    type: 'boolean',
    description: 'Stop when standard input ends, as it does when the program that started the server ends.',
  },
  ...networkOptions,
  watch: { type: 'boolean', description: 'Load the files of --seed and --stubs again when they change.' },
  'no-control': { type: 'boolean', description: 'Disable the control API.' },
  ...commonOptions,
} as const satisfies OptionTable;

/** `tokentwin serve`. */
export const serve = defineCommand({
  name: 'serve',
  summary: 'starts the twin as an HTTP server',
  usage: ['[options]'],
  arguments: [],
  options,
  examples: [
    'tokentwin serve',
    'tokentwin serve --port 0 --json',
    'tokentwin serve --seed apps.yaml --now 2026-11-21T00:00:00Z --freeze',
    'tokentwin serve --state twin.json',
    'tokentwin serve --tls --port 443',
    'tokentwin serve --scenario token-in-renewal-window',
  ],
  async run({ options: given, terminal }) {
    // Before the address is printed: a reader may send a signal at once.
    const stopped = Promise.race([stopSignal(), ...(given['until-stdin-ends'] ? [stdinEnd()] : [])]);
    const served = await serveOptions(given, terminal.env);
    const madeToken = given['control-token'] === undefined ? served.controlToken : undefined;
    const feed = createFeed(terminal.translator, feedPrinter(given.json, terminal));
    const running = await startServer({
      ...served,
      sandboxWatcher: { begin: (name, inside) => feed(inside.journal, name), end: () => {} },
      translator: terminal.translator,
      onTrouble: (error) => terminal.printError(`tokentwin serve: ${terminal.say(error.text)}`),
    });
    const { url, controlUrl, twin } = running;
    for (const { path, message } of findRealSecrets(twin.seed(), twin.router.vendors)) {
      terminal.printError(`tokentwin serve: /${path.join('/')}: ${terminal.say(message)}`);
    }
    if (given.json) {
      const authority = running.interception?.folder?.files.authority;
      terminal.printJson({
        event: 'listening',
        url,
        control: controlUrl ?? null,
        pid: process.pid,
        ...(madeToken !== undefined && { controlToken: madeToken }),
        ...(authority !== undefined && { ca: authority }),
      });
    } else {
      terminal.print(
        welcome(running, {
          seedFile: given.seed,
          acceptsAny: given['accept-any'],
          wantsControlToken: served.controlToken !== undefined,
          terminal,
        }),
      );
      if (madeToken !== undefined) terminal.print(text.madeToken(madeToken));
      if (running.interception) {
        const { interceptionWelcome } = await import('./tls-options.ts');
        terminal.print(interceptionWelcome(running, running.interception, terminal));
      }
    }
    feed(twin.journal);
    const stopWatching = given.watch ? await watching(given, twin, terminal) : undefined;
    setTimeout(() => {
      const heap = ownHeap();
      boundYoungGeneration(heap);
      limitOldGeneration(heap);
      keepTickShape();
    }, settledMs).unref();
    keepCompiledAfterUse(twin.journal);
    await stopped;
    stopWatching?.();
    await running.close();
    return 0;
  },
});

async function serveOptions(
  given: Values<typeof options>,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ServeOptions> {
  const { port, state, 'no-control': noControl } = given;
  // A container serves at once: the token that its control API needs is made and printed.
  const controlToken =
    given['control-token'] ?? (noControl || isLoopback(given.host) ? undefined : newToken());
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw usageError(text.invalidPort(port));
  }
  if (given.watch && given.seed === undefined && given.stubs === undefined) {
    throw usageError(text.nothingToWatch);
  }
  return {
    port,
    host: given.host,
    control: !given['no-control'],
    ...(await worldOf(given)),
    ...networkFrom(given),
    ...(state !== undefined && { state }),
    ...(await tlsOptionsFrom(given, env)),
    ...(controlToken !== undefined && { controlToken }),
  };
}

/** How exchanges are printed; those of a sandbox begin with its name. */
function feedPrinter(json: boolean, terminal: Terminal): FeedPrinter {
  if (json) {
    return {
      exchange: (exchange, sandbox) => terminal.printJson(exchangeEvent(exchange, sandbox)),
      leftOut: (count) => terminal.printJson({ event: 'left-out', count }),
    };
  }
  return {
    exchange: (exchange, sandbox) => {
      const line = exchangeLine(exchange, terminal);
      terminal.print(sandbox === undefined ? line : `~${sandbox}  ${line}`);
    },
    leftOut: (count) => terminal.print(text.leftOut(count)),
  };
}

/** Loads seed and stubs again when their files change, and says so. */
async function watching(given: Values<typeof options>, twin: Twin, terminal: Terminal): Promise<() => void> {
  const { watchFiles } = await import('./watch-files.ts');
  return watchFiles({ seed: given.seed, stubs: given.stubs }, twin, await knownVendors(given), {
    reloaded: (file) =>
      given.json ? terminal.printJson({ event: 'reloaded', file }) : terminal.print(text.reloaded(file)),
    failed: (file, error) =>
      terminal.printError(
        `tokentwin serve: ${terminal.say(text.notReloaded(file))} ${terminal.say(textOf(error))}`,
      ),
  });
}

/** The options for TLS; their code is loaded only if one is given. */
async function tlsOptionsFrom(
  given: Values<typeof options>,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Pick<ServeOptions, 'tls'>> {
  const wantsTls = given.tls || given.cert !== undefined || given.key !== undefined || given.offline;
  if (!wantsTls) return {};
  const { tlsOptions } = await import('./tls-options.ts');
  return { tls: tlsOptions(given, env) };
}

/** Writes the compile cache after the first request, so that the next start finds it even if this process is killed. */
function keepCompiledAfterUse(journal: Journal): void {
  const unsubscribe = journal.subscribe(() => {
    unsubscribe();
    setTimeout(process.getBuiltinModule('node:module').flushCompileCache, settledMs).unref();
  });
}

/** Resolves when standard input ends, also when the program at its other end is killed. */
function stdinEnd(): Promise<unknown> {
  return new Promise((resolve) => {
    process.stdin.once('end', resolve).once('error', resolve).resume();
  });
}

/** Resolves at a stop signal. npm sends a second one after Ctrl-C, which changes nothing. */
function stopSignal(): Promise<unknown> {
  return new Promise((resolve) => {
    process.on('SIGINT', resolve);
    process.on('SIGTERM', resolve);
  });
}
