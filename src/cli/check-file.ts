import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { TwinError } from '../core/errors.ts';
import type { Scenario, StubRule } from '../core/generated/inputs.ts';
import type { InputMistake } from '../core/input.ts';
import { type Message, messages, type Text } from '../core/message.ts';
import type { Seed } from '../generated/seed.ts';
import type { VendorModule } from '../vendors/vendor-module.ts';
import { isScenario, mistakesInScenario, mistakesInSeed, mistakesInStubs } from './check-data.ts';

/** A mistake in a file, with its position. */
export interface FileMistake {
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly column: number;
  readonly message: Text;
}

/** The data of a YAML or JSON text, and its mistakes in the order of the file. */
export interface CheckedText {
  /** Safe to use only when there are no findings. */
  readonly data: unknown;
  readonly findings: readonly FileMistake[];
  /** What is valid, and probably not meant. */
  readonly warnings: readonly FileMistake[];
}

const english = {
  multipleDocuments: 'A seed or scenario file must contain one document; a second one starts here.',
  quote: 'A value that begins with !, * or % needs quotes.',
  alias: 'An alias (*name) has no anchor before it. A value that begins with * needs quotes.',
  tooLong: 'The file is longer than 16 million characters.',
  tooManyAliases: (count: number, most: number) => `The file has ${count} aliases; the maximum is ${most}.`,
  empty: 'The file is empty. An empty seed or scenario is {}, an empty list of stubs is [].',
  invalidScenario: (what: string) => `Invalid scenario: ${what}`,
  invalidStubs: (what: string) => `Invalid stubs: ${what}`,
  invalidSeed: (what: string) => `Invalid seed: ${what}`,
  scenarioAsSeed: (file: string) => `${file} is a scenario, not a seed. Pass it with --scenario.`,
  place: (place: string, what: string) => `${place} ${what}`,
  placeAndMore: (place: string, what: string, more: number, file: string) =>
    `${place} ${what} (and ${more} more: tokentwin check ${file})`,
  notFound: 'file not found',
  isFolder: 'it is a directory',
  denied: 'permission denied',
  unreadable: (file: string, reason: string) => `Cannot read "${file}": ${reason}.`,
};

/** What is wrong with a file of the user, in English. */
export type CheckFileTexts = typeof english;

const text = messages('cli-check-file', english);

/** A longer file is not read: it would take its time. */
const mostCharacters = 16_777_216;

/** Each alias is looked up in all that stands before it. */
const mostAliases = 200;

const readErrors: Readonly<Record<string, Text>> = {
  ENOENT: text.notFound,
  EISDIR: text.isFolder,
  EACCES: text.denied,
};

/** Reads a seed file; throws if `tokentwin check` would report a mistake. */
export function readSeed(file: string, vendors: readonly VendorModule[]): Seed {
  const { data, findings } = checkText(readText(file), (seed) => mistakesInSeed(seed, vendors));
  if (findings.length === 0) return data as Seed;
  if (isScenario(data, vendors)) throw new TwinError('ERR_INVALID_SEED', text.scenarioAsSeed(file));
  throw new TwinError('ERR_INVALID_SEED', text.invalidSeed(summarize(file, findings)));
}

/** Reads a scenario file; throws if `tokentwin check` would report a mistake. */
export function readScenario(file: string, vendors: readonly VendorModule[]): Scenario {
  const { data, findings } = checkText(readText(file), (scenario) => mistakesInScenario(scenario, vendors));
  if (findings.length === 0) return data as Scenario;
  throw new TwinError('ERR_INVALID_SCENARIO', text.invalidScenario(summarize(file, findings)));
}

/** Reads a file with a list of stubs; throws if `tokentwin check` would report a mistake. */
export function readStubs(file: string, vendors: readonly VendorModule[]): readonly StubRule[] {
  const { data, findings } = checkText(readText(file), (stubs) => mistakesInStubs(stubs, vendors));
  if (findings.length === 0) return data as readonly StubRule[];
  throw new TwinError('ERR_INVALID_STUB', text.invalidStubs(summarize(file, findings)));
}

/** Reads a text file; throws a one-line reason if it cannot. */
export function readText(file: string): string {
  try {
    return process.getBuiltinModule('node:fs').readFileSync(file, 'utf8');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new TwinError('ERR_FILE', text.unreadable(file, readErrors[code ?? ''] ?? message), { cause });
  }
}

/** Parses YAML or JSON (JSON is YAML too) and reports its mistakes by line and column. */
export function checkText(
  source: string,
  mistakesIn: (data: unknown) => readonly InputMistake[],
  warningsIn: (data: unknown) => readonly InputMistake[] = () => [],
): CheckedText {
  const aliases = countAliases(source);
  if (source.length > mostCharacters || aliases > mostAliases) {
    const message = source.length > mostCharacters ? text.tooLong : text.tooManyAliases(aliases, mostAliases);
    return { data: undefined, findings: [{ line: 1, column: 1, message }], warnings: [] };
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const findingAt = (offset: number, message: Text): FileMistake => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  const syntaxErrors = [...document.errors, ...document.warnings];
  if (syntaxErrors.length > 0) {
    const findings = syntaxErrors.map((error) => findingAt(error.pos[0], describeSyntaxError(error)));
    return { data: undefined, findings, warnings: [] };
  }
  if (document.contents === null) {
    return { data: undefined, findings: [findingAt(0, text.empty)], warnings: [] };
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    // An alias without its anchor, or too many aliases: yaml gives no position, and repeats the alias.
    const message = error instanceof ReferenceError ? text.alias : (error as Error).message;
    return { data: undefined, findings: [findingAt(0, message)], warnings: [] };
  }
  const place = (mistakes: readonly InputMistake[]) =>
    mistakes
      .map(({ path, key, message }) => ({ offset: offsetOf(document, path, key), message }))
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, message }) => findingAt(offset, message));
  return { data, findings: place(mistakesIn(data)), warnings: place(warningsIn(data)) };
}

/** The first finding in one line, and how many more there are. */
function summarize(file: string, [first, ...others]: readonly FileMistake[]): Message {
  const { line, column, message } = first!;
  const place = `${file}:${line}:${column}`;
  return others.length === 0
    ? text.place(place, message)
    : text.placeAndMore(place, message, others.length, file);
}

/** A syntax error without the text of the file: it may hold a secret. */
function describeSyntaxError({ code, message }: YAMLError): Text {
  if (code === 'MULTIPLE_DOCS') return text.multipleDocuments;
  return code === 'TAG_RESOLVE_FAILED' || code === 'BAD_DIRECTIVE' ? text.quote : withoutSource(message);
}

/** What is quoted of the file may be a secret: all that follows a colon, and an escape beyond its first character. */
function withoutSource(message: string): string {
  return message.replace(/(?<=\w): .*$/s, '').replace(/(?<=escape sequence \\.).+$/s, '');
}

/** How many aliases stand in a text, or in its strings. */
function countAliases(source: string): number {
  return source.match(/(?<![^\s,[{:-])\*[^\s,[\]{}]/g)?.length ?? 0;
}

/** The offset of a value, or of one of its keys; of the nearest parent if it is missing. */
function offsetOf(document: Document, path: InputMistake['path'], key?: string): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const segment of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isSeq(node)) node = node.items[Number(segment)];
    else node = findPair(node, String(segment))?.value;
    offset = startOf(node) ?? offset;
  }
  return (key === undefined ? undefined : startOf(findPair(node, key)?.key)) ?? offset;
}

function findPair(node: unknown, key: string): Pair | undefined {
  return isMap(node)
    ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)
    : undefined;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
