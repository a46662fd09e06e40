import { instantMs } from './clock.ts';
import { durationMs } from './duration.ts';
import { TwinError, type TwinErrorCode } from './errors.ts';
import { type Inputs, inputs } from './generated/inputs.ts';
import type { InputSchema } from './input-schema.ts';
import { didYouMean } from './nearest.ts';

/** One reason why an input is invalid. */
export interface InputMistake {
  /** The keys to the value at fault. */
  readonly path: readonly (string | number)[];
  /** The key of an object, where the key itself is at fault. */
  readonly key?: string;
  readonly message: string;
}

type Path = readonly (string | number)[];
type Values = Readonly<Record<string, unknown>>;

const schemas: Readonly<Record<string, InputSchema>> = inputs;

/** Types that core reads itself: what a value has to be, and whether it is. */
const scalars: Readonly<Record<string, readonly [expected: string, fits: (value: unknown) => boolean]>> = {
  Duration: [
    'a duration such as 300ms, 2s or 1h30m, or a number of milliseconds',
    (value) => isRead(() => durationMs(value as string) >= 0),
  ],
  SignedDuration: [
    'a duration such as 29m or -1s, or a number of milliseconds',
    (value) => isRead(() => Number.isFinite(durationMs(value as string))),
  ],
  Instant: [
    'an instant as ISO 8601 text with a time zone, such as 2026-11-21T00:00:00Z',
    (value) => isRead(() => instantMs(value as string) >= 0),
  ],
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
  return check(schema, value, [], schema.title ?? name);
}

/** `what` is what a message calls the value. */
function check(schema: InputSchema, value: unknown, path: Path, what: string): InputMistake[] {
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

function checkObject(schema: InputSchema, values: Values, path: Path, what: string): InputMistake[] {
  const { properties, additionalProperties, required = [], forms } = schema;
  if (!properties) {
    if (typeof additionalProperties !== 'object') return [];
    return Object.entries(values).flatMap(([key, value]) =>
      check(additionalProperties, value, [...path, key], `value of ${key}`),
    );
  }
  const known = Object.keys(properties);
  const given = Object.keys(values).filter((key) => values[key] !== undefined);
  const unknown = given.filter((key) => !Object.hasOwn(properties, key));
  const missing = required.filter((key) => !given.includes(key));
  return [
    ...unknown.map((key) => ({ path, key, message: unknownKey(key, what, known) })),
    ...(missing.length > 0 ? [{ path, message: `Missing ${missing.join(' and ')} in ${what}.` }] : []),
    ...(forms && unknown.length === 0 ? checkForms(forms, given, path, what) : []),
    ...given
      .filter((key) => !unknown.includes(key))
      .flatMap((key) => {
        const property = properties[key]!;
        return check(property, values[key], [...path, key], titleOf(property) ?? `${key} in ${what}`);
      }),
  ];
}

function unknownKey(key: string, what: string, known: readonly string[]): string {
  return `Unknown key "${key}" in ${what}.${didYouMean(key, known)} Known keys: ${known.join(', ')}.`;
}

/** Exactly one of several sets of properties is given, and all of it. */
function checkForms(
  forms: readonly (readonly string[])[],
  given: readonly string[],
  path: Path,
  what: string,
): InputMistake[] {
  const all = new Set(forms.flat());
  const chosen = given.filter((key) => all.has(key));
  if (forms.some((form) => form.length === chosen.length && form.every((key) => chosen.includes(key)))) {
    return [];
  }
  const expected = forms.map((form) => form.join(' and ')).join(', or ');
  const message = `Invalid ${what}: expected ${expected}; received ${chosen.join(' and ') || 'none of them'}.`;
  return [{ path, message }];
}

/** Objects are told apart by their `type`, so that the mistakes are those of the one that is meant. */
function checkAlternatives(
  schema: InputSchema,
  alternatives: readonly InputSchema[],
  value: unknown,
  path: Path,
  what: string,
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
    return [invalid(what, `an object with a type (${types.join(', ')})`, value, path)];
  }
  const meant = objects.find(({ properties }) => typesOf(properties!.type!).includes(type));
  if (meant) return check(meant, value, path, `${type} ${what}`);
  const hint = didYouMean(type, types) || ` Known types: ${types.join(', ')}.`;
  return [{ path: [...path, 'type'], message: `Unknown ${what} type "${type}".${hint}` }];
}

function typesOf({ const: only, enum: several = [] }: InputSchema): readonly string[] {
  return only === undefined ? several.map(String) : [String(only)];
}

/** The title of an object or of a union of objects; a plain value is called by the name of its property. */
function titleOf(schema: InputSchema): string | undefined {
  const meant = schema.$ref === undefined ? schema : schemas[schema.$ref];
  return meant?.properties || meant?.oneOf?.some(({ $ref }) => $ref !== undefined) ? meant.title : undefined;
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

function expectedOf(schema: InputSchema): string {
  const { type, title, enum: several, minimum, exclusiveMinimum, maximum } = schema;
  if (title !== undefined && type !== 'object') return title;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (several) return several.join(' or ');
  if (type === 'object') return 'an object';
  if (type === 'array') return 'a list';
  if (type === 'boolean') return 'true or false';
  if (type === 'string') return schema.minLength ? 'a non-empty string' : 'a string';
  const kind = type === 'integer' ? 'a whole number' : 'a number';
  if (exclusiveMinimum !== undefined) return `${kind} above ${exclusiveMinimum}, at most ${maximum}`;
  if (minimum === undefined) return kind;
  return maximum === undefined ? `${kind} of at least ${minimum}` : `${kind} from ${minimum} to ${maximum}`;
}

function invalid(what: string, expected: string, value: unknown, path: Path): InputMistake {
  return { path, message: `Invalid ${what}: expected ${expected}, received ${shown(value)}.` };
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
