/** A statement of a vendor's documentation, with its source. */
export interface Documented {
  readonly sentence: string;
  readonly source: string;
}

/** What a vendor documents about the subject of a verdict, by the verdict's name. */
export type Guidance = Readonly<Record<string, Documented>>;

/** The guidance of one vendor. */
export interface VendorGuidance {
  readonly vendor: Guidance;
  /** The guidance that differs for an operation, by its id. */
  readonly operations: Readonly<Record<string, Guidance>>;
}
