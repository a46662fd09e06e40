import standaloneCode from 'ajv/dist/standalone/index.js';
import { rolldown } from 'rolldown';
import { heading } from './heading.ts';
import { mapValues } from './map-values.ts';
import { Code, printLiteral } from './print-literal.ts';
import { schemaCompiler } from './schema-compiler.ts';
import { memorySchema, seedSchema } from './seed-shape-of.ts';
import type { Spec } from './spec.ts';
import { requestSchemas, responseSchemas } from './validator-tables.ts';

/** A script and its types. */
export interface Script {
  readonly js: string;
  readonly dts: string;
}

/** `requests`: a validator of the requests of each operation, by operation id. */
export function emitRequests(spec: Spec): Promise<Script> {
  return emit(spec, 'requests', 'Readonly<Record<string, Validate>>', (nameOf) =>
    mapValues(requestSchemas(spec), nameOf),
  );
}

/** `responses`: a validator of the JSON answers of each operation, by operation id, then status. */
export function emitResponses(spec: Spec): Promise<Script> {
  return emit(spec, 'responses', 'Readonly<Record<string, Readonly<Record<string, Validate>>>>', (nameOf) =>
    mapValues(responseSchemas(spec), (byStatus) => mapValues(byStatus, nameOf)),
  );
}

/** `registry`: validators of the schemas that a vendor's registry reads, of those that the document has. */
export function emitRegistry(spec: Spec): Promise<Script> {
  const names = { seed: seedSchema, memory: memorySchema };
  const present = Object.entries(names).filter(([, schema]) => Object.hasOwn(spec.schemas, schema));
  const type = present.map(([key]) => `readonly ${key}: Validate`).join('; ');
  return emit(spec, 'registry', `{ ${type} }`, (nameOf) =>
    mapValues(Object.fromEntries(present), (schema) => nameOf({ $ref: `#/components/schemas/${schema}` })),
  );
}

/** `schemas`: a validator of each of the document's schemas, by name. */
export function emitSchemas(spec: Spec): Promise<Script> {
  const names = Object.keys(spec.schemas);
  const references = Object.fromEntries(
    names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]),
  );
  return emit(spec, 'schemas', 'Readonly<Record<string, Validate>>', (nameOf) =>
    mapValues(references, nameOf),
  );
}

async function emit(
  spec: Spec,
  name: string,
  type: string,
  table: (nameOf: (schema: unknown) => Code) => unknown,
): Promise<Script> {
  const compiler = schemaCompiler(spec);
  const identifiers = new Map<string, string>();

  function nameOf(schema: unknown): Code {
    compiler.validator(schema);
    const key = compiler.nameOf(schema);
    // ajv's own functions are called validate10 and so on.
    const identifier = identifiers.get(key) ?? `check${identifiers.size}`;
    identifiers.set(key, identifier);
    return new Code(identifier);
  }

  const literal = printLiteral(table(nameOf));
  const names = [...identifiers.values()];
  if (names.length === 0) {
    return {
      js: `${heading(spec)}export const ${name} = {};\n`,
      dts: `${heading(spec)}${declarations}\nexport declare const ${name}: ${type};\n`,
    };
  }
  const keysByName = Object.fromEntries([...identifiers].map(([key, identifier]) => [identifier, key]));
  const code = await bundle({
    validators: appending(standaloneCode.default(compiler.ajv, keysByName)),
    entry: `import { ${names.join(', ')} } from 'validators';\nexport const ${name} = ${literal};\n`,
  });
  return {
    js: `${heading(spec)}/* oxlint-disable */\n${code}`,
    dts: `${heading(spec)}${declarations}\nexport declare const ${name}: ${type};\n`,
  };
}

/** ajv copies all errors so far for each item of a list that has more: a long list would take the square of its length. */
function appending(code: string): string {
  const append =
    'function append(errors, more) { for (const each of more) errors.push(each); return errors; }';
  return `${code.replace(/vErrors\.concat\((\w+\.errors)\)/g, 'append(vErrors, $1)')}\n${append}\n`;
}

/** ajv's output still calls `require` for its few run-time functions; bundled, it imports nothing. */
async function bundle(modules: Readonly<Record<string, string>>): Promise<string> {
  const build = await rolldown({
    input: 'entry',
    platform: 'neutral',
    plugins: [
      {
        name: 'in-memory',
        resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : null),
        load: (id) => modules[id.slice(1)] ?? null,
      },
    ],
  });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  return withoutProse(output[0].code);
}

/** Messages come from src/server/violation-texts.ts, by keyword; those of ajv and schema paths are a third of the code. */
function withoutProse(code: string): string {
  return code.replace(/schemaPath:`[^`]*`,/g, '').replace(/,message:`[^`]*`(?=\})/g, '');
}

const declarations = `
/** One reason why a value is not what its schema says. */
export interface ValidationError {
  /** A JSON pointer into the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Whether a value is what its schema says; the reasons against it stay on the function until the next call. */
export interface Validate {
  (data: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}
`;
