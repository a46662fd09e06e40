import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Sightings } from './sightings.ts';

/** What becomes of a request for a host. */
export interface Forwarding {
  /** The hosts that end here: a CONNECT to any other is tunnelled. */
  readonly hosts: ReadonlySet<string>;
  /** Refuses requests to other hosts instead of forwarding them. */
  readonly offline?: boolean;
  /** The program's own proxy, for forwarded requests: `http://host:port`. */
  readonly upstreamProxy?: URL | undefined;
  readonly sightings: Sightings;
}

/** Passes on a request in proxy form; one for a host of ours comes back to this port. */
export function forwardRequest(
  incoming: IncomingMessage,
  response: ServerResponse,
  { hosts, offline, sightings, upstreamProxy }: Forwarding,
  ownPort: number,
): void {
  const url = URL.parse(incoming.url ?? '');
  if (!url) {
    response.writeHead(400).end();
    return;
  }
  const isOurs = hosts.has(url.hostname);
  if (isOurs) sightings.met(url.hostname);
  else sightings.passed(url.hostname, offline === true);
  if (!isOurs && offline) {
    response.writeHead(403, { 'Content-Type': 'text/plain' }).end(offlineText(url.hostname));
    return;
  }
  const chunks = isOurs ? undefined : sightings.inspection(url.hostname, incoming.url!, incoming.rawHeaders);
  const path = `${url.pathname}${url.search}`;
  const outward = request({
    method: incoming.method,
    headers: withoutHopByHop(incoming),
    setHost: false,
    ...(isOurs
      ? { host: '127.0.0.1', port: ownPort, path }
      : upstreamProxy
        ? { host: upstreamProxy.hostname, port: upstreamProxy.port || 80, path: incoming.url! }
        : { host: url.hostname, port: url.port || 80, path }),
  });
  outward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(response);
  });
  outward.on('error', (error) => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502, { 'Content-Type': 'text/plain' }).end(`${error.message}\n`);
  });
  incoming.on('data', (chunk: Buffer) => chunks?.(chunk));
  incoming.pipe(outward);
}

/** Why a request was refused under --offline. */
export function offlineText(host: string): string {
  return `tokentwin --offline: ${host} is not a host of a vendor, so it cannot be reached. Leave --offline away to pass such requests on.\n`;
}

/** A request's headers without those that are meant for the proxy alone. */
function withoutHopByHop({ rawHeaders }: IncomingMessage): string[] {
  const kept: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (/^(proxy-|connection$|keep-alive$)/i.test(rawHeaders[index]!)) continue;
    kept.push(rawHeaders[index]!, rawHeaders[index + 1]!);
  }
  return kept;
}
