import { messages, type Text } from '../core/message.ts';
import { didYouMean } from '../core/nearest.ts';
import type { components } from '../generated/control/types.ts';
import { defineCommand, type OptionTable, remoteOptions, type Values } from './command.ts';
import { builtIn } from './known-vendors.ts';
import { usageError } from './parse.ts';
import { remoteTwin } from './remote.ts';
import { columnsOf, table } from './table.ts';
import { printable, type Terminal } from './terminal.ts';

type Stub = components['schemas']['ActiveStub'];
type StubRule = components['schemas']['StubRule'];

const english = {
  unknownAction: (action: string, hint: string) => `unknown action "${action}".${hint}`,
  addTakesPath: 'add needs a path and --body, or --file.',
  removeTakesId: 'remove needs the id of a stub.',
  noArgument: (action: string) => `${action} takes no further argument.`,
  optionsNeedAdd: 'options that describe a stub are only valid with add.',
  invalidHeader: (given: string) => `invalid --header "${given}": expected NAME: VALUE.`,
  removed: (ids: readonly string[]) =>
    ids.length === 0 ? 'Nothing to remove.' : `Removed ${ids.join(', ')}`,
  none: 'No stubs.',
  any: 'any',
  answered: (count: number) => (count === 1 ? '1 request' : `${count} requests`),
  /** The columns of the table. */
  columns: 'id, method, path, status, body, answered',
};

/** What `stubs` says, in English. */
export type StubTexts = typeof english;

const text = messages('cli-stubs', english);

const options = {
  method: { type: 'string', placeholder: 'METHOD', description: 'Only requests with this method.' },
  status: { type: 'number', placeholder: 'N', description: 'The HTTP status (default: 200).' },
  header: {
    type: 'string',
    placeholder: 'NAME: VALUE',
    multiple: true,
    description: 'A header of the response.',
  },
  body: { type: 'string', placeholder: 'BODY', description: 'The body: JSON, or a text.' },
  file: { type: 'string', placeholder: 'FILE', description: 'Add the stubs of a YAML or JSON file.' },
  ...remoteOptions,
} as const satisfies OptionTable;

type Given = Values<typeof options>;

/** The options that describe stubs. */
const describing = ['method', 'status', 'body', 'file'] as const;

const actions = ['add', 'remove', 'clear'];

/** `tokentwin stubs`. */
export const stubs = defineCommand({
  name: 'stubs',
  summary: 'lists, adds or removes the stubs of a running twin',
  usage: [
    ['', 'lists the stubs'],
    ['add PATH --body BODY', 'answers a business path once its token is good'],
    ['add --file FILE', 'adds the stubs of a file'],
    ['remove ID', 'removes one stub'],
    ['clear', 'removes all stubs'],
  ],
  arguments: ['[ACTION]', '[PATH|ID]'],
  words: actions,
  options,
  examples: [
    `tokentwin stubs add /open-apis/bot/v3/info --body '{"code":0,"msg":"ok","bot":{}}'`,
    `tokentwin stubs add '/v1.0/contact/*' --status 404 --body '{}'`,
    'tokentwin stubs add --file stubs.yaml',
    'tokentwin stubs remove stub_1',
  ],
  async run({ options: given, arguments: [action, argument], terminal }) {
    if (action !== undefined && !actions.includes(action)) {
      throw usageError(text.unknownAction(action, didYouMean(action, actions)));
    }
    requireFitting(action, argument, given);
    const answer = await ask(action, argument, given);
    if (given.json) terminal.printJson({ stubs: answer });
    else terminal.print(describe(action, answer, terminal));
    return 0;
  },
});

function requireFitting(action: string | undefined, argument: string | undefined, given: Given): void {
  const describes = describing.some((name) => given[name] !== undefined) || given.header.length > 0;
  if (action !== 'add' && describes) throw usageError(text.optionsNeedAdd);
  if (action === 'remove' && argument === undefined) throw usageError(text.removeTakesId);
  if (action === 'clear' && argument !== undefined) throw usageError(text.noArgument(action));
  const isFromFile = given.file !== undefined;
  const isWhole = argument !== undefined && given.body !== undefined;
  if (action === 'add' && isFromFile === (argument !== undefined || given.body !== undefined)) {
    throw usageError(text.addTakesPath);
  }
  if (action === 'add' && !isFromFile && !isWhole) throw usageError(text.addTakesPath);
}

async function ask(
  action: string | undefined,
  argument: string | undefined,
  given: Given,
): Promise<readonly Stub[]> {
  const remote = remoteTwin(given).stubs;
  if (action === 'remove') return [await remote.remove(argument!)];
  if (action === 'clear') return remote.clear();
  if (action !== 'add') return remote.list();
  const added: Stub[] = [];
  for (const rule of await rulesOf(argument, given)) added.push(await remote.add(rule));
  return added;
}

/** The stubs that the options describe; the server validates them. */
async function rulesOf(path: string | undefined, given: Given): Promise<readonly StubRule[]> {
  const { file, method, status, header, body } = given;
  if (file !== undefined) return (await import('./check-file.ts')).readStubs(file, builtIn) as StubRule[];
  const headers = header.length === 0 ? undefined : Object.fromEntries(header.map(parseHeader));
  return [{ path: path!, method, status, headers, body: parseBody(body!) } as StubRule];
}

function parseHeader(given: string): [string, string] {
  const [, name, value] = /^([^\s:]+):\s*(.*)$/s.exec(given) ?? [];
  if (name === undefined || value === undefined) throw usageError(text.invalidHeader(given));
  return [name, value];
}

/** JSON where the text is JSON; otherwise the text. */
function parseBody(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
}

function describe(action: string | undefined, found: readonly Stub[], { say, width }: Terminal): Text {
  if (action === 'remove' || action === 'clear') return text.removed(found.map(({ id }) => id));
  if (found.length === 0) return text.none;
  const rows = found.map(({ id, method, path, status, body, matched }) => [
    id,
    method ?? say(text.any),
    printable(path),
    String(status ?? 200),
    printable(shortened(typeof body === 'string' ? body : JSON.stringify(body))),
    say(text.answered(matched)),
  ]);
  return table(columnsOf(say(text.columns)), rows, width).join('\n');
}

function shortened(body: string): string {
  return body.length > 40 ? `${body.slice(0, 39)}…` : body;
}
