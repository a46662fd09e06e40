import { VendorError } from './vendor-error.ts';

/** Codes of failures before a request was sent: no connection was made. */
const notSent: readonly unknown[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** Whether a request that failed may have had its effect at the vendor: the response was lost, or says nothing. */
export function mayHaveReachedVendor(error: unknown): boolean {
  if (!(error instanceof VendorError)) return true;
  switch (error.kind) {
    case 'refused':
      return false;
    case 'unreachable':
      return !causes(error).some((cause) => notSent.includes((cause as { code?: unknown }).code));
    case 'unreadable':
      // A gateway that says so did not get through; one that only lost patience may have.
      return (error.status ?? 0) < 400 || error.status === 504;
    case 'incomplete':
      return true;
  }
}

function causes(error: Error): readonly unknown[] {
  const { cause } = error;
  if (typeof cause !== 'object' || cause === null) return [];
  return [cause, ...(cause instanceof Error ? causes(cause) : [])];
}
