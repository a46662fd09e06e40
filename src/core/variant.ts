import type { VariantFault } from './generated/inputs.ts';
import { changeAt, formatPointer } from './json-pointer.ts';
import type { Operation } from './operation.ts';
import type { Random } from './random.ts';

type Part = NonNullable<VariantFault['only']>[number];

/** The kinds of change that a `variant` fault makes. */
export const variantParts = [
  'extra-fields',
  'order',
  'texts',
  'nulls',
  'optional',
  'form',
] as const satisfies readonly Part[];

/** A long text of a vendor's, in characters. */
const longestText = 2_000;

/** Texts that a client has to bear: an escape, a quotation mark, characters of two code units, of two directions. */
const texts = ['"quoted"\n\tand more', '汉字 👩‍👩‍👧 𠮷', 'עברית / english', "'; --", '<b>&amp;</b>'];

/** What a vendor may add without notice, of each kind of JSON. */
const additions: readonly unknown[] = [
  null,
  true,
  0,
  1.5,
  -1,
  '',
  'text',
  [],
  [null, {}],
  {},
  { of: { three: ['levels'] } },
];

/** A response that says the same in another form, as JSON text; undefined for a body that is no JSON object. */
export function variantOf(
  body: unknown,
  { variable = {} }: Operation,
  parts: ReadonlySet<Part>,
  random: Random,
): string | undefined {
  if (!isObject(body)) return undefined;
  // A provider may answer with an object that it keeps.
  const changed: unknown = structuredClone(body);
  const { free = [], nullable = [], optional = [] } = variable;
  const isDrawn = () => random.fraction() < 0.5;
  if (parts.has('texts')) {
    for (const pointer of free) if (isDrawn()) changeAt(changed, pointer, () => drawText(random));
  }
  if (parts.has('nulls')) {
    for (const pointer of nullable) {
      changeAt(changed, pointer, (value) => {
        if (value === null) return drawText(random);
        // A success may have something else in the same place.
        return typeof value === 'string' ? null : value;
      });
    }
  }
  if (parts.has('optional')) {
    for (const pointer of optional) if (isDrawn()) changeAt(changed, pointer, () => undefined);
  }
  const rebuilt = rebuild(changed, {
    isOrderChanged: parts.has('order'),
    hasExtraFields: parts.has('extra-fields'),
    random,
    path: [],
  });
  return parts.has('form') ? drawForm(rebuilt, random) : JSON.stringify(rebuilt);
}

interface Rebuilding {
  readonly isOrderChanged: boolean;
  readonly hasExtraFields: boolean;
  readonly random: Random;
  readonly path: readonly string[];
}

function rebuild(value: unknown, how: Rebuilding): unknown {
  const { isOrderChanged, hasExtraFields, random, path } = how;
  if (Array.isArray(value))
    return value.map((each, index) => rebuild(each, { ...how, path: [...path, `${index}`] }));
  if (!isObject(value)) return value;
  const entries: (readonly [string, unknown])[] = Object.entries(value).map(([name, inner]) => [
    name,
    rebuild(inner, { ...how, path: [...path, name] }),
  ]);
  if (hasExtraFields) {
    const name = `x_added_${formatPointer(path).length}`;
    entries.push([name, draw(additions, random)]);
  }
  return Object.fromEntries(isOrderChanged ? shuffled(entries, random) : entries);
}

/** JSON as other writers have it: indented, with spaces, or with escapes that mean the same. */
function drawForm(value: unknown, random: Random): string {
  const indented = JSON.stringify(value, undefined, draw([0, 2, '\t'], random));
  const escaped = (text: string) => `\\u${text.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // As PHP's json_encode and Python's json.dumps write by default.
  return indented.replaceAll('/', random.fraction() < 0.5 ? '\\/' : '/').replace(/[^\0-\x7f]/g, escaped);
}

function drawText(random: Random): string {
  const text = draw(texts, random);
  const times = random.fraction() < 0.5 ? 1 : Math.ceil(longestText / text.length);
  return text.repeat(times).slice(0, longestText);
}

function draw<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random.fraction() * items.length)]!;
}

/** By Fisher and Yates; never in the order as it was, where there is another. */
function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const result = [...items];
  for (let index = result.length - 1; index > 0; index--) {
    const other = Math.floor(random.fraction() * (index + 1));
    [result[index], result[other]] = [result[other]!, result[index]!];
  }
  const isSame = result.every((item, index) => item === items[index]);
  return isSame ? result.reverse() : result;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
