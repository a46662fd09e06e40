/** What a vendor documents about a matter, and where. */
export interface Documented {
  readonly sentence: string;
  readonly source: string;
}

/** What a vendor documents about what a verdict is about, by the verdict's name. */
export type Guidance = Readonly<Record<string, Documented>>;

/** The guidance of one vendor. */
export interface VendorGuidance {
  readonly vendor: Guidance;
  /** Where an operation's differs, by its id. */
  readonly operations: Readonly<Record<string, Guidance>>;
}
