import type { InputMistake } from '../core/input.ts';
import { didYouMean } from '../core/nearest.ts';
import { entriesOf, type SeedList } from '../core/seed-shape.ts';
import type { VendorSpec } from '../core/vendor-spec.ts';

type Shaped = Pick<VendorSpec, 'name' | 'seedShape'>;
type Seed = Readonly<Record<string, unknown>>;

/** What the schema cannot see: ids given twice, and references to what is not registered. */
export function mistakesBeyondSchema(seed: Seed, vendors: readonly Shaped[]): InputMistake[] {
  return vendors.flatMap(({ name, seedShape }) =>
    Object.entries(seedShape).flatMap(([list, { id, references }]) => [
      ...(id === undefined ? [] : repeated(seed[name], [name, list], id)),
      ...Object.entries(references).flatMap(([field, to]) =>
        unregistered(seed[name], [name, list], field, [name, to], seedShape[to]),
      ),
    ]),
  );
}

type ListPath = readonly [vendor: string, list: string];

function repeated(seed: unknown, path: ListPath, id: string): InputMistake[] {
  const seen = new Set<unknown>();
  return entriesOf(seed, path[1]).flatMap(({ [id]: name }, index) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      { path: [...path, index, id], message: `/${path.join('/')} has the ${id} "${String(name)}" twice` },
    ];
  });
}

function unregistered(
  seed: unknown,
  from: ListPath,
  field: string,
  to: ListPath,
  { id = '' }: Pick<SeedList, 'id'> = {},
): InputMistake[] {
  const known = new Set(entriesOf(seed, to[1]).map((entry) => String(entry[id])));
  return entriesOf(seed, from[1]).flatMap((entry, index) =>
    referencesIn(entry[field]).flatMap(([name, position]) =>
      known.has(name)
        ? []
        : [
            {
              path: [...from, index, field, ...position],
              message: `${field} names "${name}", which is not in /${to.join('/')}.${didYouMean(name, known)}`,
            },
          ],
    ),
  );
}

/** The ids that a field holds, one or a list, each with the way to it. */
function referencesIn(value: unknown): readonly (readonly [id: string, position: readonly number[]])[] {
  if (Array.isArray(value)) return value.map((id, position) => [String(id), [position]]);
  return value === undefined ? [] : [[typeof value === 'string' ? value : JSON.stringify(value), []]];
}
