import type { ExchangeFilter, ExchangeQuery } from '../core/journal.ts';
import type { TokenFilter } from '../core/ledger.ts';
import type { FaultRuleOf, Scenario, ScenarioToken } from '../core/names.ts';
import type { OperationId, OperationTable } from '../generated/operation-tables.ts';

/** The operations of the built-in vendors, each with its errors by name and by code. */
export type BuiltInNames = {
  readonly [Id in OperationId]: {
    readonly operation: Id;
    readonly error: ErrorsOf<OperationTable[Id]['errors']>;
  };
}[OperationId];

type ErrorsOf<Errors> = {
  readonly [Name in keyof Errors]: (Name & string) | CodeOf<Errors[Name]>;
}[keyof Errors];

type CodeOf<ErrorEntry> = ErrorEntry extends { readonly code: infer Code } ? Code & (string | number) : never;

type Id = BuiltInNames['operation'];
type ErrorId = BuiltInNames['error'];

/** A fault, and the calls of the built-in vendors that it applies to. */
export type BuiltInFaultRule = FaultRuleOf<BuiltInNames>;

/** A state of the world of the built-in vendors, as plain data. */
export type BuiltInScenario = Scenario<Id, ErrorId>;

/** A token of a built-in vendor that a scenario starts with. */
export type BuiltInScenarioToken = ScenarioToken<Id>;

/** Selects tokens of the built-in vendors; all of them if empty. */
export type BuiltInTokenFilter = TokenFilter<Id>;

/** Selects exchanges with the built-in vendors; all of them if empty. */
export type BuiltInExchangeFilter = ExchangeFilter<Id, ErrorId>;

/** Selects exchanges with the built-in vendors, and where to start. */
export type BuiltInExchangeQuery = ExchangeQuery<Id, ErrorId>;
