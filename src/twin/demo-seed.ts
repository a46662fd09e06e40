import { vendors } from '../vendors/index.ts';

/** The demo seeds of vendors, by name. */
type DemoSeed = { readonly [Name in keyof typeof vendors]: (typeof vendors)[Name]['demoSeed'] };

/** The seed that a twin starts with by default. */
export const demoSeed = Object.fromEntries(
  Object.entries(vendors).map(([name, module]) => [name, module.demoSeed]),
) as DemoSeed;
