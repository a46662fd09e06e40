import { formatDuration } from '../core/duration.ts';
import { didYouMean } from '../core/nearest.ts';
import type { components } from '../generated/control/types.ts';
import { defineCommand, type OptionTable, remoteOptions, type Values } from './command.ts';
import { usageError } from './parse.ts';
import { remoteTwin } from './remote.ts';
import { table } from './table.ts';

type Token = components['schemas']['Token'];

const options = {
  operation: { type: 'string', placeholder: 'ID', description: 'Only those this operation handed out.' },
  client: {
    type: 'string',
    placeholder: 'ID',
    description: 'Only those of this app_id, client_id or appKey.',
  },
  active: { type: 'boolean', description: 'Only those that are accepted now.' },
  ...remoteOptions,
} as const satisfies OptionTable;

type Given = Values<typeof options>;

/** `tokentwin tokens`. */
export const tokens = defineCommand({
  name: 'tokens',
  summary: 'lists or ends the tokens of a running twin',
  usage: [
    '[--operation ID] [--client ID] [--active]        lists them, oldest first',
    'revoke TOKEN-ID | --operation ID | --client ID   ends one, or all that fit',
  ],
  arguments: ['[revoke]', '[TOKEN-ID]'],
  options,
  examples: [
    'tokentwin tokens --active',
    'tokentwin tokens revoke tok_3',
    'tokentwin tokens revoke --client cli_00000000000000a1',
  ],
  async run({ options: given, arguments: [action, id], terminal }) {
    if (action !== undefined && action !== 'revoke') {
      throw usageError(`tokentwin tokens knows no "${action}".${didYouMean(action, ['revoke'])}`, tokens);
    }
    const found = action === undefined ? await list(given) : await revoke(given, id);
    if (given.json) terminal.printJson({ tokens: found });
    else terminal.print(describe(found, action === 'revoke'));
    return 0;
  },
});

function list(given: Given): Promise<readonly Token[]> {
  return remoteTwin(given).tokens.list({ ...filterOf(given), ...(given.active && { active: true }) });
}

async function revoke(given: Given, id: string | undefined): Promise<readonly Token[]> {
  const filter = filterOf(given);
  const isFiltered = Object.keys(filter).length > 0;
  // To end all tokens by leaving something out would be too easy a mistake; reset does that.
  if ((id === undefined) !== isFiltered || given.active) {
    throw usageError('Say what to revoke: a token id, or --operation or --client.', tokens);
  }
  const { tokens: remote } = remoteTwin(given);
  return id === undefined ? remote.revokeAll(filter) : [await remote.revoke(id)];
}

function filterOf({ operation, client }: Given): Record<string, string> {
  return { ...(operation !== undefined && { operation }), ...(client !== undefined && { client }) };
}

function describe(found: readonly Token[], areRevoked: boolean): string {
  if (found.length === 0) return areRevoked ? 'No living token fits: nothing was revoked.' : 'No tokens.';
  const rows = found.map((token) => [
    token.id,
    token.operation,
    token.client,
    token.subject ?? '',
    token.state,
    token.remainingMs === 0 ? '' : formatDuration(token.remainingMs),
  ]);
  return table(['id', 'operation', 'client', 'subject', 'state', 'remaining'], rows).join('\n');
}
