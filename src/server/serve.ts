import { TwinError } from '../core/errors.ts';
import type { Names } from '../core/names.ts';
import { seedBeside } from '../core/random.ts';
import type { Interception } from '../intercept/interception.ts';
import { createTwin, type NamesWith, type Twin, type TwinOptions } from '../twin/twin.ts';
import type { VendorModule } from '../vendors/vendor-module.ts';
import { isLoopback } from './control/guard.ts';
import { createHandler, keeping } from './control/handler.ts';
import { Metrics } from './control/metrics.ts';
import { controlPath } from './control/path.ts';
import { Sandboxes, type SandboxWatcher } from './control/sandboxes.ts';
import { StateRoom } from './control/state-room.ts';
import { serverTexts } from './server-texts.ts';
import type { KeptServer, keepServer } from './state/keep-server.ts';
import type { Handler } from './transport/handler.ts';
import type { Limits } from './transport/limits.ts';
import { listen } from './transport/listen.ts';
import { pusher } from './transport/push.ts';
import type { HttpOptions, TransportName } from './transport/transport.ts';
import { transportNamed } from './transport/transports.ts';

/** How to serve a twin. */
export interface ServeOptions<Own extends readonly VendorModule[] = readonly VendorModule[]>
  extends TwinOptions<Own> {
  /** Serves this one instead of a new one; then the options of a twin say nothing. */
  readonly twin?: Twin;
  /** 0, the default, is any free port. */
  readonly port?: number;
  /** 127.0.0.1 unless given. Any address other than loopback requires a control token, or no control API. */
  readonly host?: string;
  /** What callers of the control API have to show. */
  readonly controlToken?: string;
  /** False: the control API is not there at all. */
  readonly control?: boolean;
  /**
   * A file, or a folder, that keeps everything but the journal over restarts: tokens, clock, seed, faults, tickets,
   * login codes, sandboxes. Profile, quirks, a seed and stubs given here win over it.
   */
  readonly state?: string;
  /** Called with failures outside of requests, such as a state that cannot be written. */
  readonly onTrouble?: (error: TwinError) => void;
  /** Follows the sandboxes: called when one is created and when it ends. */
  readonly sandboxWatcher?: SandboxWatcher;
  /** Called for each request to the control API with its route: `POST /clock`. */
  readonly onControl?: (route: string) => void;
  readonly limits?: Limits;
  /** Other host names that the server is reached by; `*.name` also names sandboxes: `suite-a.name`. */
  readonly allowHost?: readonly string[];
  /** The first and the last of the ports that sandboxes get; any free port without it. */
  readonly sandboxPorts?: readonly [first: number, last: number];
  /** How many sandboxes there may be; 10,000 unless given. */
  readonly maxSandboxes?: number;
  /** The hosts that pushes may go to. Without it: all hosts on loopback, none on any other host. */
  readonly allowCallback?: readonly string[];
  /** `plain` is Node's http server as everybody knows it; `fast`, the default, answers the same with less work. */
  readonly transport?: TransportName;
  /** Speaks TLS and CONNECT on the same port, in place of the vendors' hosts. */
  readonly tls?: TlsOptions;
}

/** How a server speaks TLS. */
export interface TlsOptions {
  /** PEM of a certificate of your own and its key; an authority is made for the run without them. */
  readonly own?: { readonly certificate: string; readonly key: string } | undefined;
  /** Refuses what a client sends to other hosts through this port, instead of passing it on. */
  readonly offline?: boolean;
  /** The variables of the programs that will use it, which are extended and never lost. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A twin that listens. */
export interface RunningTwin<N extends Names = Names> extends AsyncDisposable {
  /** What to point a client at, without a slash at the end. */
  readonly url: string;
  /** The control API's address; undefined when it is switched off. */
  readonly controlUrl: string | undefined;
  readonly twin: Twin<N>;
  /** Which hosts were met, and the files that clients are pointed at; undefined without `tls`. */
  readonly interception: Interception | undefined;
  /** The port. */
  readonly port: number;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** How often what falls due in running time is looked for. */
const tickMs = 1_000;

/** Starts a server with a twin behind it. */
export async function serve<const Own extends readonly VendorModule[] = readonly []>(
  options: ServeOptions<Own> = {},
): Promise<RunningTwin<NamesWith<Own>>> {
  return start(options);
}

async function start(options: ServeOptions): Promise<RunningTwin> {
  const { port = 0, host = '127.0.0.1', controlToken, control: hasControl = true, ...others } = options;
  const { twin: given, state, onTrouble = () => {}, sandboxWatcher: watcher, limits, ...rest } = others;
  const { transport: transportName, tls, allowCallback, onControl, ...more } = rest;
  const { allowHost, sandboxPorts, maxSandboxes, ...made } = more;
  if (controlToken?.trim() === '') {
    throw new TwinError('ERR_INVALID_OPTION', serverTexts.emptyToken);
  }
  if (hasControl && !isLoopback(host) && controlToken === undefined) {
    throw new TwinError('ERR_INVALID_OPTION', serverTexts.openHost(host));
  }
  const twinOptions = { push: pusher({ allows: callbackFilter(host, allowCallback) }), ...made };
  const twin = given ?? createTwin(twinOptions);
  const realNow = () => twin.clock.realNow();
  const kept =
    state === undefined ? undefined : await keepIn(state, twin, options.seed, { onTrouble, realNow });
  if (controlToken !== undefined) twin.hide(controlToken);
  const allowHosts = allowHost?.map((name) => name.toLowerCase());
  const guard = hasControl ? { host, controlToken, allowHosts } : undefined;
  const stateRoom = guard && new StateRoom(guard);
  const http: HttpOptions = { ...limits, roomFor: stateRoom && ((call) => stateRoom.roomFor(call)) };
  const transport = transportNamed(transportName);
  const interception = tls && (await intercept(twin, tls));
  const open = (handler: Handler, at: number) => {
    const server = transport.createServer(handler, http);
    const port = interception?.behind(server) ?? {
      server,
      closeAllConnections: () => server.closeAllConnections(),
    };
    return listen(port, host, at, transport.address);
  };
  const openKeeping = (handler: Handler, at: number) =>
    open(kept ? keeping(handler, kept.keeper) : handler, at);
  const metrics = new Metrics(twin);
  const sandboxes = new Sandboxes({
    twin: (name) => {
      const inside = createTwin(optionsBeside(twinOptions, twin, name));
      if (controlToken !== undefined) inside.hide(controlToken);
      return inside;
    },
    listen: openKeeping,
    handler: (inside, sandboxDigest) =>
      createHandler({ twin: inside, guard: guard && { ...guard, sandboxDigest }, stateRoom, onControl }),
    token: newSandboxToken,
    most: maxSandboxes,
    ports: sandboxPorts,
    realNow,
    watchers: [metrics, ...(watcher ? [watcher] : []), ...(kept ? [kept.watcher] : [])],
  });
  await kept?.start(sandboxes);
  const handler = createHandler({
    twin,
    guard,
    stateRoom,
    sandboxes,
    keeper: kept?.keeper,
    metrics,
    interception,
    onControl,
  });
  const listening = await openKeeping(handler, port).catch(async (error: unknown) => {
    await kept?.keeper.close();
    throw error;
  });
  interception?.writeFiles(listening.port);
  const ticking = setInterval(() => {
    twin.clock.tick();
    sandboxes.tick();
    void kept?.keeper.tick();
  }, tickMs);
  ticking.unref();
  const close = async () => {
    clearInterval(ticking);
    interception?.close();
    await listening.close();
    // Before the sandboxes go: they are kept.
    await kept?.keeper.close();
    await sandboxes.close();
  };
  return {
    url: listening.url,
    controlUrl: hasControl ? listening.url + controlPath : undefined,
    port: listening.port,
    twin,
    interception,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** A token that cannot be guessed. */
function newSandboxToken(): string {
  return `sbx_${process.getBuiltinModule('node:crypto').randomBytes(24).toString('base64url')}`;
}

/** Which hosts pushes may go to; undefined: all. */
function callbackFilter(
  host: string,
  allowed: readonly string[] | undefined,
): ((host: string) => boolean) | undefined {
  if (!allowed && isLoopback(host)) return undefined;
  const names = new Set(allowed?.map((name) => name.toLowerCase()));
  return (name) => names.has(name);
}

/** Loaded only where it is asked for, since it would slow every start. */
async function intercept(twin: Twin, { own, offline, env = {} }: TlsOptions): Promise<Interception> {
  const { Interception } = await import('../intercept/interception.ts');
  const nowMs = twin.clock.realNow();
  const hasSecret = (text: string) => twin.holdsSecret(text);
  return new Interception({ hosts: twin.hosts, own, offline, env, hasSecret, nowMs });
}

/** Loaded only where it is asked for, since it would slow every start. */
async function keepIn(...given: Parameters<typeof keepServer>): Promise<KeptServer> {
  const { keepServer } = await import('./state/keep-server.ts');
  return keepServer(...given);
}

/** A sandbox starts with the server's options, its current seed and stubs, and random texts of its own. */
function optionsBeside(options: TwinOptions, twin: Twin, name: string): TwinOptions {
  const { randomSeed } = options;
  return {
    ...options,
    seed: twin.seed(),
    stubs: twin.stubs.starting,
    ...(randomSeed !== undefined && { randomSeed: seedBeside(randomSeed, name) }),
  };
}
