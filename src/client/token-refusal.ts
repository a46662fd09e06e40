import { VendorError } from './vendor-error.ts';

/** Whether a call failed because of its token, so that another token may help. */
export function isTokenRefusal(error: unknown): boolean {
  return error instanceof VendorError && error.refusesToken;
}
