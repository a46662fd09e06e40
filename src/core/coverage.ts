import { tokenState } from './lifecycle.ts';
import type { Operation } from './operation.ts';
import type { RawIssuedToken, RawPresentedToken } from './raw-exchange.ts';

/** A phase of a token's life that a client has to handle. */
export type CoveredPhase = 'fresh' | 'reused' | 'renewal-window' | 'two-alive' | 'expired' | 'revoked';

const phases: readonly CoveredPhase[] = [
  'fresh',
  'reused',
  'renewal-window',
  'two-alive',
  'expired',
  'revoked',
];

/** The part of the documented behaviour that a run has met. */
export interface Coverage {
  /** The percentage of natural errors and phases met, of the operations that were called. */
  readonly percent: number;
  /** How many natural errors and phases of these operations were met. */
  readonly met: number;
  /** How many natural errors and phases these operations have. */
  readonly total: number;
  /** Every operation, in the order of the specs. */
  readonly operations: readonly OperationCoverage[];
  /** The quirks; they do not count towards the percentage. */
  readonly quirks: readonly QuirkCoverage[];
  /** The number of calls that no operation matched. */
  readonly unmatched: number;
}

export interface OperationCoverage {
  readonly operation: string;
  readonly calls: number;
  /** The errors of the catalogue, each with how often it occurred. */
  readonly errors: readonly ErrorCoverage[];
  /** The phases of its tokens, each with how often a call met a token in it. */
  readonly phases: readonly { readonly phase: CoveredPhase; readonly met: number }[];
}

export interface ErrorCoverage {
  readonly name: string;
  readonly code: string | number | null;
  /** Whether it has a natural precondition. Errors that only a fault causes do not count towards the percentage. */
  readonly natural: boolean;
  readonly met: number;
}

export interface QuirkCoverage {
  readonly quirk: string;
  /** The alternative that it is set to. */
  readonly standing: string;
  /** Whether a response depended on it. */
  readonly touched: boolean;
}

/** How often an operation was answered in one way. */
export interface OutcomeCount {
  /** Empty for what no operation answered. */
  readonly operation: string;
  /** `ok`, the name of an error, or `fault` where a fault corrupted the response. */
  readonly outcome: string;
  readonly count: number;
}

/** The part of a call that coverage counts. */
export interface CoveredCall {
  readonly nowMs: number;
  readonly faults?: readonly { readonly corrupts: boolean }[] | undefined;
  readonly presented: readonly RawPresentedToken[];
  readonly issued: readonly RawIssuedToken[];
}

class Counters {
  calls = 0;
  /** Answered without an error, by a response that a fault corrupted. */
  corrupted = 0;
  readonly errors = new Map<string, number>();
  readonly phases = new Map<CoveredPhase, number>();
}

/** Counts the errors and phases that clients met. Its size does not depend on the number of calls. */
export class CoverageCounters {
  readonly #operations: readonly Operation[];
  /** Only for operations that were called: most twins are asked for a few. */
  readonly #counters = new Map<string, Counters>();
  #unmatched = 0;
  /** By what was answered, in place of an operation. */
  readonly #outside = new Map<string, number>();

  constructor(operations: readonly Operation[]) {
    this.#operations = operations;
  }

  /** Counts a call of an operation and its outcome. */
  count(
    operation: string,
    error: string | undefined,
    { nowMs, presented, issued, faults }: CoveredCall,
  ): void {
    const counters = this.#of(operation);
    counters.calls++;
    if (error !== undefined) add(counters.errors, error);
    else if (faults?.some(({ corrupts }) => corrupts)) counters.corrupted++;
    for (const { token, fresh, previous } of issued) {
      if (token.type === 'refresh_token') continue;
      add(counters.phases, fresh ? 'fresh' : 'reused');
      if (!previous || tokenState(previous, nowMs) !== 'active') continue;
      add(counters.phases, 'two-alive');
      if (previous.expiresAtMs - nowMs < previous.renewalWindowMs) add(counters.phases, 'renewal-window');
    }
    for (const { token, state, expiresAtMs } of presented) {
      if (!token) continue;
      const issuer = this.#of(token.operation);
      if (state === 'expired' || state === 'revoked') add(issuer.phases, state);
      else if (expiresAtMs - nowMs < token.renewalWindowMs) add(issuer.phases, 'renewal-window');
    }
  }

  countUnmatched(outcome: string): void {
    this.#unmatched++;
    this.countOutside(outcome);
  }

  /** Counts what a vendor answers where no operation does: a wrong method, an unknown path. */
  countOutside(outcome: string): void {
    add(this.#outside, outcome);
  }

  /** Every answer counted once. */
  outcomes(): OutcomeCount[] {
    const inside = [...this.#counters].flatMap(([operation, { calls, corrupted, errors }]) => {
      const refused = [...errors.values()].reduce((sum, count) => sum + count, 0);
      const all: [string, number][] = [['ok', calls - refused - corrupted], ['fault', corrupted], ...errors];
      return all.map(([outcome, count]) => ({ operation, outcome, count }));
    });
    const outside = [...this.#outside].map(([outcome, count]) => ({ operation: '', outcome, count }));
    return [...inside, ...outside].filter(({ count }) => count > 0);
  }

  report(quirks: readonly QuirkCoverage[]): Coverage {
    const operations = this.#operations.map((operation) =>
      coverageOf(operation, this.#counters.get(operation.id) ?? new Counters()),
    );
    return { ...shareOf(operations), operations, quirks, unmatched: this.#unmatched };
  }

  #of(operation: string): Counters {
    const counters = this.#counters.get(operation) ?? new Counters();
    this.#counters.set(operation, counters);
    return counters;
  }
}

/** The coverage of two twins of the same vendors together. */
export function sumOfCoverage(one: Coverage, other: Coverage): Coverage {
  const operations = one.operations.map((operation, index) => {
    const { calls, errors, phases: others } = other.operations[index]!;
    const metIn = (all: OperationCoverage['phases'], phase: CoveredPhase) =>
      all.find((each) => each.phase === phase)?.met;
    return {
      operation: operation.operation,
      calls: operation.calls + calls,
      errors: operation.errors.map((error, at) => ({ ...error, met: error.met + errors[at]!.met })),
      phases: phases.flatMap((phase) => {
        const met = [metIn(operation.phases, phase), metIn(others, phase)];
        return met.every((count) => count === undefined)
          ? []
          : [{ phase, met: (met[0] ?? 0) + (met[1] ?? 0) }];
      }),
    };
  });
  return {
    ...shareOf(operations),
    operations,
    quirks: one.quirks.map((quirk, index) => ({
      ...quirk,
      touched: quirk.touched || other.quirks[index]!.touched,
    })),
    unmatched: one.unmatched + other.unmatched,
  };
}

function shareOf(operations: readonly OperationCoverage[]): Pick<Coverage, 'percent' | 'met' | 'total'> {
  const parts = operations
    .filter(({ calls }) => calls > 0)
    .flatMap(({ errors, phases }) => [...errors.filter(({ natural }) => natural), ...phases]);
  const met = parts.filter((part) => part.met > 0).length;
  const percent = parts.length === 0 ? 0 : Math.round((met / parts.length) * 1_000) / 10;
  return { percent, met, total: parts.length };
}

function coverageOf(operation: Operation, { calls, errors, phases: met }: Counters): OperationCoverage {
  return {
    operation: operation.id,
    calls,
    errors: Object.values(operation.errors).map(({ name, code }) => ({
      name,
      code,
      natural: operation.natural.includes(name),
      met: errors.get(name) ?? 0,
    })),
    phases: phases
      .filter((phase) => met.has(phase) || goesThrough(operation, phase))
      .map((phase) => ({ phase, met: met.get(phase) ?? 0 })),
  };
}

/** Whether the vendor documents a phase for tokens of an operation. */
function goesThrough({ lifecycle }: Operation, phase: CoveredPhase): boolean {
  return lifecycle.some(({ token, repeat, renewalWindowMs, previous }) => {
    if (token === 'refresh_token') return false;
    if (phase === 'reused') return repeat !== 'new';
    if (phase === 'renewal-window') return renewalWindowMs > 0;
    if (phase === 'two-alive') return previous === 'stays-valid' && (renewalWindowMs > 0 || repeat === 'new');
    return true;
  });
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
