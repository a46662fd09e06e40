import type { Validate, ValidationError } from './validate.ts';
import type { RegistryValidators, VendorSpec } from './vendor-spec.ts';

type Registered = Pick<VendorSpec, 'name' | 'registry'>;

/** Finds mistakes in data by vendor: unknown vendors, and data that does not match a vendor's schema. */
export function errorsByVendor(
  data: unknown,
  vendors: readonly Registered[],
  part: keyof RegistryValidators,
): ValidationError[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return [{ instancePath: '', keyword: 'type', params: { type: 'object' } }];
  }
  return Object.entries(data).flatMap(([name, value]) => {
    const vendor = vendors.find((each) => each.name === name);
    if (!vendor) return [unknownVendor(name)];
    const validate = vendor.registry[part];
    return validate ? below(`/${name}`, findings(validate, value)) : [];
  });
}

function unknownVendor(name: string): ValidationError {
  return { instancePath: '', keyword: 'additionalProperties', params: { additionalProperty: name } };
}

function findings(validate: Validate, value: unknown): readonly ValidationError[] {
  return validate(value) ? [] : (validate.errors ?? []);
}

function below(path: string, errors: readonly ValidationError[]): ValidationError[] {
  return errors.map((error) => ({ ...error, instancePath: path + error.instancePath }));
}
