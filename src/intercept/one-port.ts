import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http';
import { connect, createServer, type Server as NetServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls';
import { type Forwarding, forwardRequest, offlineText } from './forward-request.ts';

/** What one port needs in addition to an HTTP server, to accept TLS and CONNECT. */
export interface OnePortOptions extends Forwarding {
  /** The certificate for clients, as PEM. */
  readonly certificate: string;
  readonly key: string;
}

/** The first byte of TLS; every other connection here begins with an HTTP method. */
const tlsHandshake = 0x16;

/** The limit for the first byte of a client, and for its handshake. */
const handshakeLimitMs = 30_000;

/**
 * Puts an HTTP server behind a port that also accepts TLS and CONNECT. The first byte of a connection decides which it is.
 *
 * The tunnel of a CONNECT to one of the hosts is handled here, as a new connection; every other tunnel is passed on
 * unchanged. So are requests in proxy form (`GET http://host/…`).
 */
export class OnePort {
  readonly server: NetServer;
  readonly #http: Server;
  readonly #forwarder: Server;
  readonly #context: SecureContext;
  readonly #options: OnePortOptions;
  readonly #sockets = new Set<Socket>();
  readonly #connections = new WeakMap<object, TlsConnection>();

  constructor(http: Server, options: OnePortOptions) {
    this.#http = http;
    this.#options = options;
    this.#context = createSecureContext({ cert: options.certificate, key: options.key });
    this.#forwarder = createHttpServer((incoming, response) =>
      forwardRequest(incoming, response, options, this.#port()),
    );
    for (const server of [http, this.#forwarder]) {
      server.on('connect', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
        this.#connect(incoming, socket as Socket, head);
      });
    }
    http.on('request', ({ socket }) => this.#noteRequest(socket));
    this.server = createServer((socket) => this.#accept(socket, undefined));
    this.server.maxConnections = http.maxConnections;
    // A server that does not listen itself would not check its time limits.
    this.server.on('listening', () => {
      for (const server of [http, this.#forwarder]) server.emit('listening');
    });
  }

  /** Ends every connection, those of the HTTP servers included. */
  closeAllConnections = (): void => {
    for (const socket of this.#sockets) socket.destroy();
    for (const http of [this.#http, this.#forwarder]) http.close(() => {});
  };

  /** Reads the first byte; `target` is the host that a CONNECT named. */
  #accept(socket: Socket, target: Target | undefined): void {
    this.#keep(socket);
    socket.setTimeout(handshakeLimitMs, () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      socket.setTimeout(0);
      socket.pause();
      socket.unshift(first);
      if (first[0] === tlsHandshake) this.#secure(socket, target);
      else this.#plain(socket, first);
      process.nextTick(() => socket.resume());
    });
  }

  #plain(socket: Socket, first: Buffer): void {
    const isProxyForm = /^[A-Z]+ https?:\/\//.test(first.toString('latin1', 0, 32));
    (isProxyForm ? this.#forwarder : this.#http).emit('connection', socket);
  }

  #secure(raw: Socket, target: Target | undefined): void {
    const { sightings } = this.#options;
    const secured = new TLSSocket(raw, {
      isServer: true,
      secureContext: this.#context,
      // A client that insists on HTTP/2 gets the alert no_application_protocol.
      ALPNProtocols: ['http/1.1'],
    });
    const connection: TlsConnection = { host: target?.host, hasRequest: false };
    let failure = 'CLOSED';
    secured.on('error', (error: NodeJS.ErrnoException) => {
      failure = error.code ?? error.message;
      secured.destroy();
    });
    // With TLS 1.3 a client judges the certificate after the server's side of the handshake is over; Node's clients then
    // hang up without an alert.
    secured.once('close', () => {
      if (connection.hasRequest) return;
      const host = connection.host ?? (secured.servername || 'a host that the client did not name');
      sightings.tlsFailed(host, failure, target?.agent);
    });
    secured.once('secure', () => {
      connection.host ??= secured.servername || undefined;
      this.#connections.set(secured, connection);
      this.#http.emit('connection', secured);
    });
  }

  /** Notes the first request on a connection that came over TLS. */
  #noteRequest(socket: object): void {
    const connection = this.#connections.get(socket);
    if (!connection || connection.hasRequest) return;
    connection.hasRequest = true;
    const { sightings, hosts } = this.#options;
    if (connection.host !== undefined && hosts.has(connection.host)) sightings.met(connection.host);
  }

  #connect({ url = '', headers }: IncomingMessage, socket: Socket, head: Buffer): void {
    const target = targetOf(url, headers['user-agent']);
    if (!target) {
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
      return;
    }
    if (this.#options.hosts.has(target.host)) {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) socket.unshift(head);
      this.#accept(socket, target);
      return;
    }
    this.#tunnel(target, socket, head);
  }

  #tunnel({ host, port }: Target, socket: Socket, head: Buffer): void {
    const { offline, upstreamProxy, sightings } = this.#options;
    sightings.passed(host, offline === true);
    if (offline) {
      socket.end(
        `HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n${offlineText(host)}`,
      );
      return;
    }
    const outward = upstreamProxy
      ? connect(Number(upstreamProxy.port || 80), upstreamProxy.hostname)
      : connect(port, host);
    this.#keep(outward);
    outward.once('connect', () => {
      if (upstreamProxy) outward.write(`CONNECT ${host}:${port} HTTP/1.1\r\nHost: ${host}:${port}\r\n\r\n`);
      else socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) outward.write(head);
      outward.pipe(socket);
      socket.pipe(outward);
    });
    outward.on('error', (error) => {
      if (socket.writable && !outward.remoteAddress) {
        socket.end(
          `HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n${error.message}\n`,
        );
      } else socket.destroy();
    });
    socket.on('error', () => outward.destroy());
    socket.on('close', () => outward.destroy());
  }

  #port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  #keep(socket: Socket): void {
    if (this.#sockets.has(socket)) return;
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    // A client may hang up at any time; that is not an error of this port.
    socket.on('error', () => socket.destroy());
  }
}

/** A connection that came over TLS. */
interface TlsConnection {
  host: string | undefined;
  /** Whether a request came over it, so that the client trusts the certificate. */
  hasRequest: boolean;
}

interface Target {
  readonly host: string;
  readonly port: number;
  /** What the client called itself when it asked for the tunnel. */
  readonly agent: string | undefined;
}

function targetOf(authority: string, agent: string | undefined): Target | undefined {
  const [, host, port] = /^(\[[^\]]+\]|[^:]+):(\d{1,5})$/.exec(authority) ?? [];
  return host === undefined ? undefined : { host: host.toLowerCase(), port: Number(port), agent };
}
