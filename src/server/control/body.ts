import { TwinError, type TwinErrorCode } from '../../core/errors.ts';
import { didYouMean } from '../../core/nearest.ts';
import { deepest, isDeep } from '../../core/nesting.ts';
import { errorsByVendor } from '../../core/seed-errors.ts';
import type { TwinState } from '../../core/state.ts';
import type { ValidationError } from '../../core/validate.ts';
import type { RegistryValidators, VendorSpec } from '../../core/vendor-spec.ts';
import type { components } from '../../generated/control/types.ts';

/** The shapes that `specs/control.yaml` names. */
export type Schemas = components['schemas'];

/** Reads a JSON body and holds it to a schema of the control spec. */
export async function readBody<Name extends keyof Schemas>(
  body: string | undefined,
  schema: Name,
  code: TwinErrorCode = 'ERR_INVALID_OPTION',
): Promise<Schemas[Name]> {
  const data = readJson(body, code);
  await holdTo(data, schema, code);
  return data as Schemas[Name];
}

/** Reads a JSON body; an empty one is an empty object. */
export function readJson(body: string | undefined, code: TwinErrorCode): unknown {
  if (body === undefined) throw new TwinError(code, 'The body is longer than 1 MiB. Send a shorter one.');
  const data = parsed(body, code);
  if (isDeep(data)) throw new TwinError(code, `The body is nested deeper than ${deepest} levels.`);
  return data;
}

function parsed(body: string, code: TwinErrorCode): unknown {
  try {
    return body.trim() === '' ? {} : JSON.parse(body);
  } catch (cause) {
    throw new TwinError(code, `The body is not JSON: ${(cause as Error).message}.`, { cause });
  }
}

/** Throws unless the data fits a schema of the control spec, naming every misfit. */
export async function holdTo(data: unknown, schema: string, code: TwinErrorCode): Promise<void> {
  const { schemas } = await import('../../generated/control/schemas.js');
  const validate = schemas[schema]!;
  if (validate(data)) return;
  const misfits = (validate.errors ?? []).map((error) => describeMisfit(error));
  throw new TwinError(code, `The ${schema} is not right: ${[...new Set(misfits)].join('; ')}.`);
}

/** Throws unless each vendor accepts its part of a seed, or of what a saved state remembers. */
export function holdToVendors(
  data: unknown,
  part: keyof RegistryValidators,
  vendors: readonly VendorSpec[],
  code: TwinErrorCode,
): void {
  const misfits = errorsByVendor(data, vendors, part).map((error) => describeMisfit(error));
  if (misfits.length === 0) return;
  throw new TwinError(code, `The ${part} is not right: ${[...new Set(misfits)].join('; ')}.`);
}

/** Throws unless a saved state fits the control spec, and its parts the vendors. */
export async function holdToState(state: TwinState, vendors: readonly VendorSpec[]): Promise<void> {
  await holdTo(state, 'State', 'ERR_INVALID_STATE');
  holdToVendors(state.seed, 'seed', vendors, 'ERR_INVALID_STATE');
  holdToVendors(state.vendors, 'memory', vendors, 'ERR_INVALID_STATE');
}

/** A validator's finding in plain words. */
export function describeMisfit({ instancePath, keyword, params, message }: ValidationError): string {
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

/** Throws for a name that is not among the known ones, with the nearest of them. */
export function demandKnown(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  throw new TwinError('ERR_INVALID_OPTION', `There is no ${what} "${name}".${didYouMean(name, known)}`);
}
