import { valueAtPath } from '../core/json-pointer.ts';
import type { SeedList, SeedShape } from '../core/seed-shape.ts';
import { below, entriesOf, followReference, type Place } from './place.ts';

/** The name of the schema that describes who is registered. */
export const seedSchema = 'Seed';

/** The name of the schema of a registry's saved memory. */
export const memorySchema = 'Memory';

/** What the marks in the schema `Seed` say; nothing where the document has none. */
export function seedShapeOf(document: unknown): SeedShape {
  return Object.fromEntries(
    seedLists(document).map(([name, fields]): [string, SeedList] => {
      const marked = (mark: string, value?: unknown) =>
        fields
          .filter(([, { value: field }]) => {
            const found = valueAtPath(field, [mark]);
            return value === undefined ? found !== undefined : found === value;
          })
          .map(([field]) => field);
      const [id] = marked('x-id');
      return [
        name,
        {
          ...(id !== undefined && { id }),
          secrets: marked('x-secret'),
          rotates: marked('x-secret', 'rotates'),
          references: Object.fromEntries(
            fields.flatMap(([field, { value }]) => {
              const list = valueAtPath(value, ['x-ref']);
              return typeof list === 'string' ? [[field, list]] : [];
            }),
          ),
          shown: marked('x-shown'),
        },
      ];
    }),
  );
}

/** Each list of the schema `Seed`, with the fields of its entries. */
export function seedLists(document: unknown): readonly (readonly [string, Fields])[] {
  const schemas = below(below({ at: [], value: document }, 'components'), 'schemas');
  const seed = followReference(document, below(schemas, seedSchema));
  return entriesOf(document, below(seed, 'properties')).flatMap(([name, list]) => {
    const items = followReference(document, below(list, 'items'));
    const fields = entriesOf(document, below(items, 'properties'));
    return fields.length === 0 ? [] : [[name, fields] as const];
  });
}

/** The fields of a list's entries, each with its schema. */
type Fields = readonly (readonly [string, Place])[];
