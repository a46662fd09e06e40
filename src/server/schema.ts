import { TwinError, type TwinErrorCode } from '../core/errors.ts';
import { errorsByVendor } from '../core/seed-errors.ts';
import type { TwinState } from '../core/state.ts';
import type { ValidationError } from '../core/validate.ts';
import type { RegistryValidators, VendorSpec } from '../core/vendor-spec.ts';
import type { components } from '../generated/control/types.ts';

/** The shapes that `specs/control.yaml` names. */
export type Schemas = components['schemas'];

/** Throws unless the data fits a schema of the control spec; the message names everything that does not. */
export async function requireFit(data: unknown, schema: string, code: TwinErrorCode): Promise<void> {
  const { schemas } = await import('../generated/control/schemas.js');
  const validate = schemas[schema]!;
  if (validate(data)) return;
  const violations = (validate.errors ?? []).map((error) => describeViolation(error));
  throw new TwinError(code, `Invalid ${schema}: ${[...new Set(violations)].join('; ')}.`);
}

/** Throws unless each vendor accepts its part of a seed, or of what a saved state remembers. */
export function requireVendorFit(
  data: unknown,
  part: keyof RegistryValidators,
  vendors: readonly VendorSpec[],
  code: TwinErrorCode,
): void {
  const violations = errorsByVendor(data, vendors, part).map((error) => describeViolation(error));
  if (violations.length === 0) return;
  throw new TwinError(code, `Invalid ${part}: ${[...new Set(violations)].join('; ')}.`);
}

/** Throws unless a saved state fits the control spec, and its parts the vendors. */
export async function requireStateFit(state: TwinState, vendors: readonly VendorSpec[]): Promise<void> {
  await requireFit(state, 'State', 'ERR_INVALID_STATE');
  requireVendorFit(state.seed, 'seed', vendors, 'ERR_INVALID_STATE');
  requireVendorFit(state.vendors, 'memory', vendors, 'ERR_INVALID_STATE');
}

/** One violation of a schema in plain words. */
export function describeViolation({ instancePath, keyword, params, message }: ValidationError): string {
  const where = instancePath === '' ? '' : `${instancePath} `;
  if (keyword === 'additionalProperties') {
    return `${where}has an unknown key "${String(params.additionalProperty)}"`;
  }
  if (keyword === 'required') return `${where}lacks "${String(params.missingProperty)}"`;
  if (keyword === 'enum') {
    const allowed = params.allowedValues as readonly unknown[];
    return `${where}has to be one of ${allowed.map((value) => JSON.stringify(value)).join(', ')}`;
  }
  return `${where}${message ?? keyword}`;
}
