import type { Server } from 'node:http';
import type { AddressInfo, BoundSocket } from 'node:net';
import { TwinError } from '../../core/errors.ts';

/** A server that listens. */
export interface Listening {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends what is open. */
  close(): Promise<void>;
}

/** Has a server listen; port 0 is any free one. */
export async function listen(server: Server, host: string, port: number): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    const refuse = (cause: unknown) => reject(listenError(cause as NodeJS.ErrnoException, host, port));
    server.once('error', refuse);
    try {
      server.listen(boundTo(host, port) ?? { host, port }, resolve);
    } catch (cause) {
      refuse(cause);
    }
  });
  const address = server.address() as AddressInfo;
  const shownHost = reachable(host);
  return {
    url: `http://${shownHost}:${address.port}`,
    port: address.port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A socket at an address, where this Node knows such: to have a host looked up takes a tenth of the start. */
function boundTo(host: string, port: number): BoundSocket | undefined {
  const net: { isIPv4(host: string): boolean; BoundSocket?: typeof BoundSocket } =
    process.getBuiltinModule('node:net');
  return net.BoundSocket && net.isIPv4(host) ? new net.BoundSocket({ host, port }) : undefined;
}

function listenError(cause: NodeJS.ErrnoException, host: string, port: number): TwinError {
  const why =
    cause.code === 'EADDRINUSE'
      ? `The port ${port} on ${host} is taken. Choose another, or 0 for any that is free.`
      : `Cannot listen on ${host}:${port}: ${cause.message}.`;
  return new TwinError('ERR_LISTEN', why, { cause });
}

/** A host that a client on this machine can name: an address that stands for all of them is none. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
