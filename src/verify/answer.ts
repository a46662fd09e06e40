import { valueAt } from '../core/json-pointer.ts';
import type { ProbeExchange } from './probe.ts';

type Body = Readonly<Record<string, unknown>>;

/** The JSON object in a response; undefined if it has none. */
export function bodyOf({ text }: ProbeExchange): Body | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : undefined;
  } catch {
    return undefined;
  }
}

/** The value at a JSON Pointer in a response. */
export function fieldAt(exchange: ProbeExchange, pointer: string): unknown {
  return valueAt(bodyOf(exchange), pointer);
}

/** A non-empty string in a response; undefined if there is none. */
export function textAt(exchange: ProbeExchange | undefined, pointer: string): string | undefined {
  const value = exchange && fieldAt(exchange, pointer);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A number in a response; undefined if there is none. */
export function numberAt(exchange: ProbeExchange | undefined, pointer: string): number | undefined {
  const value = exchange && fieldAt(exchange, pointer);
  return typeof value === 'number' ? value : undefined;
}

/** The media type of a response, without parameters. */
export function mediaTypeOf({ headers }: ProbeExchange): string {
  return (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
}
