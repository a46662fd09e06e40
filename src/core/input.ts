import { durationMs } from './duration.ts';
import { errorTexts } from './error-texts.ts';
import { TwinError, type TwinErrorCode } from './errors.ts';
import { type Inputs, inputs } from './generated/inputs.ts';
import type { InputSchema } from './input-schema.ts';
import { instantMs } from './instant.ts';
import { type Message, sentence, type Text } from './message.ts';
import { didYouMean } from './nearest.ts';

/** One reason why an input is invalid. */
export interface InputMistake {
  /** The keys to the value at fault. */
  readonly path: readonly (string | number)[];
  /** The key of an object, where the key itself is at fault. */
  readonly key?: string;
  readonly message: Text;
}

type Path = readonly (string | number)[];
type Values = Readonly<Record<string, unknown>>;

const schemas: Readonly<Record<string, InputSchema>> = inputs;

/** Types that core reads itself: what a value has to be, and whether it is. */
const scalars: Readonly<Record<string, readonly [expected: Text, fits: (value: unknown) => boolean]>> = {
  Duration: [errorTexts.aDuration, (value) => isRead(() => durationMs(value as string) >= 0)],
  SignedDuration: [
    errorTexts.aSignedDuration,
    (value) => isRead(() => Number.isFinite(durationMs(value as string))),
  ],
  Instant: [errorTexts.anInstant, (value) => isRead(() => instantMs(value as string) >= 0)],
};

/** Returns a valid input as its type; throws for an invalid one, naming the first mistake. */
export function readInput<Name extends keyof Inputs>(
  name: Name,
  value: unknown,
  code: TwinErrorCode,
): Inputs[Name] {
  const [mistake] = findMistakes(name, value);
  if (mistake) throw new TwinError(code, mistake.message);
  return value as Inputs[Name];
}

/** Finds every mistake in an input. */
export function findMistakes(name: keyof Inputs, value: unknown): InputMistake[] {
  const schema: InputSchema = inputs[name];
  return check(schema, value, [], sentence(schema.title ?? name));
}

/** `what` is what a message calls the value. */
function check(schema: InputSchema, value: unknown, path: Path, what: Text): InputMistake[] {
  const { $ref: name, oneOf } = schema;
  const scalar = name === undefined ? undefined : scalars[name];
  if (scalar) return scalar[1](value) ? [] : [invalid(what, scalar[0], value, path)];
  if (name !== undefined) return check(schemas[name]!, value, path, what);
  if (oneOf) return checkAlternatives(schema, oneOf, value, path, what);
  if (!fitsType(schema, value)) return [invalid(what, expectedOf(schema), value, path)];
  if (schema.type === 'array') {
    return (value as readonly unknown[]).flatMap((item, index) =>
      check(schema.items!, item, [...path, index], titleOf(schema.items!) ?? what),
    );
  }
  return schema.type === 'object' ? checkObject(schema, value as Values, path, what) : [];
}

function checkObject(schema: InputSchema, values: Values, path: Path, what: Text): InputMistake[] {
  const { properties, additionalProperties, required = [], forms } = schema;
  if (!properties) {
    if (typeof additionalProperties !== 'object') return [];
    return Object.entries(values).flatMap(([key, value]) =>
      check(additionalProperties, value, [...path, key], errorTexts.valueOf(key)),
    );
  }
  const known = Object.keys(properties);
  const given = Object.keys(values).filter((key) => values[key] !== undefined);
  const unknown = given.filter((key) => !Object.hasOwn(properties, key));
  const missing = required.filter((key) => !given.includes(key));
  return [
    ...unknown.map((key) => ({ path, key, message: unknownKey(key, what, known) })),
    ...(missing.length > 0 ? [{ path, message: errorTexts.missingKeys(missing, what) }] : []),
    ...(forms && unknown.length === 0 ? checkForms(forms, given, path, what) : []),
    ...given
      .filter((key) => !unknown.includes(key))
      .flatMap((key) => {
        const property = properties[key]!;
        return check(property, values[key], [...path, key], titleOf(property) ?? errorTexts.keyIn(key, what));
      }),
  ];
}

function unknownKey(key: string, what: Text, known: readonly string[]): Message {
  return errorTexts.unknownKey(key, what, didYouMean(key, known), known);
}

/** Exactly one of several sets of properties is given, and all of it. */
function checkForms(
  forms: readonly (readonly string[])[],
  given: readonly string[],
  path: Path,
  what: Text,
): InputMistake[] {
  const all = new Set(forms.flat());
  const chosen = given.filter((key) => all.has(key));
  if (forms.some((form) => form.length === chosen.length && form.every((key) => chosen.includes(key)))) {
    return [];
  }
  return [{ path, message: errorTexts.wrongForm(what, forms, chosen) }];
}

/** The `type` selects the schema of an object, so that the errors are those of the intended schema. */
function checkAlternatives(
  schema: InputSchema,
  alternatives: readonly InputSchema[],
  value: unknown,
  path: Path,
  what: Text,
): InputMistake[] {
  const objects = alternatives
    .map((each) => (each.$ref === undefined ? each : schemas[each.$ref]))
    .filter((each): each is InputSchema => each?.properties?.type !== undefined);
  if (objects.length === 0) {
    const fits = alternatives.some((each) => check(each, value, path, what).length === 0);
    return fits ? [] : [invalid(what, expectedOf(schema), value, path)];
  }
  const types = objects.flatMap(({ properties }) => typesOf(properties!.type!));
  const type = isObject(value) ? value.type : undefined;
  if (typeof type !== 'string') {
    return [invalid(what, errorTexts.objectWithType(types), value, path)];
  }
  const meant = objects.find(({ properties }) => typesOf(properties!.type!).includes(type));
  if (meant) return check(meant, value, path, errorTexts.ofType(type, what));
  const hint = didYouMean(type, types, errorTexts.knownTypes(types));
  return [{ path: [...path, 'type'], message: errorTexts.unknownType(what, type, hint) }];
}

function typesOf({ const: only, enum: several = [] }: InputSchema): readonly string[] {
  return only === undefined ? several.map(String) : [String(only)];
}

/** The title of an object or of a union of objects; a plain value is called by the name of its property. */
function titleOf(schema: InputSchema): Text | undefined {
  const meant = schema.$ref === undefined ? schema : schemas[schema.$ref];
  return meant?.properties || meant?.oneOf?.some(({ $ref }) => $ref !== undefined)
    ? meant.title && sentence(meant.title)
    : undefined;
}

function fitsType(schema: InputSchema, value: unknown): boolean {
  const { type, enum: several, minLength = 0, pattern } = schema;
  if (schema.const !== undefined) return value === schema.const;
  if (type === undefined && !several) return true;
  if (several) return several.includes(value as string);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'string') {
    if (typeof value !== 'string' || value.length < minLength) return false;
    return pattern === undefined || new RegExp(pattern).test(value);
  }
  if (type === 'boolean') return typeof value === 'boolean';
  return typeof value === 'number' && isInRange(schema, value);
}

function isInRange(schema: InputSchema, value: number): boolean {
  const { type, minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity } = schema;
  if (type === 'integer' ? !Number.isSafeInteger(value) : !Number.isFinite(value)) return false;
  return value >= minimum && value > exclusiveMinimum && value <= maximum;
}

function expectedOf(schema: InputSchema): Text {
  const { type, title, enum: several, minimum, exclusiveMinimum, maximum } = schema;
  if (title !== undefined && type !== 'object') return sentence(title);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (several) return errorTexts.oneOf(several.map(String));
  if (type === 'object') return errorTexts.anObject;
  if (type === 'array') return errorTexts.aList;
  if (type === 'boolean') return errorTexts.trueOrFalse;
  if (type === 'string') return schema.minLength ? errorTexts.aFilledString : errorTexts.aString;
  const kind = type === 'integer' ? errorTexts.aWholeNumber : errorTexts.aNumber;
  if (exclusiveMinimum !== undefined) return errorTexts.above(kind, exclusiveMinimum, maximum);
  if (minimum === undefined) return kind;
  return maximum === undefined
    ? errorTexts.atLeast(kind, minimum)
    : errorTexts.between(kind, minimum, maximum);
}

function invalid(what: Text, expected: Text, value: unknown, path: Path): InputMistake {
  return { path, message: errorTexts.invalid(what, expected, shown(value)) };
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRead(read: () => boolean): boolean {
  try {
    return read();
  } catch {
    return false;
  }
}
