import { connect, type Socket } from 'node:net';

/** One answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a request is made of; all of it is sent as it stands. */
export interface RawRequest {
  readonly method?: string;
  readonly target: string;
  readonly version?: string;
  readonly headers?: readonly string[];
  readonly body?: string | Buffer;
}

/** The bytes of a request that asks for the connection to be closed, its length told unless headers say otherwise. */
export function bytesOf({
  method = 'POST',
  target,
  version = '1.1',
  headers = [],
  body = '',
}: RawRequest): Buffer {
  const names = headers.map((header) => header.split(':')[0]!.toLowerCase());
  const length = names.some((name) => name === 'transfer-encoding' || name === 'content-length')
    ? []
    : [`Content-Length: ${Buffer.byteLength(body)}`];
  const host = names.includes('host') ? [] : ['Host: 127.0.0.1'];
  const lines = [`${method} ${target} HTTP/${version}`, ...host, ...headers, ...length, 'Connection: close'];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)]);
}

/** Sends bytes over a socket of its own and reads until the other side closes it. */
export async function send(url: string, bytes: string | Buffer): Promise<string> {
  const socket = open(url);
  socket.write(bytes);
  return textOf(socket);
}

/** The same by a client that says that nothing more will come. */
export async function sendAndEnd(url: string, bytes: Buffer): Promise<string> {
  const socket = open(url);
  socket.end(bytes);
  return textOf(socket);
}

/** Sends one request; the first answer to it. */
export async function ask(url: string, request: RawRequest): Promise<RawAnswer> {
  return parse(await send(url, bytesOf(request)));
}

/** Sends some bytes and hangs up without waiting. */
export async function hangUpAfter(url: string, bytes: string): Promise<void> {
  const socket = open(url);
  await new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
  socket.resetAndDestroy();
}

/** Takes an answer apart. */
export function parse(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 2),
  ]);
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers),
    body: text.slice(end + 4),
  };
}

function open(url: string): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname);
}

function textOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}
