import type { Exchange } from './probe.ts';

type Body = Readonly<Record<string, unknown>>;

/** The JSON object in a response; undefined if it has none. */
export function bodyOf({ text }: Exchange): Body | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : undefined;
  } catch {
    return undefined;
  }
}

/** The value at a JSON pointer without escapes, in a response. */
export function valueAt(exchange: Exchange, pointer: string): unknown {
  return follow(bodyOf(exchange), pointer);
}

/** The value at a JSON pointer without escapes. */
export function follow(body: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Body | null | undefined)?.[key], body);
}

/** A non-empty string in a response; undefined if there is none. */
export function textAt(exchange: Exchange | undefined, pointer: string): string | undefined {
  const value = exchange && valueAt(exchange, pointer);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A number in a response; undefined if there is none. */
export function numberAt(exchange: Exchange | undefined, pointer: string): number | undefined {
  const value = exchange && valueAt(exchange, pointer);
  return typeof value === 'number' ? value : undefined;
}

/** The media type of a response, without parameters. */
export function mediaTypeOf({ headers }: Exchange): string {
  return (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
}
