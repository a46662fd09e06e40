export type { Call } from './core/call.ts';
export type { Catalogue, Evidence } from './core/catalogue.ts';
export type { Context, Presented } from './core/context.ts';
export {
  type Behaviour,
  type ErrorName,
  type InputOf,
  type OperationContext,
  providersOf,
  type SuccessOf,
  type VendorOf,
} from './core/define-provider.ts';
export { TwinError, type TwinErrorCode } from './core/errors.ts';
export type { VendorGuidance } from './core/guidance.ts';
export { remainingSeconds } from './core/lifecycle.ts';
export type {
  AnswerSchemas,
  ErrorAnswer,
  LifecyclePolicy,
  NotModelledPath,
  Operation,
  Quirk,
} from './core/operation.ts';
export type { Grantee, Preissue, Provider, RateLimit, Registry, Vendor } from './core/provider.ts';
export { queryParameters } from './core/query.ts';
export type { SensitiveNames } from './core/redactor.ts';
export type { SeedShape } from './core/seed-shape.ts';
export { textField } from './core/text-field.ts';
export type { TokenRecord } from './core/token-record.ts';
export type { Validate, ValidationError } from './core/validate.ts';
export type { RegistryValidators, VendorSpec } from './core/vendor-spec.ts';
export type { RegistryWorld, World } from './core/world.ts';
export {
  type Connection,
  inProcess,
  overHttp,
  type ProofTransport,
  proveVendor,
  type VendorProof,
} from './proof/prove-vendor.ts';
export { type CaseTable, type CaseWorld, defineCases, type VendorCase } from './proof/vendor-case.ts';
export type { ControlInput, ControlRoute } from './vendors/control-route.ts';
export {
  defineVendor,
  type VendorDefinition,
  type VendorModule,
  type VendorScenario,
} from './vendors/vendor-module.ts';
