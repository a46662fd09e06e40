/** The result of one interaction of a pact. */
export interface PactResult {
  readonly consumer: string;
  readonly interaction: string;
  readonly states: readonly string[];
  readonly outcome: 'agrees' | 'drifts' | 'not checked';
  readonly why?: string;
}
