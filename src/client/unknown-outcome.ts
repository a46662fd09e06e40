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

/** Whether a failed request may have taken effect at the vendor: its response was lost, or does not tell. */
export function mayHaveReachedVendor(error: unknown): boolean {
  if (!(error instanceof VendorError)) return true;
  switch (error.kind) {
    case 'refused':
      return false;
    case 'unreachable':
      return !causes(error).some((cause) => notSent.includes((cause as { code?: unknown }).code));
    case 'unreadable':
      // A gateway with an error or a redirect did not reach the vendor; one that timed out may have.
      return (error.status ?? 0) < 300 || error.status === 504;
    case 'incomplete':
      return true;
  }
}

function causes(error: Error): readonly unknown[] {
  const { cause } = error;
  if (typeof cause !== 'object' || cause === null) return [];
  return [cause, ...(cause instanceof Error ? causes(cause) : [])];
}
