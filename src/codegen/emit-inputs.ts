import { heading } from './heading.ts';
import { printLiteral } from './print-literal.ts';
import type { Spec } from './spec.ts';

/** The schemas that core reads itself; those that they refer to follow. */
const roots = ['FaultRule', 'StubRule', 'Scenario'];

/** Schemas that core knows as types of its own, with the file of each; in process they accept more than JSON has. */
const scalars: Readonly<Record<string, readonly [type: string, file: string]>> = {
  Duration: ['Duration', '../duration.ts'],
  SignedDuration: ['Duration', '../duration.ts'],
  Instant: ['Instant', '../clock.ts'],
};

/** Schemas that core takes as any object: the vendor checks its own registrations. */
const opaque = ['Seed'];

/** Keywords that the types and the checks understand. */
const understood = new Set(
  '$ref additionalProperties const enum exclusiveMinimum items maximum minimum minLength oneOf pattern properties required title type'.split(
    ' ',
  ),
);
const ignored = new Set(['default', 'description', 'example', 'examples']);

type Schema = Readonly<Record<string, unknown>>;

/** The module with the types and the checks of the inputs that core reads; undefined where the document has none. */
export function emitInputs(spec: Spec): string | undefined {
  const names = reachable(
    spec,
    roots.filter((name) => Object.hasOwn(spec.schemas, name)),
  );
  if (names.length === 0) return undefined;
  const used = names.filter((name) => name in scalars).map((name) => scalars[name]!);
  const imports = new Set(used.map(([type, file]) => `import type { ${type} } from '${file}';\n`));
  const own = names.filter((name) => !(name in scalars) && !opaque.includes(name));
  const checks = own.map((name) => [name, leanInput(schemaOf(spec, name), name)] as const);
  return `${heading(spec)}
${[...imports].sort().join('')}import type { InputSchema } from '../input-schema.ts';

${own.map((name) => declaration(name, schemaOf(spec, name))).join('\n')}
/** The type of each input. */
export interface Inputs {
${own.map((name) => `  readonly ${name}: ${name};\n`).join('')}}

/** What each input is checked against. */
export const inputs = ${printLiteral(Object.fromEntries(checks))} as const satisfies Record<keyof Inputs, InputSchema>;
`;
}

function schemaOf(spec: Spec, name: string): Schema {
  return spec.schemas[name] as Schema;
}

/** The named schemas that some refer to, in the order in which they appear. */
function reachable(spec: Spec, from: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    if (name in scalars || opaque.includes(name)) return;
    for (const next of referencesIn(spec.schemas[name])) visit(next);
  };
  for (const name of from) visit(name);
  return [...found];
}

function referencesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === '$ref' && typeof each === 'string' ? [nameIn(each)] : referencesIn(each),
  );
}

function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/** The schema without texts for readers; of a `oneOf` next to properties, only the names that belong together are kept. */
function leanInput(schema: Schema, where: string): Schema {
  const entries = Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
    if (ignored.has(keyword)) return [];
    if (!understood.has(keyword))
      throw new Error(`${where}: core's inputs do not support the keyword ${keyword}`);
    if (keyword === '$ref')
      return opaque.includes(nameIn(value as string))
        ? [['type', 'object']]
        : [['$ref', nameIn(value as string)]];
    if (keyword === 'properties') {
      const properties = Object.entries(value as Readonly<Record<string, Schema>>);
      return [
        [
          keyword,
          Object.fromEntries(properties.map(([name, each]) => [name, leanInput(each, `${where}.${name}`)])),
        ],
      ];
    }
    if (keyword === 'items') return [[keyword, leanInput(value as Schema, where)]];
    if (keyword === 'additionalProperties' && typeof value === 'object')
      return [[keyword, leanInput(value as Schema, where)]];
    if (keyword === 'oneOf' && 'properties' in schema) {
      return [['forms', (value as readonly Schema[]).map(({ required }) => required)]];
    }
    if (keyword === 'oneOf')
      return [[keyword, (value as readonly Schema[]).map((each) => leanInput(each, where))]];
    return [[keyword, value]];
  });
  return Object.fromEntries(entries);
}

function declaration(name: string, schema: Schema): string {
  const comment = docComment(schema.description, '');
  if (schema.type === 'object' && schema.properties)
    return `${comment}export interface ${name} ${objectType(schema, '')}\n`;
  return `${comment}export type ${name} = ${typeOf(schema, '')};\n`;
}

function typeOf(schema: Schema, indent: string): string {
  const { $ref: reference, type, oneOf } = schema;
  if (typeof reference === 'string') {
    const name = nameIn(reference);
    if (opaque.includes(name)) return 'Readonly<Record<string, unknown>>';
    return scalars[name]?.[0] ?? name;
  }
  if ('const' in schema) return printLiteral(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => printLiteral(value)).join(' | ');
  if (Array.isArray(oneOf))
    return [...new Set(oneOf.map((each: Schema) => typeOf(each, indent)))].join(' | ');
  if (type === 'array') {
    const item = typeOf(schema.items as Schema, indent);
    return `readonly ${/\|/.test(item) ? `(${item})` : item}[]`;
  }
  // A schema without a type takes any JSON.
  if (type === undefined) return 'unknown';
  if (type === 'integer') return 'number';
  if (typeof type !== 'string') throw new Error(`${JSON.stringify(type)} is not one type.`);
  if (type !== 'object') return type;
  if (schema.properties) return objectType(schema, indent);
  const values = schema.additionalProperties;
  return `Readonly<Record<string, ${typeof values === 'object' ? typeOf(values as Schema, indent) : 'unknown'}>>`;
}

function objectType(schema: Schema, indent: string): string {
  const deeper = `${indent}  `;
  const required = (schema.required ?? []) as readonly string[];
  const properties = Object.entries(schema.properties as Readonly<Record<string, Schema>>).map(
    ([name, each]) =>
      `${docComment(each.description, deeper)}${deeper}readonly ${name}${required.includes(name) ? '' : '?'}: ${typeOf(each, deeper)};\n`,
  );
  return `{\n${properties.join('')}${indent}}`;
}

function docComment(description: unknown, indent: string): string {
  if (typeof description !== 'string') return '';
  const lines = description.trim().split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}
