import { deepest, isDeep } from './nesting.ts';
import { type Redactor, type Replacements, redacted, type Sensitivity } from './redactor.ts';

type Side = 'request' | 'response';

/** A body as it may be shown: JSON and forms field by field, other bodies by kind and length only. */
export function redactBody(
  body: string,
  side: Side,
  contentType: string,
  redactor: Redactor,
  known: Replacements,
): string {
  if (body === '') return '';
  const json = jsonOf(body);
  if (isDeep(json)) return describeLength('deeply nested JSON', body);
  if (typeof json === 'object' && json !== null) {
    return JSON.stringify(redactJson(json, side, undefined, redactor, known));
  }
  if (json !== undefined) return describeLength('JSON that is not an object', body);
  if (isForm(body)) return redactPairs(body, side, redactor, known);
  // Our own text responses and gateway pages contain no unknown secrets.
  if (side === 'response' && contentType.startsWith('text/')) return redactor.text(body, known);
  return describeLength(/^\s*[[{"]/.test(body) ? 'malformed JSON' : 'neither JSON nor a form', body);
}

/** A query or a form as it may be shown, in its own order and spelling. */
export function redactPairs(text: string, side: Side, redactor: Redactor, known: Replacements): string {
  if (text === '') return '';
  const pairs = text.split('&').map((pair) => {
    const mark = pair.indexOf('=');
    if (mark === -1) return redactor.text(pair, known);
    const [name, value] = [formDecoded(pair.slice(0, mark)), formDecoded(pair.slice(mark + 1))];
    const [shownName, shownValue] = [
      redactor.text(name, known),
      redactString(value, side, redactor.sensitivityOf(name, side), redactor, known),
    ];
    const kept = (original: string, decoded: string, shown: string) => (shown === decoded ? original : shown);
    return `${kept(pair.slice(0, mark), name, shownName)}=${kept(pair.slice(mark + 1), value, shownValue)}`;
  });
  // For a secret with an & that was not encoded.
  return redactor.text(pairs.join('&'), known);
}

/** The values of a request whose field names are sensitive, each with its replacement. */
export function sensitiveValues(
  query: string,
  body: string | undefined,
  redactor: Redactor,
  known: Replacements,
): Map<string, string> {
  const found = new Map<string, string>();
  const note = (name: string, value: unknown) => {
    const sensitivity = redactor.sensitivityOf(name, 'request');
    if (sensitivity === undefined || typeof value !== 'string') return;
    const shown = redactor.value(value, sensitivity, known);
    if (shown !== value) found.set(value, shown);
  };
  for (const [name, value] of fieldsOf(query, body)) note(name, value);
  return found;
}

/** Every named value of a request, of its query and of its body. */
export function* fieldsOf(query: string, body: string | undefined): Generator<readonly [string, unknown]> {
  yield* pairsOf(query);
  if (!body) return;
  const json = jsonOf(body);
  if (json !== undefined) yield* leavesOf(json);
  else if (isForm(body)) yield* pairsOf(body);
}

function* pairsOf(text: string): Generator<readonly [string, unknown]> {
  for (const [name, value] of new URLSearchParams(text)) {
    yield [name, value];
    const json = objectIn(value);
    if (json) yield* leavesOf(json);
  }
}

function* leavesOf(value: unknown, left = deepest): Generator<readonly [string, unknown]> {
  if (typeof value !== 'object' || value === null || left === 0) return;
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner !== null) yield* leavesOf(inner, left - 1);
    else {
      yield [name, inner];
      const json = typeof inner === 'string' ? objectIn(inner) : undefined;
      if (json) yield* leavesOf(json, left - 1);
    }
  }
}

function redactJson(
  value: unknown,
  side: Side,
  sensitivity: Sensitivity,
  redactor: Redactor,
  known: Replacements,
): unknown {
  if (typeof value === 'string') return redactString(value, side, sensitivity, redactor, known);
  if (typeof value !== 'object' || value === null) {
    return sensitivity !== undefined && value !== null && value !== false ? redacted : value;
  }
  if (Array.isArray(value)) return value.map((each) => redactJson(each, side, sensitivity, redactor, known));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      redactor.text(name, known),
      redactJson(inner, side, redactor.sensitivityOf(name, side) ?? sensitivity, redactor, known),
    ]),
  );
}

/** A value, which can be JSON in a string. */
function redactString(
  text: string,
  side: Side,
  sensitivity: Sensitivity,
  redactor: Redactor,
  known: Replacements,
): string {
  const inner = sensitivity === undefined ? objectIn(text) : undefined;
  if (inner === undefined) return redactor.value(text, sensitivity, known);
  return isDeep(inner)
    ? describeLength('deeply nested JSON', text)
    : JSON.stringify(redactJson(inner, side, undefined, redactor, known));
}

/** The object or list in a JSON text. */
function objectIn(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const json = jsonOf(text);
  return typeof json === 'object' && json !== null ? json : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isForm(text: string): boolean {
  return /^[\w.%[\]+-]+=[^&\s]*(&[\w.%[\]+-]+=[^&\s]*)*$/.test(text);
}

function formDecoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    // A malformed escape is left as it is.
    return spaced;
  }
}

/** What is shown instead of a text. */
export function describeLength(kind: string, text: string): string {
  return `«${kind}, ${text.length} characters»`;
}
