/** One list of a vendor's seed, as the spec marks its fields. */
export interface SeedList {
  /** The field that identifies an entry. */
  readonly id?: string;
  /** The fields that hold secrets. */
  readonly secrets: readonly string[];
  /** The secrets that their owner can rotate: credentials. */
  readonly rotates: readonly string[];
  /** Fields that hold ids of entries of another list, by field. */
  readonly references: Readonly<Record<string, string>>;
  /** The fields that a client needs, apart from its id and its secrets. */
  readonly shown: readonly string[];
}

/** The lists of a vendor's seed, by name. */
export type SeedShape = Readonly<Record<string, SeedList>>;

/** An entry of a seed's list. */
export type SeedEntry = Readonly<Record<string, unknown>>;

/** The entries of one list of a vendor's seed; none if there is no such list. */
export function entriesOf(seed: unknown, list: string): readonly SeedEntry[] {
  const found = (seed as Readonly<Record<string, unknown>> | undefined)?.[list];
  return Array.isArray(found) ? found : [];
}

/** A vendor's seed with rotated credentials; everything else is unchanged. */
export function withRotatedSecrets<Seed>(
  seed: Seed,
  shape: SeedShape,
  rotate: (secret: string) => string,
): Seed {
  const lists = Object.entries(shape).flatMap(([name, { rotates }]) => {
    const entries = entriesOf(seed, name);
    if (entries.length === 0 || rotates.length === 0) return [];
    return [[name, entries.map((entry) => rotated(entry, rotates, rotate))] as const];
  });
  return { ...seed, ...Object.fromEntries(lists) };
}

function rotated(entry: SeedEntry, fields: readonly string[], rotate: (secret: string) => string): SeedEntry {
  const changes = fields.flatMap((field) => {
    const secret = entry[field];
    return typeof secret === 'string' ? [[field, rotate(secret)] as const] : [];
  });
  return { ...entry, ...Object.fromEntries(changes) };
}
