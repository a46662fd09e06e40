import { Agent, request } from 'node:http';

/** What came back; status 0: the connection was cut without a response. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What to send. */
export interface Sending {
  readonly method?: string;
  /** Another host name than that of the address. */
  readonly host?: string | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends a request on one of 64 keep-alive connections. */
export function send(url: string, { method = 'GET', host, body }: Sending = {}): Promise<Answer> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = {
    ...(host !== undefined && { Host: host }),
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    'Content-Length': Buffer.byteLength(text),
  };
  return new Promise((resolve) => {
    const cut = () => resolve({ status: 0, headers: {}, body: '' });
    const outgoing = request(url, { method, headers, agent }, (incoming) => {
      let received = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (piece: string) => {
        received += piece;
      });
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode!, headers: incoming.headers, body: received }),
      );
      incoming.on('error', cut);
    });
    outgoing.on('error', cut).end(text);
  });
}

/** The body of a response with status 200; throws for any other. */
export async function read(url: string, sending: Sending = {}): Promise<unknown> {
  const { status, body } = await send(url, sending);
  if (status !== 200)
    throw new Error(`${sending.method ?? 'GET'} ${url} returned ${status}: ${body.slice(0, 300)}`);
  return JSON.parse(body);
}

/** Runs so many workers until each has finished. */
export async function inParallel(count: number, worker: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: count }, worker));
}
