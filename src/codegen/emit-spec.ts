import type { CorePath } from './core-path.ts';
import { heading } from './heading.ts';
import { printLiteral } from './print-literal.ts';
import type { Spec } from './spec.ts';

/** The module that joins everything generated from a document: what a vendor is defined with. */
export function emitSpec(spec: Spec, core: CorePath): string {
  return `${heading(spec)}
import type { VendorSpec } from '${core('vendor-spec.ts')}';
import { guidance } from './guidance.ts';
import { hosts, notModelled, operations, quirks, seedShape, sensitive } from './operations.ts';
import { registry } from './registry.js';
import { requests } from './requests.js';

/** Everything that the document states about the vendor. */
export const spec = {
  name: ${printLiteral(spec.vendor)},
  hosts,
  notModelled,
  operations,
  quirks,
  sensitive,
  seedShape,
  guidance,
  requests,
  registry,
  catalogue: async () => (await import('./catalogue.ts')).catalogue,
  answerSchemas: async () => (await import('./examples.ts')).answerSchemas,
} as const satisfies VendorSpec;
`;
}
