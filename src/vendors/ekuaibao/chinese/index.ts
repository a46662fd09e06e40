import type { Sentences } from '../../vendor-module.ts';
import { guidance } from './guidance.ts';
import { meanings } from './meanings.ts';
import { module } from './module.ts';
import { quirks } from './quirks.ts';
import { rest } from './rest.ts';
import { rules } from './rules.ts';
import { sources } from './sources.ts';
import { triggers } from './triggers.ts';

/** The sentences about Ekuaibao in Chinese, by their English. */
export const chinese: Sentences = {
  ...guidance,
  ...meanings,
  ...module,
  ...quirks,
  ...rest,
  ...rules,
  ...sources,
  ...triggers,
};
