import { TwinError, type TwinErrorCode } from '../core/errors.ts';
import { english, type Message } from '../core/message.ts';
import { requireRecord } from '../core/record-forms.ts';
import { errorsByVendor } from '../core/seed-errors.ts';
import { stateFormat, stateVersion, type TwinState } from '../core/state.ts';
import type { StateRecord } from '../core/state-records.ts';
import type { Validate, ValidationError } from '../core/validate.ts';
import type { RegistryValidators, VendorSpec } from '../core/vendor-spec.ts';
import type { components } from '../generated/control/types.ts';
import { serverTexts } from './server-texts.ts';
import { violationTexts } from './violation-texts.ts';

/** The shapes that `specs/control.yaml` names. */
export type Schemas = components['schemas'];

/** A state without anything in it. */
const emptyState: TwinState = {
  format: stateFormat,
  version: stateVersion,
  savedAtMs: 0,
  clock: { nowMs: 0, mode: 'frozen', speed: 1 },
  quirks: {},
  acceptAny: false,
  seed: {},
  ledger: { serial: 0, tokens: [], current: [] },
  faults: { serial: 0, rules: [] },
  vendors: {},
};

/** So many violations are described at most. */
const mostDescribed = 20;

/** Throws unless the data fits a schema of the control spec; the message names everything that does not. */
export async function requireFit(data: unknown, schema: string, code: TwinErrorCode): Promise<void> {
  const { schemas } = await import('../generated/control/schemas.js');
  const validate = schemas[schema]!;
  if (validate(data)) return;
  throw new TwinError(code, violationTexts.invalid(schema, describeAll(validate.errors ?? [])));
}

/** Throws unless each vendor accepts its part of a seed, or of what a saved state remembers. */
export function requireVendorFit(
  data: unknown,
  part: keyof RegistryValidators,
  vendors: readonly VendorSpec[],
  code: TwinErrorCode,
): void {
  const violations = errorsByVendor(data, vendors, part);
  if (violations.length > 0) throw new TwinError(code, violationTexts.invalid(part, describeAll(violations)));
}

/** Throws unless a saved state fits the control spec, and its parts the vendors. */
export async function requireStateFit(state: TwinState, vendors: readonly VendorSpec[]): Promise<void> {
  const { schemas } = await import('../generated/control/schemas.js');
  const tokens: unknown = state.ledger?.tokens;
  let rest: unknown = state;
  if (Array.isArray(tokens)) {
    // One by one, up to the first invalid one: a list of millions of errors is of no use.
    const index = tokens.findIndex((token) => !schemas.StateToken!(token));
    if (index !== -1) {
      const why = describeAll(schemas.StateToken!.errors ?? []);
      throw new TwinError('ERR_INVALID_STATE', violationTexts.invalidToken(`/ledger/tokens/${index}`, why));
    }
    rest = { ...state, ledger: { ...state.ledger, tokens: [] } };
  }
  await requireFit(rest, 'State', 'ERR_INVALID_STATE');
  requireVendorFit(state.seed, 'seed', vendors, 'ERR_INVALID_STATE');
  requireVendorFit(state.vendors, 'memory', vendors, 'ERR_INVALID_STATE');
}

/** Throws unless data is a record of a log, with all that it needs. */
export type RequireRecordFit = (data: unknown) => asserts data is StateRecord;

/** Loads the schemas that records of a log have to fit. */
export async function recordCheck(vendors: readonly VendorSpec[]): Promise<RequireRecordFit> {
  const { schemas } = await import('../generated/control/schemas.js');
  const stateErrors = (part: object) => errorsOf(schemas.State!, { ...emptyState, ...part });
  const errors = (record: StateRecord): readonly ValidationError[] => {
    switch (record[0]) {
      case 'token':
        return errorsOf(schemas.StateToken!, record[1]);
      case 'rule':
        return errorsOf(schemas.StateFault!, record[1]);
      case 'clock': {
        const { atMs, ...clock } = record[1];
        return stateErrors({ clock, savedAtMs: atMs });
      }
      case 'world':
        return stateErrors(record[1]);
      case 'random':
      case 'stubs':
        return stateErrors({ [record[0]]: record[1] });
      case 'seed':
        return errorsByVendor(record[1], vendors, 'seed');
      case 'item': {
        const [, vendor, list, , item] = record;
        return errorsByVendor({ [vendor]: { [list]: [item] } }, vendors, 'memory');
      }
      default:
        return [];
    }
  };
  return (data) => {
    requireRecord(data);
    const violations = errors(data);
    if (violations.length === 0) return;
    const why = describeAll(violations);
    throw new TwinError('ERR_INVALID_STATE', serverTexts.invalidRecord(data[0], why));
  };
}

/** The first violations in plain words, and how many more there are. */
function describeAll(violations: readonly ValidationError[]): Message {
  const described = violations.slice(0, mostDescribed).map(describeViolation);
  const distinct = [...new Map(described.map((text) => [english.say(text), text])).values()];
  const more = violations.length - mostDescribed;
  return more > 0 ? violationTexts.listAndMore(distinct, more) : violationTexts.list(distinct);
}

/** One violation of a schema in plain words. */
export function describeViolation({ instancePath, keyword, params, message }: ValidationError): Message {
  if (keyword === 'additionalProperties') {
    return violationTexts.unknownKey(instancePath, String(params.additionalProperty));
  }
  if (keyword === 'required') return violationTexts.lacks(instancePath, String(params.missingProperty));
  if (keyword === 'enum') {
    const allowed = (params.allowedValues as readonly unknown[]).map((value) => JSON.stringify(value));
    return violationTexts.notAllowed(instancePath, allowed);
  }
  return violationTexts.other(instancePath, message ?? keyword, keyword, limitIn(params));
}

/** The limit that a value misses: a type, a number or a pattern. */
function limitIn(params: ValidationError['params']): string {
  return [params.type ?? params.limit ?? params.pattern ?? params.format ?? ''].flat().map(String).join(', ');
}

function errorsOf(validate: Validate, data: unknown): readonly ValidationError[] {
  return validate(data) ? [] : (validate.errors ?? []);
}
