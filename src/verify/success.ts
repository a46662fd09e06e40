import { valueAt } from '../core/json-pointer.ts';
import type { Message } from '../core/message.ts';
import { bodyOf, mediaTypeOf } from './answer.ts';
import { agrees, type Check, drifts } from './check.ts';
import type { ProbeExchange } from './probe.ts';
import { verifyTexts } from './verify-texts.ts';

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
      return flaws.length === 0 ? agrees : drifts(verifyTexts.list(flaws));
    },
  };
}

function flawsOf(exchange: ProbeExchange, fields: Readonly<Record<string, Wanted>>): Message[] {
  const flaws = exchange.status === 200 ? [] : [verifyTexts.wrongStatus(exchange.status, 200)];
  if (mediaTypeOf(exchange) !== 'application/json') {
    flaws.push(verifyTexts.wrongType(mediaTypeOf(exchange), 'application/json'));
  }
  const body = bodyOf(exchange);
  if (!body) return [...flaws, verifyTexts.notObject];
  return [
    ...flaws,
    ...Object.entries(fields).flatMap(([pointer, wanted]) => {
      const flaw = flawOf(valueAt(body, pointer), wanted);
      return flaw === undefined ? [] : [verifyTexts.field(pointer, flaw)];
    }),
  ];
}

function flawOf(value: unknown, wanted: Wanted): Message | undefined {
  if (value === undefined) return verifyTexts.isAbsent;
  if (wanted === 0) return value === 0 ? undefined : verifyTexts.isNotZero(JSON.stringify(value));
  const type = Number.isInteger(value) ? 'integer' : typeof value === 'string' ? 'text' : typeof value;
  if (type !== wanted) return verifyTexts.isOfType(type, wanted);
  return value === '' ? verifyTexts.isEmpty : undefined;
}
