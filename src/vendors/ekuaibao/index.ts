import { defineVendor } from '../vendor-module.ts';
import { demoSeed } from './demo-seed.ts';
import { scenarios } from './scenarios.ts';
import { ekuaibao as vendor } from './vendor.ts';

/** Ekuaibao (易快报, now 合思). */
export const ekuaibao = defineVendor({
  name: 'ekuaibao',
  title: 'Ekuaibao',
  vendor,
  demoSeed,
  scenarios,
  pointers: ({ origin }) => [['base URL', origin]],
});
