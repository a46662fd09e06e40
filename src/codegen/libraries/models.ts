/** The answers of the control API that the libraries for other languages have types for: the schema, and their name for it. */
const wanted: readonly (readonly [schema: string, name: string])[] = [
  ['Clock', 'Clock'],
  ['Token', 'Token'],
  ['ActiveFaultRule', 'FaultRule'],
  ['Exchange', 'Exchange'],
  ['Verdict', 'Verdict'],
  ['JournalVerification', 'JournalVerification'],
  ['Sandbox', 'Sandbox'],
  ['ShippedScenario', 'ShippedScenario'],
  ['LoginCode', 'LoginCode'],
  ['AppTicket', 'AppTicket'],
];

/** An object that the control API answers, for every language. */
export interface Model {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly Field[];
}

export interface Field {
  /** As it is in JSON. */
  readonly wire: string;
  readonly description: string;
  readonly type: FieldType;
  readonly required: boolean;
}

export type FieldType =
  | { readonly kind: 'string' | 'integer' | 'number' | 'boolean' | 'any' }
  | { readonly kind: 'list'; readonly of: FieldType }
  | { readonly kind: 'model'; readonly name: string };

/** What is read of a JSON schema. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** The models of the control API, in a fixed order; those of nested objects follow the one that has them. */
export function modelsOf(schemas: Readonly<Record<string, unknown>>): Model[] {
  const reader = new ModelReader(schemas as Readonly<Record<string, Schema>>);
  for (const [schema, name] of wanted) reader.read(schema, name);
  return reader.models;
}

class ModelReader {
  readonly models: Model[] = [];
  readonly #schemas: Readonly<Record<string, Schema>>;

  constructor(schemas: Readonly<Record<string, Schema>>) {
    this.#schemas = schemas;
  }

  read(schema: string, name: string): void {
    const found = this.#schemas[schema];
    if (!found) {
      throw new Error(
        `specs/control.yaml has no schema ${schema}, which src/codegen/libraries/models.ts names.`,
      );
    }
    this.#add(name, found);
  }

  #add(name: string, { description = '', properties = {}, required = [] }: Schema): void {
    const nested: [string, Schema][] = [];
    const fields = Object.entries(properties).map(([wire, schema]) => ({
      wire,
      description: this.#resolved(schema).description ?? '',
      type: this.#typeOf(schema, name + pascalCase(wire), nested),
      required: required.includes(wire),
    }));
    this.models.push({ name, description: oneLine(description), fields });
    for (const [inner, schema] of nested) this.#add(inner, schema);
  }

  #typeOf(schema: Schema, nestedName: string, nested: [string, Schema][]): FieldType {
    const reference = referenceOf(schema);
    const known = wanted.find(([name]) => name === reference);
    if (known) return { kind: 'model', name: known[1] };
    const { type, properties, items, enum: values, const: value } = this.#resolved(schema);
    if (properties) {
      nested.push([nestedName, this.#resolved(schema)]);
      return { kind: 'model', name: nestedName };
    }
    if (type === 'array') return { kind: 'list', of: this.#typeOf(items ?? {}, nestedName, nested) };
    if (values?.every((each) => typeof each === 'string') || typeof value === 'string')
      return { kind: 'string' };
    if (type === 'string' || type === 'integer' || type === 'number' || type === 'boolean')
      return { kind: type };
    return { kind: 'any' };
  }

  #resolved(schema: Schema): Schema {
    const reference = referenceOf(schema);
    if (reference === undefined) return schema;
    return { ...this.#schemas[reference], ...(schema.description && { description: schema.description }) };
  }
}

function referenceOf({ $ref }: Schema): string | undefined {
  return $ref?.split('/').at(-1);
}

/** `issuedAtMs` as `IssuedAtMs`, `app_id` as `AppId`. */
export function pascalCase(wire: string): string {
  return wire.replace(/(?:^|[_-])(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** `issuedAtMs` as `issued_at_ms`. */
export function snakeCase(wire: string): string {
  return wire.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('-', '_');
}

/** `app_id` as `appId`. */
export function camelCase(wire: string): string {
  return wire.replace(/[_-](\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** A description as one line, with a full stop. */
export function oneLine(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
}
