import type { SampleRequest, VendorSamples } from '../vendors/vendor-module.ts';

/** An answer as a program reads it. */
export interface SampleAnswer {
  readonly status: number;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

/** Sends a sample request to a twin. */
export async function sendSample(
  url: string,
  { method, path, headers, body }: SampleRequest,
): Promise<SampleAnswer> {
  const response = await fetch(url + path, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) as unknown };
  } catch {
    return { status: response.status, body: text };
  }
}

/** The token in an answer; undefined where the answer has none. */
export function tokenIn(body: unknown, { tokenAt }: Pick<VendorSamples, 'tokenAt'>): string | undefined {
  let value = body;
  for (const key of tokenAt) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return typeof value === 'string' ? value : undefined;
}
