import { defineVendor } from '../vendor-module.ts';
import { demoSeed } from './demo-seed.ts';
import { samples } from './samples.ts';
import { scenarios } from './scenarios.ts';
import { ekuaibao as vendor } from './vendor.ts';
import { credentials } from './verify/credentials.ts';

/** Ekuaibao (易快报, now 合思). */
export const ekuaibao = defineVendor({
  name: 'ekuaibao',
  title: 'Ekuaibao',
  vendor,
  demoSeed,
  credentials,
  verification: async () => (await import('./verify/index.ts')).verification,
  scenarios,
  samples,
  pointers: ({ origin }) => [['base URL', origin]],
});
