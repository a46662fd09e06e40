import { messages, type Text } from '../core/message.ts';
import { didYouMean } from '../core/nearest.ts';
import type { components } from '../generated/control/types.ts';
import { defineCommand, type OptionTable, remoteOptions, type Values } from './command.ts';
import { usageError } from './parse.ts';
import { remoteTwin } from './remote.ts';
import { columnsOf, table } from './table.ts';
import { printable, type Terminal } from './terminal.ts';

type Rule = components['schemas']['ActiveFaultRule'];
type FaultRule = components['schemas']['FaultRule'];

const english = {
  unknownAction: (action: string, hint: string) => `unknown action "${action}".${hint}`,
  removeTakesId: 'remove needs the id of a rule; no other action takes one.',
  optionsNeedAdd: 'options that describe a rule are only valid with add.',
  setNeedsType: '--set is only valid with --type.',
  invalidSetting: (given: string) => `invalid --set "${given}": expected KEY=VALUE.`,
  removed: (ids: readonly string[]) =>
    ids.length === 0 ? 'Nothing to remove.' : `Removed ${ids.join(', ')}`,
  none: 'No fault rules.',
  any: 'any',
  applied: (applied: number, matched: number, spent: boolean) =>
    `${applied} of ${matched} ${matched === 1 ? 'request' : 'requests'}${spent ? ', spent' : ''}`,
  after: (count: number) => `after ${count}`,
  times: (count: number) => (count === 1 ? 'once' : `${count} times`),
  probability: (share: number) => `probability ${share}`,
  always: 'always',
  /** The columns of the table. */
  columns: 'id, operation, client, fault, when, applied',
  error: (error: string | number | undefined) => `error ${error}`,
  together: (parts: readonly string[]) => parts.join(', '),
};

/** What `faults` says, in English. */
export type FaultTexts = typeof english;

const text = messages('cli-faults', english);

const options = {
  operation: { type: 'string', placeholder: 'ID', description: 'Only requests to this operation.' },
  client: {
    type: 'string',
    placeholder: 'ID',
    description: 'Only requests of this client, by its app_id, client_id or appKey.',
  },
  path: {
    type: 'string',
    placeholder: 'PATH',
    description: 'Only requests to this path; * stands for any characters.',
  },
  error: {
    type: 'string',
    placeholder: 'NAME|CODE',
    description: 'Respond with a documented error; tokentwin errors lists them.',
  },
  type: {
    type: 'string',
    placeholder: 'TYPE',
    description: 'Inject another fault, such as latency or hang.',
  },
  set: {
    type: 'string',
    placeholder: 'KEY=VALUE',
    multiple: true,
    description: 'A setting of the fault, such as ms=300ms or limit=10.',
  },
  times: { type: 'number', placeholder: 'N', description: 'Apply the rule N times (default: always).' },
  after: { type: 'number', placeholder: 'N', description: 'Skip the first N matching requests.' },
  probability: {
    type: 'number',
    placeholder: 'P',
    description: 'Apply the rule with this probability, 0 to 1.',
  },
  ...remoteOptions,
} as const satisfies OptionTable;

type Given = Values<typeof options>;

/** The options that describe a rule. */
const describing = ['operation', 'client', 'path', 'error', 'type', 'times', 'after', 'probability'] as const;

const actions = ['add', 'remove', 'clear'];

/** `tokentwin faults`. */
export const faults = defineCommand({
  name: 'faults',
  summary: 'lists, adds or removes the fault rules of a running twin',
  usage: [
    ['', 'lists the rules'],
    ['add --error NAME|CODE', 'responds with a documented error'],
    ['add --type TYPE [--set KEY=VALUE …]', 'injects another fault'],
    ['remove ID', 'removes one rule'],
    ['clear', 'removes all rules'],
  ],
  arguments: ['[ACTION]', '[ID]'],
  words: actions,
  options,
  examples: [
    'tokentwin faults add --error 10014 --times 1',
    'tokentwin faults add --type latency --set ms=300ms',
    'tokentwin faults add --type rate-limit --set limit=10 --set window=1m',
    'tokentwin faults remove fault_1',
  ],
  async run({ options: given, arguments: [action, id], terminal }) {
    if (action !== undefined && !actions.includes(action)) {
      throw usageError(text.unknownAction(action, didYouMean(action, actions)));
    }
    if ((action === 'remove') !== (id !== undefined)) throw usageError(text.removeTakesId);
    const describesRule = describing.some((name) => given[name] !== undefined) || given.set.length > 0;
    if (action !== 'add' && describesRule) throw usageError(text.optionsNeedAdd);
    const answer = await ask(action, id, given);
    if (given.json) terminal.printJson(answer);
    else terminal.print(describe(action, answer, terminal));
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

/** The rule that the options describe; the server validates it. */
function ruleOf({ operation, client, path, error, type, set, times, after, probability }: Given): FaultRule {
  if (type === undefined && set.length > 0) throw usageError(text.setNeedsType);
  const fault = type === undefined ? undefined : { ...Object.fromEntries(set.map(parseSetting)), type };
  return { operation, client, path, error, fault, times, after, probability } as FaultRule;
}

function parseSetting(given: string): [string, unknown] {
  const [, key, value] = /^([^=]+)=(.*)$/s.exec(given) ?? [];
  if (key === undefined || value === undefined) throw usageError(text.invalidSetting(given));
  // A body is text, even if it looks like a number or JSON.
  return [key, key === 'body' ? value : parseValue(value)];
}

/** JSON where the text is JSON; otherwise the text, such as 300ms or text/html. */
function parseValue(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function describe(action: string | undefined, answer: Answer, terminal: Terminal): Text {
  const rules = 'faults' in answer ? answer.faults : [answer];
  if (action === 'remove' || action === 'clear') return text.removed(rules.map(({ id }) => id));
  return rules.length === 0 ? text.none : list(rules, terminal);
}

function list(rules: readonly Rule[], { say, width }: Terminal): string {
  const rows = rules.map((rule) => [
    rule.id,
    [rule.operation, rule.path]
      .filter((part) => part !== undefined)
      .map(printable)
      .join(' ') || say(text.any),
    printable(rule.client ?? say(text.any)),
    printable(say(describeFault(rule))),
    describeWhen(rule, say),
    say(text.applied(rule.applied, rule.matched, rule.spent)),
  ]);
  return table(columnsOf(say(text.columns)), rows, width).join('\n');
}

function describeFault({ error, fault }: Rule): Text {
  if (fault === undefined) return text.error(error);
  const { type, ...settings } = fault;
  const set = Object.entries(settings).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return [type, ...set].join(' ');
}

function describeWhen({ times, after, probability }: Rule, say: Terminal['say']): string {
  const parts = [
    ...(after ? [text.after(after)] : []),
    ...(times === undefined ? [] : [text.times(times)]),
    ...(probability === undefined ? [] : [text.probability(probability)]),
  ];
  return say(parts.length === 0 ? text.always : text.together(parts.map(say)));
}
