import { valueAt } from '../core/json-pointer.ts';
import { bodyOf, mediaTypeOf } from './answer.ts';
import { agrees, type Check, drifts } from './check.ts';
import type { ProbeExchange } from './probe.ts';

/** The expected type or value of a field in a success. */
export type Wanted = 'text' | 'integer' | 0;

/** Checks that a probe succeeds with the fields of the spec and their types; extra fields do not matter. */
export function succeeds(operation: string, probe: string, fields: Readonly<Record<string, Wanted>>): Check {
  return {
    operation,
    rule: 'success',
    probes: [probe],
    judge({ [probe]: exchange }) {
      const flaws = flawsOf(exchange!, fields);
      return flaws.length === 0 ? agrees : drifts(flaws.join('; '));
    },
  };
}

function flawsOf(exchange: ProbeExchange, fields: Readonly<Record<string, Wanted>>): string[] {
  const flaws = exchange.status === 200 ? [] : [`HTTP ${exchange.status}, not 200`];
  if (mediaTypeOf(exchange) !== 'application/json') {
    flaws.push(`the content type is ${mediaTypeOf(exchange) || 'absent'}, not application/json`);
  }
  const body = bodyOf(exchange);
  if (!body) return [...flaws, 'the body is not a JSON object'];
  return [
    ...flaws,
    ...Object.entries(fields).flatMap(([pointer, wanted]) => {
      const flaw = flawOf(valueAt(body, pointer), wanted);
      return flaw === undefined ? [] : [`${pointer} ${flaw}`];
    }),
  ];
}

function flawOf(value: unknown, wanted: Wanted): string | undefined {
  if (value === undefined) return 'is absent';
  if (wanted === 0) return value === 0 ? undefined : `is ${JSON.stringify(value)}, not 0`;
  const type = Number.isInteger(value) ? 'integer' : typeof value === 'string' ? 'text' : typeof value;
  if (type !== wanted) return `is a ${type}, not ${wanted === 'text' ? 'a text' : 'an integer'}`;
  return value === '' ? 'is empty' : undefined;
}
