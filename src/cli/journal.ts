import { type Message, messages } from '../core/message.ts';
import { didYouMean } from '../core/nearest.ts';
import type { components } from '../generated/control/types.ts';
import { defineCommand, type OptionTable, remoteOptions, type Values } from './command.ts';
import { exchangeLine } from './exchange.ts';
import { writePact } from './journal-pact.ts';
import { usageError } from './parse.ts';
import { remoteTwin } from './remote.ts';
import { printable, type Terminal } from './terminal.ts';

const english = {
  none: 'No exchanges.',
  unknownClient: (client: string, others: readonly string[]) =>
    `No exchanges: the client "${client}" has made no request; ${others.length === 0 ? 'none has' : `these have: ${others.join(', ')}`}.`,
  pactWithFollow: '--pact does not go with --follow.',
  unknownAction: (action: string, hint: string) => `Unknown journal action "${action}".${hint}`,
  markNeedsName: 'tokentwin journal mark needs the NAME of a test.',
  marked: (after: number, test: string) => `Exchanges after #${after} belong to "${test}".`,
};

/** What `journal` says, in English. */
export type JournalCommandTexts = typeof english;

const text = messages('cli-journal', english);

type Exchange = components['schemas']['Exchange'];

const options = {
  follow: { type: 'boolean', description: 'Go on with each exchange as it happens, until Ctrl-C.' },
  bodies: { type: 'boolean', description: 'Show what was sent and answered, too.' },
  operation: { type: 'string', placeholder: 'ID', description: "Only this operation's." },
  client: {
    type: 'string',
    placeholder: 'ID',
    description: "Only this client's, by its app_id, client_id or appKey.",
  },
  status: { type: 'number', placeholder: 'N', description: 'Only those answered with this HTTP status.' },
  error: {
    type: 'string',
    placeholder: 'NAME',
    description:
      "Only those answered with this error, by its name or the vendor's code; none, only those without.",
  },
  since: { type: 'number', placeholder: 'ID', description: 'Only those after the exchange with this id.' },
  limit: { type: 'number', placeholder: 'N', description: 'Only the last so many; not with --follow.' },
  expect: {
    type: 'string',
    placeholder: 'RULE',
    multiple: true,
    description: 'With mark: a verdict that this test provokes on purpose.',
  },
  pact: {
    type: 'string',
    placeholder: 'FILE',
    description: 'Write a pact with what the client relied on, without its secrets.',
  },
  consumer: {
    type: 'string',
    placeholder: 'NAME',
    default: 'client',
    description: 'With --pact: the name of the client.',
  },
  provider: {
    type: 'string',
    placeholder: 'VENDOR',
    description: 'With --pact: the vendor, if the client calls several.',
  },
  ...remoteOptions,
} as const satisfies OptionTable;

type Given = Values<typeof options>;

/** `tokentwin journal`. */
export const journal = defineCommand({
  name: 'journal',
  summary: 'shows what a running twin was asked and what it answered, and why',
  usage: [
    ['[options]', 'lists the exchanges'],
    ['mark NAME [--expect RULE …]', 'begins a test: what follows is judged by itself'],
  ],
  arguments: ['[mark]', '[NAME]'],
  options,
  examples: [
    'tokentwin journal --follow',
    'tokentwin journal --operation OPERATION --error CODE',
    'tokentwin journal --limit 5 --bodies',
    'tokentwin journal mark "renews before expiry"',
    'tokentwin journal --pact pacts/payroll.json --consumer payroll',
  ],
  async run({ options: given, arguments: [action, name], terminal }) {
    if (action !== undefined) return mark(action, name, given, terminal);
    const { operation, client, status, error, follow, since, limit } = given;
    const remote = remoteTwin(given).journal;
    const filter = { operation, client, status, error };
    if (given.pact !== undefined) {
      if (follow) throw usageError(text.pactWithFollow);
      const { exchanges } = await remote.read({ ...filter, since, limit });
      return writePact(exchanges, { ...given, pact: given.pact }, terminal);
    }
    if (!follow) {
      const answer = await remote.read({ ...filter, since, limit });
      if (given.json) terminal.printJson(answer);
      else if (answer.exchanges.length === 0) terminal.print(await explainNone(given));
      else for (const exchange of answer.exchanges) terminal.print(describe(exchange, given, terminal));
      return 0;
    }
    const stream = remote.stream({ ...filter, since: since ?? 0 });
    const stopped = new Promise<undefined>((resolve) => process.once('SIGINT', () => resolve(undefined)));
    for (;;) {
      const next = await Promise.race([stream.next(), stopped]);
      if (!next || next.done) return 0;
      if (given.json) terminal.printJson(next.value);
      else terminal.print(describe(next.value, given, terminal));
    }
  },
});

/** Why there is nothing to show: a client that never came is probably misspelt. */
async function explainNone(given: Given): Promise<Message> {
  const { client } = given;
  if (client === undefined) return text.none;
  const all = await remoteTwin(given).journal.exchanges();
  const known = [...new Set(all.flatMap((exchange) => exchange.client ?? []))];
  if (known.includes(client)) return text.none;
  return text.unknownClient(printable(client), known.map(printable));
}

async function mark(
  action: string,
  name: string | undefined,
  given: Given,
  terminal: Terminal,
): Promise<number> {
  if (action !== 'mark') {
    throw usageError(text.unknownAction(action, didYouMean(action, ['mark'])));
  }
  if (name === undefined) throw usageError(text.markNeedsName);
  const answer = await remoteTwin(given).journal.mark(name, { expect: given.expect });
  if (given.json) terminal.printJson(answer);
  else terminal.print(text.marked(answer.after, printable(name)));
  return 0;
}

function describe(exchange: Exchange, { bodies }: Given, terminal: Terminal): string {
  const { id, request, response, nearMiss } = exchange;
  const query = request.query === '' ? '' : `?${request.query}`;
  const details = [
    ...(nearMiss === undefined ? [] : [nearMiss]),
    ...(bodies ? [`> ${request.method} ${request.path}${query}`] : []),
    ...(bodies && request.authorization ? [`> Authorization: ${request.authorization}`] : []),
    ...(bodies && request.body ? [`> ${request.body}`] : []),
    ...(bodies ? [`< ${response.status} ${response.body}`] : []),
  ];
  const line = `${terminal.style('dim', `#${id}`.padEnd(5))} ${exchangeLine(exchange, terminal)}`;
  return [line, ...details.map((detail) => `      ${printable(detail)}`)].join('\n');
}
