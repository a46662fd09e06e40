import type { ValidationError } from './validate.ts';

/** The field that a validator reports; undefined for the input as a whole. */
export function invalidField({ instancePath, params }: ValidationError): string | undefined {
  if (instancePath !== '') return instancePath.slice(1);
  const { missingProperty } = params;
  return typeof missingProperty === 'string' ? missingProperty : undefined;
}
