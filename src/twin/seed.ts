import type { components } from '../generated/control/types.ts';

/** What a twin starts with: registered apps, tenants, corporations, users. */
export type Seed = components['schemas']['Seed'];
