export type { FaultView } from './core/active-rule.ts';
export type { Act, Call, Reply } from './core/call.ts';
export type { Evidence } from './core/catalogue.ts';
export { Clock, type ClockReading, type Instant } from './core/clock.ts';
export type {
  Coverage,
  CoveredPhase,
  ErrorCoverage,
  OperationCoverage,
  QuirkCoverage,
} from './core/coverage.ts';
export type { Duration } from './core/duration.ts';
export { TwinError, type TwinErrorCode } from './core/errors.ts';
export type { FaultHandle, Faults } from './core/faults.ts';
export type { Fault } from './core/generated/inputs.ts';
export type {
  Exchange,
  IssuedToken,
  Journal,
  PresentedToken,
} from './core/journal.ts';
export type { Phase, TokenState } from './core/lifecycle.ts';
export type { Profile } from './core/quirks.ts';
export type { TwinState } from './core/state.ts';
export type { TokenView } from './core/tokens.ts';
export { version } from './core/version.ts';
export type { Seed } from './generated/seed.ts';
export type {
  BuiltInExchangeFilter as ExchangeFilter,
  BuiltInExchangeQuery as ExchangeQuery,
  BuiltInFaultRule as FaultRule,
  BuiltInScenario as Scenario,
  BuiltInScenarioToken as ScenarioToken,
  BuiltInTokenFilter as TokenFilter,
} from './twin/built-in-names.ts';
export { demoSeed } from './twin/demo-seed.ts';
export {
  type BuiltInTwin as Twin,
  createTwin,
  shippedScenarios,
  type Twin as AnyTwin,
  type TwinOptions,
} from './twin/twin.ts';
export type { Severity, Verdict } from './verdicts/rule.ts';
