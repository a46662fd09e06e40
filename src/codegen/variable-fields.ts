import { formatPointer } from '../core/json-pointer.ts';
import type { VariableFields } from '../core/operation.ts';
import type { Spec, SpecOperation } from './spec.ts';
import { responseSchemas } from './validator-tables.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Where the answers of an operation may differ within its schemas: `x-free` texts, what a success need not have, and null. */
export function variableFields(spec: Spec, operation: SpecOperation): VariableFields | undefined {
  const found = { free: new Set<string>(), optional: new Set<string>(), nullable: new Set<string>() };
  // A client needs the token and its expiry.
  const kept = new Set(operation.lifecycle.flatMap(({ fields, expiry }) => [...fields, expiry?.field]));
  const visit = (node: unknown, at: readonly string[], seen: readonly unknown[], isSuccess = false): void => {
    if (!isSchema(node) || seen.includes(node)) return;
    const { $ref, oneOf, anyOf, allOf, properties, required = [], type } = node;
    const inside = [...seen, node];
    if (typeof $ref === 'string')
      visit(spec.schemas[$ref.split('/').at(-1)!], at, inside, isSuccess || $ref.endsWith('Ok'));
    for (const branch of [oneOf, anyOf, allOf].flat()) visit(branch, at, inside, isSuccess);
    const pointer = formatPointer(at);
    if (node['x-free'] === true) found.free.add(pointer);
    if (Array.isArray(type) && type.includes('null') && type.includes('string')) found.nullable.add(pointer);
    for (const [name, inner] of Object.entries(isSchema(properties) ? properties : {})) {
      const path = [...at, name];
      const isOptional = Array.isArray(required) && !required.includes(name);
      if (isSuccess && isOptional && !kept.has(formatPointer(path))) found.optional.add(formatPointer(path));
      visit(inner, path, inside, isSuccess);
    }
  };
  for (const schema of Object.values(responseSchemas(spec)[operation.id] ?? {})) visit(schema, [], []);
  const lists = Object.entries(found).filter(([, pointers]) => pointers.size > 0);
  if (lists.length === 0) return undefined;
  return Object.fromEntries(lists.map(([name, pointers]) => [name, [...pointers]]));
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
