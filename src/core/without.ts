/** A copy of an object that leaves out some of its keys. */
export function without<T extends object, const Key extends keyof T>(
  object: T,
  ...keys: readonly Key[]
): Omit<T, Key> {
  const copy: Partial<T> = { ...object };
  for (const key of keys) delete copy[key];
  return copy as Omit<T, Key>;
}
