import type { AddressInfo } from 'node:net';
import { control, controlPath } from './control/api.ts';
import { type GuardOptions, isLoopback, refuseStranger } from './control/guard.ts';
import type { Call } from './core/call.ts';
import { TwinError } from './core/errors.ts';
import { httpServer, type StreamingReply } from './transports/node-http.ts';
import { pusher } from './transports/push.ts';
import { createTwin, type Twin, type TwinOptions } from './twin.ts';

/** How to serve a twin. */
export interface ServeOptions extends TwinOptions {
  /** 0, the default, is any free port. */
  readonly port?: number;
  /** 127.0.0.1 unless given. Any other than loopback demands a control token, or no control API. */
  readonly host?: string;
  /** What callers of the control API have to show. */
  readonly controlToken?: string;
  /** False: the control API is not there at all. */
  readonly control?: boolean;
}

/** A twin that listens. */
export interface RunningTwin extends AsyncDisposable {
  /** What to point a client at, without a slash at the end. */
  readonly url: string;
  /** The control API's address; undefined when it is switched off. */
  readonly controlUrl: string | undefined;
  readonly twin: Twin;
  /** Stops listening and ends what is open. */
  close(): Promise<void>;
}

/** How often what falls due in running time is looked for. */
const tickMs = 1_000;

/** Starts a server with a twin behind it. */
export async function serve(options: ServeOptions = {}): Promise<RunningTwin> {
  const { port = 0, host = '127.0.0.1', controlToken, control: hasControl = true, ...twinOptions } = options;
  if (hasControl && !isLoopback(host) && controlToken === undefined) {
    throw new TwinError(
      'ERR_INVALID_OPTION',
      `On the host "${host}" others could reach the control API. Give a control token, or switch control off.`,
    );
  }
  const twin = createTwin({ push: pusher(), ...twinOptions });
  const server = httpServer(doorOf(twin, hasControl ? { host, controlToken } : undefined));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(listenError(cause as NodeJS.ErrnoException, host, port)));
    server.listen(port, host, resolve);
  });
  const ticking = setInterval(() => twin.clock.tick(), tickMs);
  ticking.unref();
  const close = () =>
    new Promise<void>((resolve) => {
      clearInterval(ticking);
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const shownHost = host.includes(':') ? `[${host}]` : host;
  const url = `http://${shownHost}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    controlUrl: hasControl ? url + controlPath : undefined,
    twin,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** One port for all: `/_twin` is the control API, the rest is the vendors'. */
function doorOf(twin: Twin, guard: GuardOptions | undefined): (call: Call) => Promise<StreamingReply> {
  return (call) => {
    const { path } = call;
    if (guard && path.startsWith(controlPath) && (path.length === 6 || path[6] === '/')) {
      const refusal = refuseStranger(call, guard);
      return refusal ? Promise.resolve(refusal) : control(twin, call, path.slice(6).replace(/\/$/, ''));
    }
    return twin.handle(call);
  };
}

function listenError(cause: NodeJS.ErrnoException, host: string, port: number): TwinError {
  const why =
    cause.code === 'EADDRINUSE'
      ? `The port ${port} on ${host} is taken. Choose another, or 0 for any that is free.`
      : `Cannot listen on ${host}:${port}: ${cause.message}.`;
  return new TwinError('ERR_LISTEN', why, { cause });
}
