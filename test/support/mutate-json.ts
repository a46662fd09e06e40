import fc from 'fast-check';

/** A change of one place in JSON data; places are counted, and the count begins anew behind the last one. */
export interface Mutation {
  readonly place: number;
  /** Replaces the value; undefined removes it. */
  readonly value: unknown;
}

/** What somebody could put into a file by hand. */
const values = [
  undefined,
  null,
  0,
  -1,
  1.5,
  1e308,
  '',
  'x',
  '__proto__',
  [],
  [null],
  [[]],
  {},
  { a: 1 },
  true,
] as const;

/** A mutation of any place. */
export const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(100_000),
  value: fc.constantFrom(...values),
});

/** JSON data after a mutation; the data itself stays as it is. */
export function mutated(data: unknown, { place, value }: Mutation): unknown {
  const paths = pathsIn(data);
  return changedAt(data, paths[place % paths.length]!, value);
}

type Path = readonly string[];

/** The paths to all values but the whole. */
function pathsIn(data: unknown, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [[...path, key], ...pathsIn(value, [...path, key])]);
}

function changedAt(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  const entries = Object.entries(data as object).flatMap(([name, old]: [string, unknown]) => {
    if (name !== key) return [[name, old] as const];
    if (rest.length > 0) return [[name, changedAt(old, rest, value)] as const];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Array.isArray(data) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}
