type Attempt =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly thrown: unknown };

/** Runs something now, so that what it throws can be thrown later. */
export function attempt(run: () => unknown): Attempt {
  try {
    return { ok: true, value: run() };
  } catch (thrown) {
    return { ok: false, thrown };
  }
}
