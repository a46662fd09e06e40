/** One finding of a validator. */
export interface ValidationError {
  /** JSON Pointer to the invalid value, or to the parent of a missing one. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A validator generated from a spec; `errors` belongs to the last validated value. */
export interface Validate {
  (data: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}
