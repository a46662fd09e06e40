import type {
  FaultRule as AnyFaultRule,
  Scenario as AnyScenario,
  ScenarioToken as AnyScenarioToken,
} from './generated/inputs.ts';

/** An operation, and its errors by name and by code; a union of them is what the inputs of a twin may name. */
export interface Names {
  readonly operation: string;
  readonly error: string | number;
}

/** A fault, and the calls that it applies to. */
export interface FaultRule<Operation extends string = string, Error extends string | number = string | number>
  extends Omit<AnyFaultRule, 'operation' | 'error'> {
  /** Only calls of this operation, or of every operation that issues tokens: `*token`. */
  readonly operation?: Operation | '*token' | undefined;
  /** A documented error, by its name or the vendor's code; if several errors have the code, the first listed. */
  readonly error?: Error | undefined;
}

/** A token that a scenario starts with. */
export interface ScenarioToken<Operation extends string = string>
  extends Omit<AnyScenarioToken, 'operation'> {
  /** The operation that issued it. */
  readonly operation: Operation;
}

/** A state of the world as plain data. */
export interface Scenario<Operation extends string = string, Error extends string | number = string | number>
  extends Omit<AnyScenario, 'faults' | 'tokens'> {
  readonly faults?: readonly FaultRule<Operation, Error>[];
  readonly tokens?: readonly ScenarioToken<Operation>[];
}

/** The fault rules of some operations: each with its own errors, or for all operations with the errors of any. */
export type FaultRuleOf<N extends Names> =
  | (N extends unknown
      ? FaultRule<N['operation'], N['error']> & { readonly operation: N['operation'] }
      : never)
  | (FaultRule<never, N['error']> & { readonly operation?: '*token' | undefined });
