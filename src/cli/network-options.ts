import { messages } from '../core/message.ts';
import type { ServeOptions } from '../server/serve.ts';
import type { TransportName } from '../server/transport/transport.ts';
import type { OptionTable, Values } from './command.ts';
import { usageError } from './parse.ts';

const english = {
  invalidHost: (name: string) =>
    `invalid --allow-host "${name}": expected a host name without scheme and port, such as twin or *.twin.internal.`,
  invalidRange: (range: string) =>
    `invalid --sandbox-ports "${range}": expected the first and the last port, such as 4100-4199.`,
  invalidMost: (most: number) => `invalid --max-sandboxes ${most}: expected a whole number above 0.`,
};

/** What is wrong with the options of a server, in English. */
export type NetworkTexts = typeof english;

const text = messages('cli-network', english);

/** How a server is reached, and what it reaches. */
export const networkOptions = {
  'allow-host': {
    type: 'string',
    placeholder: 'HOST',
    multiple: true,
    description: 'Another name of the server; *.NAME also names sandboxes: suite-a.NAME.',
  },
  'sandbox-ports': {
    type: 'string',
    placeholder: 'A-B',
    description: 'The ports that sandboxes get, such as 4100-4199 (default: any free port).',
  },
  'max-sandboxes': {
    type: 'number',
    placeholder: 'N',
    description: 'How many sandboxes there may be (default: 10000).',
  },
  'allow-callback': {
    type: 'string',
    placeholder: 'HOST',
    multiple: true,
    description: 'A host that pushes may go to (default: any; none with a --host beyond loopback).',
  },
  transport: {
    type: 'string',
    placeholder: 'NAME',
    default: 'fast',
    description: "fast, or plain: Node's http server without our optimisations.",
  },
} as const satisfies OptionTable;

/** The options of a server that were given. */
export function networkFrom(given: Values<typeof networkOptions>): Partial<ServeOptions> {
  const { 'sandbox-ports': range, 'max-sandboxes': most } = given;
  if (most !== undefined && !(Number.isInteger(most) && most > 0)) throw usageError(text.invalidMost(most));
  return {
    // serve refuses a name that does not exist.
    transport: given.transport as TransportName,
    ...(given['allow-host'].length > 0 && {
      allowHost: given['allow-host'].map(requireHostName),
    }),
    ...(given['allow-callback'].length > 0 && { allowCallback: given['allow-callback'] }),
    ...(range !== undefined && { sandboxPorts: portsIn(range) }),
    ...(most !== undefined && { maxSandboxes: most }),
  };
}

/** A name, an IPv4 address, an IPv6 address in brackets; or `*.` and a name. */
function requireHostName(name: string): string {
  if (/^(?:(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/i.test(name)) return name.toLowerCase();
  throw usageError(text.invalidHost(name));
}

function portsIn(range: string): readonly [first: number, last: number] {
  const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(range) ?? [];
  const ports = [Number(first), Number(last)] as const;
  if (first === undefined || ports[0] < 1 || ports[0] > ports[1] || ports[1] > 65_535) {
    throw usageError(text.invalidRange(range));
  }
  return ports;
}

/** A token that nobody can guess. */
export function newToken(): string {
  return process.getBuiltinModule('node:crypto').randomBytes(18).toString('base64url');
}
