// Generated from wecom.yaml by tokentwin generate; do not edit.

import type { VendorSpec } from 'tokentwin/vendor';
import { guidance } from './guidance.ts';
import { hosts, notModelled, operations, quirks, seedShape, sensitive } from './operations.ts';
import { registry } from './registry.js';
import { requests } from './requests.js';

/** Everything that the document states about the vendor. */
export const spec = {
  name: 'wecom',
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
