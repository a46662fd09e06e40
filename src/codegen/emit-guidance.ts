import type { CorePath } from './core-path.ts';
import { heading } from './heading.ts';
import { printLiteral } from './print-literal.ts';
import type { Spec } from './spec.ts';

/** The module with what the vendor documents about the matters that verdicts are about. */
export function emitGuidance(spec: Spec, core: CorePath): string {
  const operations = spec.operations
    .filter(({ guidance }) => Object.keys(guidance).length > 0)
    .map(({ id, guidance }) => [id, guidance] as const);
  const guidance = { vendor: spec.guidance, operations: Object.fromEntries(operations) };
  return `${heading(spec)}
import type { VendorGuidance } from '${core('guidance.ts')}';

/** What the vendor documents about the matters that verdicts are about. */
export const guidance: VendorGuidance = ${printLiteral(guidance)};
`;
}
