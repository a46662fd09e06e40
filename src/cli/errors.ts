import {
  type ListedError,
  listErrors,
  loadCatalogues,
  type SharedError,
  shareErrors,
} from '../catalogue/errors.ts';
import type { Catalogue } from '../core/catalogue.ts';
import { TwinError } from '../core/errors.ts';
import { type Message, messages, sentence } from '../core/message.ts';
import { commonOptions, defineCommand } from './command.ts';
import { describeEvidence } from './evidence.ts';
import { columnsOf, table, wrap } from './table.ts';
import type { Terminal } from './terminal.ts';
import { knownVendors, vendorOption } from './vendor-option.ts';

const english = {
  unknown: (given: string) =>
    `unknown vendor or error code "${given}". Run tokentwin errors for the vendors.`,
  /** The columns of the tables. */
  summaryColumns: 'vendor, operations, errors, by condition, by fault rule only',
  summaryHint:
    'tokentwin errors VENDOR lists its errors, tokentwin errors CODE explains one; --all lists everything.',
  vendorColumns: 'code, status, message, operations, condition',
  vendorHint: (count: number, vendor: string) =>
    `${count} more ${count === 1 ? 'error has' : 'errors have'} no condition and can only be injected with a fault rule: tokentwin errors ${vendor} --all`,
  fullColumns: 'code, status, message, condition, evidence',
  faultOnly: (why: string) => `By fault rule only: ${why}`,
  operationCount: (count: number) => (count === 1 ? '1 operation' : `${count} operations`),
  meaning: 'meaning',
  condition: 'condition',
  evidence: 'evidence',
  operations: 'operations',
};

/** What `errors` says, in English. */
export type ErrorCommandTexts = typeof english;

const text = messages('cli-errors', english);

/** `tokentwin errors`. */
export const errors = defineCommand({
  name: 'errors',
  summary: 'lists the errors that each vendor documents, with their conditions and evidence',
  usage: [
    ['', 'prints a summary'],
    ['VENDOR', 'lists the errors of a vendor'],
    ['CODE', 'explains an error, by its code or name'],
    ['--operation ID', 'lists the errors of an operation'],
  ],
  arguments: ['[VENDOR|CODE]'],
  options: {
    operation: { type: 'string', placeholder: 'ID', description: 'Only errors of this operation.' },
    all: { type: 'boolean', description: 'List every error of every operation, with its evidence.' },
    ...vendorOption,
    ...commonOptions,
  },
  examples: ['tokentwin errors', 'tokentwin errors 10014', 'tokentwin errors --all --json'],
  async run({ options, arguments: [subject], terminal }) {
    const catalogues = await loadCatalogues((await knownVendors(options)).map(({ vendor }) => vendor));
    const byCode =
      subject === undefined ? [] : listErrors(catalogues).filter((each) => isCalled(each, subject));
    const found =
      byCode.length > 0
        ? byCode.filter(({ operation }) => (options.operation ?? operation) === operation)
        : listOf(catalogues, subject, options.operation);
    if (options.json) terminal.printJson({ errors: found });
    else if (byCode.length > 0)
      terminal.print(
        shareErrors(found)
          .map((each) => explain(each, terminal))
          .join('\n\n'),
      );
    else if (options.all || options.operation !== undefined)
      terminal.print(byOperation(catalogues, found, terminal));
    else if (subject !== undefined) terminal.print(ofVendor(subject, found, terminal));
    else terminal.print(summary(catalogues, found, terminal));
    return 0;
  },
});

function isCalled({ code, name }: ListedError, subject: string): boolean {
  return String(code) === subject || name === subject;
}

/** The errors of a vendor and an operation. A subject with a digit was meant as a code. */
function listOf(
  catalogues: readonly Catalogue[],
  vendor: string | undefined,
  operation: string | undefined,
): ListedError[] {
  if (vendor !== undefined && /\d/.test(vendor)) {
    throw new TwinError('ERR_INVALID_OPTION', text.unknown(vendor));
  }
  return listErrors(catalogues, vendor, operation);
}

function summary(
  catalogues: readonly Catalogue[],
  found: readonly ListedError[],
  terminal: Terminal,
): string {
  const rows = catalogues.map(({ vendor, operations }) => {
    const shared = shareErrors(found.filter((each) => each.vendor === vendor));
    const natural = shared.filter(({ reach }) => reach === 'natural').length;
    return [vendor, operations.length, shared.length, natural, shared.length - natural].map(String);
  });
  return [
    ...styledTable(text.summaryColumns, rows, terminal),
    '',
    ...wrap(terminal.say(text.summaryHint), terminal.width ?? 1_000),
  ].join('\n');
}

function ofVendor(vendor: string, found: readonly ListedError[], terminal: Terminal): string {
  const shared = shareErrors(found);
  const natural = shared.filter(({ reach }) => reach === 'natural');
  const rows = natural.map((error) => [
    ...wireOf(error),
    error.operations.length === 1
      ? error.operations[0]!
      : terminal.say(text.operationCount(error.operations.length)),
    terminal.say(sentence(error.trigger)),
  ]);
  const left = shared.length - natural.length;
  return [
    ...styledTable(text.vendorColumns, rows, terminal),
    ...(left === 0
      ? []
      : ['', ...wrap(terminal.say(text.vendorHint(left, vendor)), terminal.width ?? 1_000)]),
  ].join('\n');
}

function explain(error: SharedError, terminal: Terminal): string {
  const { say } = terminal;
  const [code, status, message] = wireOf(error);
  const rows = [
    [say(text.meaning), say(sentence(error.meaning))],
    [say(text.condition), say(conditionOf(error))],
    [say(text.evidence), say(describeEvidence(error.evidence))],
    [say(text.operations), error.operations.join(', ')],
  ];
  const heading = `${terminal.style('bold', error.name)}  ${code}  HTTP ${status}  ${message}`;
  return [heading, ...table(['', ''], rows, terminal.width).slice(1)].join('\n');
}

function byOperation(
  catalogues: readonly Catalogue[],
  found: readonly ListedError[],
  terminal: Terminal,
): string {
  const groups = Map.groupBy(found, ({ operation }) => operation);
  const operations = catalogues.flatMap((catalogue) => catalogue.operations);
  return [...groups]
    .map(([id, entries]) => {
      const { method, path } = operations.find((operation) => operation.id === id)!;
      const rows = entries.map((error) => [
        ...wireOf(error),
        terminal.say(conditionOf(error)),
        terminal.say(describeEvidence(error.evidence)),
      ]);
      return [
        `${terminal.style('bold', id)}  ${method} ${path}`,
        ...styledTable(text.fullColumns, rows, terminal),
      ].join('\n');
    })
    .join('\n\n');
}

function styledTable(head: Message, rows: readonly (readonly string[])[], terminal: Terminal): string[] {
  const [first, ...lines] = table(columnsOf(terminal.say(head)), rows, terminal.width);
  return [terminal.style('dim', first!), ...lines];
}

/** Code, status and message as the vendor sends them, each on one line. */
function wireOf({ code, status, message }: ListedError | SharedError): [string, string, string] {
  return [
    code === null ? '-' : String(code),
    String(status),
    message === null ? '-' : message.replace(/\s*\n\s*/g, ' '),
  ];
}

function conditionOf({ reach, trigger }: ListedError | SharedError): Message {
  return reach === 'fault' ? text.faultOnly(sentence(trigger)) : sentence(trigger);
}
