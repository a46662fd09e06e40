/** Whether a value can stand in a header, as a token has to: no white space, no control characters, no other script. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[!-~\u00a1-\u00ff]+$/.test(value);
}
