import type { Sentences } from '../../vendor-module.ts';

/** What the module of Ekuaibao says to people. */
export const module: Sentences = {
  "a corporation's appKey": '企业的 appKey',
  'its appSecurity': '该企业的 appSecurity',
};
