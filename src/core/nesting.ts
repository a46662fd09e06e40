/** The maximum JSON depth that we process. */
export const deepest = 64;

/** Whether a JSON value is nested so deeply that walking through it could exhaust the stack. */
export function isDeep(value: unknown, left = deepest): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((inner) => isDeep(inner, left - 1));
}
