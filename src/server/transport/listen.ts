import type { AddressInfo, Server } from 'node:net';
import { TwinError } from '../../core/errors.ts';
import { serverTexts } from '../server-texts.ts';
import type { Transport } from './transport.ts';

/** A server that can listen, and end what is open on it. */
export interface Port {
  readonly server: Server;
  readonly closeAllConnections: () => void;
}

/** A server that listens. */
export interface Listening {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends what is open. */
  close(): Promise<void>;
}

/** Starts listening; port 0 is any free one. */
export async function listen(
  { server, closeAllConnections }: Port,
  host: string,
  port: number,
  address: Transport['address'],
): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    const refuse = (cause: unknown) => reject(listenError(cause as NodeJS.ErrnoException, host, port));
    server.once('error', refuse);
    try {
      server.listen(address(host, port), resolve);
    } catch (cause) {
      refuse(cause);
    }
  });
  const bound = server.address() as AddressInfo;
  const shownHost = reachable(host);
  return {
    url: `http://${shownHost}:${bound.port}`,
    port: bound.port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        closeAllConnections();
      }),
  };
}

function listenError(cause: NodeJS.ErrnoException, host: string, port: number): TwinError {
  const why =
    cause.code === 'EADDRINUSE'
      ? serverTexts.portInUse(port, host)
      : serverTexts.cannotListen(host, port, cause.message);
  return new TwinError('ERR_LISTEN', why, { cause });
}

/** A host that a client on this machine can use; a wildcard address cannot be used. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
