import { formatDuration } from '../core/duration-text.ts';
import { messages } from '../core/message.ts';
import { didYouMean } from '../core/nearest.ts';
import type { components } from '../generated/control/types.ts';
import { defineCommand, type OptionTable, remoteOptions, type Values } from './command.ts';
import { usageError } from './parse.ts';
import { remoteTwin } from './remote.ts';
import { columnsOf, table } from './table.ts';
import type { Terminal } from './terminal.ts';

type Token = components['schemas']['Token'];

const english = {
  unknownAction: (action: string, hint: string) => `unknown action "${action}".${hint}`,
  revokeWhat: 'revoke needs a token id, or --operation or --client.',
  nothingRevoked: 'No active token matches; nothing was revoked.',
  none: 'No tokens.',
  /** The columns of the table. */
  columns: 'id, operation, client, subject, state, remaining',
  state: (state: Token['state']): string => state,
  remaining: (ms: number) => formatDuration(ms),
};

/** What `tokens` says, in English. */
export type TokenTexts = typeof english;

const text = messages('cli-tokens', english);

const options = {
  operation: { type: 'string', placeholder: 'ID', description: 'Only tokens that this operation issued.' },
  client: {
    type: 'string',
    placeholder: 'ID',
    description: 'Only tokens of this client, by its app_id, client_id or appKey.',
  },
  active: { type: 'boolean', description: 'Only active tokens.' },
  ...remoteOptions,
} as const satisfies OptionTable;

type Given = Values<typeof options>;

/** `tokentwin tokens`. */
export const tokens = defineCommand({
  name: 'tokens',
  summary: 'lists or revokes the tokens of a running twin',
  usage: [
    ['[options]', 'lists them, oldest first'],
    ['revoke TOKEN-ID', 'revokes one token'],
    ['revoke --operation ID | --client ID', 'revokes all that match'],
  ],
  arguments: ['[revoke]', '[TOKEN-ID]'],
  words: ['revoke'],
  options,
  examples: [
    'tokentwin tokens --active',
    'tokentwin tokens revoke tok_3',
    'tokentwin tokens revoke --client cli_00000000000000a1',
  ],
  async run({ options: given, arguments: [action, id], terminal }) {
    if (action !== undefined && action !== 'revoke') {
      throw usageError(text.unknownAction(action, didYouMean(action, ['revoke'])));
    }
    const found = action === undefined ? await list(given) : await revoke(given, id);
    if (given.json) terminal.printJson({ tokens: found });
    else if (found.length === 0) terminal.print(action === 'revoke' ? text.nothingRevoked : text.none);
    else terminal.print(describe(found, terminal));
    return 0;
  },
});

function list(given: Given): Promise<readonly Token[]> {
  return remoteTwin(given).tokens.list({ ...readFilter(given), ...(given.active && { active: true }) });
}

async function revoke(given: Given, id: string | undefined): Promise<readonly Token[]> {
  const filter = readFilter(given);
  const isFiltered = Object.keys(filter).length > 0;
  // Revoking every token by leaving out the filter would be too easy a mistake; reset does that.
  if ((id === undefined) !== isFiltered || given.active) throw usageError(text.revokeWhat);
  const { tokens: remote } = remoteTwin(given);
  return id === undefined ? remote.revokeAll(filter) : [await remote.revoke(id)];
}

function readFilter({ operation, client }: Given): Record<string, string> {
  return { ...(operation !== undefined && { operation }), ...(client !== undefined && { client }) };
}

function describe(found: readonly Token[], { say, width }: Terminal): string {
  const rows = found.map((token) => [
    token.id,
    token.operation,
    token.client,
    token.subject ?? '',
    say(text.state(token.state)),
    token.remainingMs === 0 ? '' : say(text.remaining(token.remainingMs)),
  ]);
  return table(columnsOf(say(text.columns)), rows, width).join('\n');
}
