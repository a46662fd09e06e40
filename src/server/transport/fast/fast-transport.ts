import type { BoundSocket, ListenOptions } from 'node:net';
import { bounded, NodeCall, serverOptions } from '../plain-transport.ts';
import { sendOwnFailure, sendReply } from '../send-reply.ts';
import { type Transport, usualRoom } from '../transport.ts';
import { GatheredRequest } from './gathered-request.ts';
import { Outbox } from './outbox.ts';

// An import of node:http also loads fetch, which costs more than the rest of the start.
const http = process.getBuiltinModule('node:http');

/**
 * The transport that `serve` uses unless told otherwise; it answers exactly as the plain one does.
 *
 * It reads bodies without stream events, sends the answers of one turn of the event loop together, and binds to an
 * address without a look-up.
 */
export const fastTransport: Transport = {
  createServer(handler, { roomFor, ...limits } = {}) {
    const outbox = new Outbox();
    const options = { ...serverOptions(limits), IncomingMessage: GatheredRequest };
    const server = http.createServer(options, (request, response) => {
      const call = new NodeCall(request);
      const room = roomFor?.(call) ?? usualRoom;
      if (room.release) response.once('close', room.release);
      request.gather(room, (body) => {
        call.body = body;
        // Opened before the handler runs, so that others who wait for the end of this turn come after the answer.
        outbox.open();
        try {
          const reply = handler(call);
          if (!(reply instanceof Promise)) outbox.put({ reply, request, response });
          else {
            reply
              .then((later) => sendReply({ reply: later, request, response }))
              .catch((error: unknown) => sendOwnFailure(error, response));
          }
        } catch (error) {
          sendOwnFailure(error, response);
        }
      });
    });
    // When the client has closed its side, Node closes ours, also before the end of the turn.
    server.on('connection', (socket) => socket.prependListener('end', () => outbox.send()));
    return bounded(server, limits);
  },
  address: (host, port) => boundTo(host, port) ?? { host, port },
};

/** A socket already bound to an address, where this Node has such: looking a host up takes a tenth of the start. */
function boundTo(host: string, port: number): (BoundSocket & ListenOptions) | undefined {
  const net: { isIPv4(host: string): boolean; BoundSocket?: typeof BoundSocket } =
    process.getBuiltinModule('node:net');
  return net.BoundSocket && net.isIPv4(host) ? new net.BoundSocket({ host, port }) : undefined;
}
