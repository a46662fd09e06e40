// Generated from specs/feishu.yaml by npm run generate; do not edit.

import type { VendorSpec } from '../../core/vendor-spec.ts';
import { guidance } from './guidance.ts';
import { hosts, notModelled, operations, quirks, seedShape, sensitive } from './operations.ts';
import { registry } from './registry.js';
import { requests } from './requests.js';

/** Everything that the document states about the vendor. */
export const spec = {
  name: 'feishu',
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
