import { catalogues, type ListedError, listErrors } from '../catalogue/errors.ts';
import type { OperationEntry } from '../core/catalogue.ts';
import { commonOptions, defineCommand } from './command.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

/** `tokentwin errors`. */
export const errors = defineCommand({
  name: 'errors',
  summary: 'lists what each vendor may refuse with: code, status, message, trigger, evidence',
  usage: ['[VENDOR] [options]'],
  arguments: ['[VENDOR]'],
  options: {
    operation: { type: 'string', placeholder: 'ID', description: "Only this operation's." },
    ...commonOptions,
  },
  examples: [
    'tokentwin errors',
    'tokentwin errors feishu',
    'tokentwin errors --operation dingtalk.corpToken --json',
  ],
  async run({ options, arguments: [vendor], terminal }) {
    const found = listErrors(vendor, options.operation);
    if (options.json) terminal.printJson({ errors: found });
    else if (found.length === 0) terminal.print('No errors.');
    else terminal.print(byOperation(found, terminal).join('\n'));
    return 0;
  },
});

function byOperation(found: readonly ListedError[], terminal: Terminal): string[] {
  const groups = Map.groupBy(found, ({ operation }) => operation);
  const operations = catalogues.flatMap<OperationEntry>((catalogue) => catalogue.operations);
  return [...groups].flatMap(([id, entries], index) => {
    const { method, path } = operations.find((operation) => operation.id === id)!;
    const lines = table(
      ['code', 'status', 'message', 'trigger', 'evidence'],
      entries.map(rowOf),
      terminal.width,
    );
    const heading = `${terminal.style('bold', id)}  ${method} ${path}`;
    return [...(index === 0 ? [] : ['']), heading, terminal.style('dim', lines[0]!), ...lines.slice(1)];
  });
}

function rowOf({ code, status, message, trigger, reach, evidence }: ListedError): string[] {
  const { kind, source, date } = evidence;
  return [
    code === null ? '-' : String(code),
    String(status),
    // As the vendor writes it, but on one line.
    message === null ? '-' : message.replace(/\s*\n\s*/g, ' '),
    reach === 'fault' ? `By fault only: ${trigger}` : trigger,
    `${kind}: ${source}${date === undefined ? '' : ` (${date})`}`,
  ];
}
