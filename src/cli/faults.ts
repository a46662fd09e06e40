import { didYouMean } from '../core/nearest.ts';
import type { components } from '../generated/control/types.ts';
import { defineCommand, type OptionTable, remoteOptions, type Values } from './command.ts';
import { usageError } from './parse.ts';
import { remoteTwin } from './remote.ts';
import { table } from './table.ts';
import { printable } from './terminal.ts';

type Rule = components['schemas']['ActiveFaultRule'];
type FaultRule = components['schemas']['FaultRule'];

const options = {
  operation: { type: 'string', placeholder: 'ID', description: 'Only calls of this operation.' },
  client: {
    type: 'string',
    placeholder: 'ID',
    description: 'Only calls of this app_id, client_id or appKey.',
  },
  error: {
    type: 'string',
    placeholder: 'NAME|CODE',
    description: 'A documented error; tokentwin errors lists them.',
  },
  type: { type: 'string', placeholder: 'TYPE', description: 'Another fault, such as latency or hang.' },
  set: {
    type: 'string',
    placeholder: 'KEY=VALUE',
    multiple: true,
    description: 'What the fault takes, such as ms=300ms or limit=10.',
  },
  times: { type: 'number', placeholder: 'N', description: 'How often it happens; always without it.' },
  after: {
    type: 'number',
    placeholder: 'N',
    description: 'How many matching calls are let through first: 2 with --times 1 is ok, ok, fail, ok.',
  },
  probability: { type: 'number', placeholder: 'P', description: 'How likely it happens, from 0 to 1.' },
  ...remoteOptions,
} as const satisfies OptionTable;

type Given = Values<typeof options>;

/** The options that say what a rule is. */
const describing = ['operation', 'client', 'error', 'type', 'times', 'after', 'probability'] as const;

const actions = ['add', 'remove', 'clear'];

/** `tokentwin faults`. */
export const faults = defineCommand({
  name: 'faults',
  summary: 'lists, adds or removes what goes wrong on purpose in a running twin',
  usage: [
    '                                           lists the rules',
    'add --error NAME|CODE [options]            refuses with a documented error',
    'add --type TYPE [--set KEY=VALUE …] [options]',
    'remove ID                                  takes one rule back',
    'clear                                      takes all of them back',
  ],
  arguments: ['[ACTION]', '[ID]'],
  options,
  examples: [
    'tokentwin faults add --operation feishu.appAccessTokenInternal --error 10014 --times 1',
    'tokentwin faults add --operation dingtalk.corpToken --error unknown-error --after 2 --times 1',
    'tokentwin faults add --type latency --set ms=300ms',
    'tokentwin faults add --type rate-limit --set limit=10 --set window=1m --client cli_00000000000000b2',
    'tokentwin faults remove fault_1',
  ],
  async run({ options: given, arguments: [action, id], terminal }) {
    if (action !== undefined && !actions.includes(action)) {
      throw usageError(`tokentwin faults knows no "${action}".${didYouMean(action, actions)}`, faults);
    }
    if ((action === 'remove') !== (id !== undefined)) {
      throw usageError('remove, and only that, takes the id of a rule.', faults);
    }
    const isDescribed = describing.some((name) => given[name] !== undefined) || given.set.length > 0;
    if (action !== 'add' && isDescribed) {
      throw usageError('The options that describe a rule go with add.', faults);
    }
    const answer = await ask(action, id, given);
    if (given.json) terminal.printJson(answer);
    else terminal.print(describe(action, answer));
    return 0;
  },
});

async function ask(action: string | undefined, id: string | undefined, given: Given): Promise<Answer> {
  const remote = remoteTwin(given).faults;
  if (action === 'add') return remote.add(ruleOf(given));
  if (action === 'remove') return remote.remove(id!);
  return { faults: action === 'clear' ? await remote.clear() : await remote.list() };
}

interface Rules {
  readonly faults: readonly Rule[];
}

type Answer = Rule | Rules;

/** The rule that the options describe; the server checks it. */
function ruleOf({ operation, client, error, type, set, times, after, probability }: Given): FaultRule {
  if ((error === undefined) === (type === undefined)) {
    throw usageError('Say what goes wrong: --error for a documented error, or --type.', faults);
  }
  if (type === undefined && set.length > 0) throw usageError('--set goes with --type.', faults);
  const fault = type === undefined ? undefined : { ...Object.fromEntries(set.map(settingOf)), type };
  return { operation, client, error, fault, times, after, probability } as FaultRule;
}

function settingOf(text: string): [string, unknown] {
  const [, key, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (key === undefined || value === undefined) {
    throw usageError(`--set takes KEY=VALUE, not "${text}".`, faults);
  }
  // A body is text, even where it looks like a number or like JSON.
  return [key, key === 'body' ? value : jsonOrText(value)];
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Such as 300ms or text/html.
    return text;
  }
}

function describe(action: string | undefined, answer: Answer): string {
  if ('faults' in answer) {
    if (action === 'clear')
      return `Taken back: ${answer.faults.map(({ id }) => id).join(', ') || 'nothing'}.`;
    return answer.faults.length === 0 ? 'No faults.' : listing(answer.faults);
  }
  return action === 'remove' ? `Taken back: ${answer.id}.` : listing([answer]);
}

function listing(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => [
    rule.id,
    rule.operation ?? 'any',
    printable(rule.client ?? 'any'),
    printable(faultOf(rule)),
    whenOf(rule),
    `${rule.applied} of ${rule.matched} calls${rule.spent ? ', spent' : ''}`,
  ]);
  return table(['id', 'operation', 'client', 'fault', 'when', 'applied'], rows).join('\n');
}

function faultOf({ error, fault }: Rule): string {
  if (fault === undefined) return `error ${error}`;
  const { type, ...settings } = fault;
  const set = Object.entries(settings).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return [type, ...set].join(' ');
}

function whenOf({ times, after, probability }: Rule): string {
  const parts = [
    ...(after ? [`after ${after}`] : []),
    ...(times === undefined ? [] : [times === 1 ? 'once' : `${times} times`]),
    ...(probability === undefined ? [] : [`probability ${probability}`]),
  ];
  return parts.join(', ') || 'always';
}
