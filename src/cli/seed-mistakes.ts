import type { InputMistake } from '../core/input.ts';
import { messages } from '../core/message.ts';
import { didYouMean } from '../core/nearest.ts';
import { entriesOf, type SeedList } from '../core/seed-shape.ts';
import type { VendorSpec } from '../core/vendor-spec.ts';

const english = {
  notStubs: 'A stubs file has a list of stubs, each with path and body.',
  twice: (list: string, id: string, name: string) => `/${list} has the ${id} "${name}" twice`,
  notRegistered: (field: string, name: string, list: string, hint: string) =>
    `${field} names "${name}", which is not in /${list}.${hint}`,
};

/** What is wrong with data of the user, in English. */
export type CheckDataTexts = typeof english;

/** What is wrong with data of the user. */
export const dataTexts = messages('cli-check-data', english);

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
    return [{ path: [...path, index, id], message: dataTexts.twice(path.join('/'), id, String(name)) }];
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
              message: dataTexts.notRegistered(field, name, to.join('/'), didYouMean(name, known)),
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
