// Generated from specs/dingtalk.yaml by npm run generate; do not edit.

/** One reason why a value is not what its schema says. */
export interface ValidationError {
  /** A JSON pointer into the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Whether a value is what its schema says; the reasons against it stay on the function until the next call. */
export interface Validate {
  (data: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

export declare const registry: { readonly seed: Validate; readonly memory: Validate };
