import type { components } from '../../generated/control/types.ts';

/** An exchange as the journal shows it. */
export type SeenExchange = components['schemas']['Exchange'];
