/** One finding of a validator. */
export interface ValidationError {
  /** JSON pointer to what is wrong; the parent of what is missing. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A validator made from a spec; `errors` says what was wrong with what it saw last. */
export interface Validate {
  (data: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}
