import { Agent, type IncomingMessage, request as openRequest } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** A response. */
export interface Answer {
  readonly status: number;
  /** The media type without parameters. */
  readonly mediaType: string;
  readonly body: string;
}

/** The result of a request: a response, a closed connection, or nothing in time. */
export type Outcome = Answer | 'closed' | 'silence';

/** A connection to a twin. */
export interface Line {
  /** Sends a request and reads its response; of an endless one, only its start. */
  ask(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: string,
    withinMs: number,
  ): Promise<Outcome>;
  /** Writes bytes on a new socket and ends it; returns all that is received until it closes. */
  write(pieces: readonly string[], withinMs: number): Promise<string>;
  close(): void;
}

/** A client of a server with one keep-alive connection. */
export class Wire implements Line {
  readonly #host: string;
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.#host = hostname;
    this.#port = Number(port);
  }

  async ask(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: string,
    withinMs: number,
  ): Promise<Outcome> {
    const signal = AbortSignal.timeout(withinMs);
    const options = {
      host: this.#host,
      port: this.#port,
      agent: this.#agent,
      method,
      path,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal,
    };
    try {
      const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
        openRequest(options, resolve).on('error', reject).end(body);
      });
      const status = incoming.statusCode!;
      const mediaType = (incoming.headers['content-type'] ?? '').split(';')[0]!.trim();
      if (mediaType !== 'text/event-stream') return { status, mediaType, body: await text(incoming) };
      incoming.destroy();
      return { status, mediaType, body: '' };
    } catch {
      return signal.aborted ? 'silence' : 'closed';
    }
  }

  write(pieces: readonly string[], withinMs: number): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(this.#port, this.#host);
      const chunks: Buffer[] = [];
      const timer = setTimeout(() => {
        resolve('silence');
        socket.destroy();
      }, withinMs);
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('error', () => {});
      socket.on('close', () => {
        clearTimeout(timer);
        resolve(Buffer.concat(chunks).toString('latin1'));
      });
      socket.setNoDelay(true);
      for (const piece of pieces) socket.write(piece, 'latin1');
      socket.end();
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
