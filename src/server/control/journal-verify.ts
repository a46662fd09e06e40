import { TwinError } from '../../core/errors.ts';
import type { Exchange } from '../../core/exchange.ts';
import { type ExchangeFilter, matches } from '../../core/journal.ts';
import type { Schemas } from '../schema.ts';
import { serverTexts } from '../server-texts.ts';

type Expectation = Schemas['JournalExpectation'];

/** The result of checking a journal against an expectation. */
export interface JournalVerification {
  readonly ok: boolean;
  /** How many exchanges match; for a sequence, how many of its steps were found. */
  readonly found: number;
  /** How many were expected, in words. */
  readonly expected: string;
  readonly detail: string;
}

/** How many unexpected exchanges a message lists. */
const named = 5;

/** Checks a journal for a number of matching exchanges, or for an order of them. */
export function verifyJournal(exchanges: readonly Exchange[], expectation: Expectation): JournalVerification {
  const { sequence, count, ...filter } = expectation;
  if (!sequence) return verifyCount(exchanges, filter, count ?? { min: 1 });
  if (count !== undefined || Object.keys(filter).length > 0) {
    throw new TwinError('ERR_INVALID_OPTION', serverTexts.sequenceAlone);
  }
  return verifySequence(exchanges, sequence);
}

function verifyCount(
  exchanges: readonly Exchange[],
  filter: ExchangeFilter,
  count: NonNullable<Expectation['count']>,
): JournalVerification {
  const { min = 0, max = Number.POSITIVE_INFINITY } =
    typeof count === 'number' ? { min: count, max: count } : count;
  if (min > max) throw new TwinError('ERR_INVALID_OPTION', serverTexts.minAboveMax(min, max));
  const fitting = exchanges.filter((exchange) => matches(exchange, filter));
  const found = fitting.length;
  const ok = found >= min && found <= max;
  const expected =
    min === max
      ? `exactly ${min}`
      : max === Number.POSITIVE_INFINITY
        ? `at least ${min}`
        : `${min} to ${max}`;
  const what = describeFilter(filter);
  if (ok) return { ok, found, expected, detail: `${found} exchanges ${what}, as expected.` };
  const instead = found === 0 ? exchanges : fitting;
  return {
    ok,
    found,
    expected,
    detail: `Expected ${expected} exchanges ${what}; there were ${found}. ${insteadOf(instead, found === 0)}`,
  };
}

function verifySequence(
  exchanges: readonly Exchange[],
  steps: readonly ExchangeFilter[],
): JournalVerification {
  const expected = `${steps.length} in this order`;
  let after = 0;
  for (const [index, step] of steps.entries()) {
    const rest = exchanges.filter(({ id }) => id > after);
    const next = rest.find((exchange) => matches(exchange, step));
    if (!next) {
      const place = after === 0 ? 'from the beginning on' : `after #${after}`;
      return {
        ok: false,
        found: index,
        expected,
        detail: `Step ${index + 1} of ${steps.length} is missing: ${place} there was no exchange ${describeFilter(step)}. ${insteadOf(rest, true)}`,
      };
    }
    after = next.id;
  }
  return { ok: true, found: steps.length, expected, detail: `All ${steps.length} steps came in this order.` };
}

function describeFilter(filter: ExchangeFilter): string {
  const parts = Object.entries(filter).map(([name, value]) => `${name} ${value}`);
  return parts.length === 0 ? 'of any kind' : `with ${parts.join(', ')}`;
}

function insteadOf(exchanges: readonly Exchange[], isOther: boolean): string {
  if (exchanges.length === 0) return 'There was nothing else.';
  const names = exchanges.slice(-named).map(describeExchange).join(', ');
  const rest = exchanges.length > named ? ` and ${exchanges.length - named} before` : '';
  return `${isOther ? 'There were instead' : 'They were'}: ${names}${rest}.`;
}

function describeExchange({ id, operation, request, response, error }: Exchange): string {
  const what = operation ?? `${request.method} ${request.path}`;
  return `#${id} ${what} (${error ?? response.status})`;
}
