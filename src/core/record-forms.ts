import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';
import type { Message } from './message.ts';
import type { StateRecord } from './state-records.ts';

type Part = 'object' | 'list' | 'string' | 'whole number' | 'boolean' | 'anything';

/** What follows the kind in each record. */
const forms: { readonly [Kind in StateRecord[0]]: readonly Part[] } = {
  clear: [],
  clock: ['object'],
  random: ['list'],
  world: ['object'],
  seed: ['object'],
  stubs: ['object'],
  stub: ['string', 'whole number'],
  issued: ['whole number'],
  token: ['object', 'boolean'],
  'drop-token': ['whole number'],
  rules: ['whole number'],
  rule: ['object'],
  window: ['string', 'string', 'whole number', 'whole number'],
  uses: ['string', 'whole number', 'whole number'],
  'drop-rule': ['string'],
  item: ['string', 'string', 'string', 'anything'],
  'drop-item': ['string', 'string', 'string'],
};

const names: Readonly<Record<Exclude<Part, 'anything'>, Message>> = {
  object: errorTexts.anObject,
  list: errorTexts.aList,
  string: errorTexts.aString,
  'whole number': errorTexts.aWholeNumber,
  boolean: errorTexts.trueOrFalse,
};

/** Throws unless data is a record with all its parts; what is in a part that is an object is not checked. */
export function requireRecord(data: unknown): asserts data is StateRecord {
  if (!Array.isArray(data)) throw invalid(errorTexts.notARecord(typeNameOf(data)));
  const [kind, ...parts] = data as readonly unknown[];
  if (typeof kind !== 'string' || !isKind(kind)) {
    throw invalid(
      errorTexts.unknownRecord(typeof kind === 'string' ? JSON.stringify(kind) : typeNameOf(kind)),
    );
  }
  const form = forms[kind];
  if (parts.length !== form.length) {
    throw invalid(errorTexts.recordLength(kind, form.length, parts.length));
  }
  for (const [index, part] of form.entries()) {
    if (part === 'anything' || fits(parts[index], part)) continue;
    throw invalid(errorTexts.recordPart(kind, index + 1, names[part], typeNameOf(parts[index])));
  }
}

/** Names the type of data for an error message, never its value: that may be a secret. */
export function typeNameOf(data: unknown): Message | string {
  if (data === null || data === undefined) return String(data);
  if (Array.isArray(data)) return errorTexts.aList;
  if (typeof data === 'object') return errorTexts.anObject;
  if (typeof data === 'string') return errorTexts.aString;
  if (typeof data === 'number') return errorTexts.aNumber;
  return typeof data === 'boolean' ? String(data) : typeof data;
}

function isKind(kind: string): kind is StateRecord[0] {
  return Object.hasOwn(forms, kind);
}

function fits(data: unknown, part: Exclude<Part, 'anything'>): boolean {
  switch (part) {
    case 'object':
      return typeof data === 'object' && data !== null && !Array.isArray(data);
    case 'list':
      return Array.isArray(data);
    case 'whole number':
      return Number.isSafeInteger(data);
    default:
      return typeof data === part;
  }
}

function invalid(text: Message): TwinError {
  return new TwinError('ERR_INVALID_STATE', text);
}
