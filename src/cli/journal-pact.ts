import { TwinError } from '../core/errors.ts';
import { messages } from '../core/message.ts';
import type { PactFromJournal } from '../pact/from-journal/pact-from-journal.ts';
import type { SeenExchange } from '../pact/from-journal/seen-exchange.ts';
import type { VendorModule } from '../vendors/vendor-module.ts';
import { builtIn, requireVendor } from './known-vendors.ts';
import { usageError } from './parse.ts';
import { printable, type Terminal } from './terminal.ts';

const english = {
  severalVendors: (names: readonly string[]) =>
    `A pact has one provider, and the journal has requests to ${names.join(' and ')}. Add --provider ${names[0]}.`,
  noRequests: (names: readonly string[]) =>
    `The journal has no request to ${names.join(', ')}, so there is no pact to write. Run the client first.`,
  nothingFound: (why: string) => `No request of the journal can be in a pact: ${why}.`,
  cannotWrite: (file: string, message: string) => `Cannot write "${file}": ${message}.`,
  written: (file: string, interactions: number, exchanges: number, consumer: string, provider: string) =>
    `${file}: ${count(interactions, 'interaction')} of ${consumer} and ${provider}, from ${count(exchanges, 'exchange')}.`,
  leftOut: (id: number, why: string) => `Left out #${id}: ${why}.`,
};

/** What `journal --pact` says, in English. */
export type JournalPactTexts = typeof english;

const text = messages('cli-journal-pact', english);

interface PactOptions {
  readonly pact: string;
  readonly consumer: string;
  readonly provider: string | undefined;
  readonly json: boolean;
}

/** `tokentwin journal --pact FILE`. */
export async function writePact(
  exchanges: readonly SeenExchange[],
  { pact: file, consumer, provider, json }: PactOptions,
  terminal: Terminal,
): Promise<number> {
  const module = chooseVendor(exchanges, provider);
  const { pactFromJournal } = await import('../pact/from-journal/pact-from-journal.ts');
  const written = await pactFromJournal(exchanges, module, consumer);
  const { interactions } = written.pact;
  if (interactions.length === 0) throw new TwinError('ERR_NOT_FOUND', text.nothingFound(reasonsOf(written)));
  write(file, written);
  if (json) {
    terminal.printJson({ file, interactions: interactions.length, leftOut: written.leftOut });
    return 0;
  }
  terminal.print(
    printable(
      terminal.say(text.written(file, interactions.length, written.exchanges, consumer, module.name)),
    ),
  );
  for (const { id, why } of written.leftOut) terminal.print(printable(terminal.say(text.leftOut(id, why))));
  return 0;
}

function chooseVendor(exchanges: readonly SeenExchange[], named: string | undefined): VendorModule {
  const called = builtIn.filter((module) =>
    exchanges.some(({ operation }) => operation && Object.hasOwn(module.vendor.operations, operation)),
  );
  const wanted = named === undefined ? called : [requireVendor(named, builtIn)];
  const names = (modules: readonly VendorModule[]) => modules.map(({ name }) => name).sort();
  if (wanted.length > 1) throw usageError(text.severalVendors(names(wanted)));
  const [module] = wanted;
  if (module && called.includes(module)) return module;
  throw new TwinError('ERR_NOT_FOUND', text.noRequests(names(module ? [module] : builtIn)));
}

function reasonsOf({ leftOut }: PactFromJournal): string {
  return [...new Set(leftOut.map(({ why }) => why))].join('; ');
}

function write(file: string, { pact }: PactFromJournal): void {
  const { mkdirSync, writeFileSync } = process.getBuiltinModule('node:fs');
  try {
    mkdirSync(process.getBuiltinModule('node:path').dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(pact, null, 2)}\n`);
  } catch (cause) {
    throw new TwinError('ERR_FILE', text.cannotWrite(file, (cause as Error).message), { cause });
  }
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
