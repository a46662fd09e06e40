/** A field of an input that may be anything; undefined unless it is text. */
export function textField(input: unknown, name: string): string | undefined {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, name)) return undefined;
  const value = (input as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
}
