import type { Sentences } from '../../vendor-module.ts';
import { guidance } from './guidance.ts';
import { meanings } from './meanings.ts';
import { meanings2 } from './meanings2.ts';
import { module } from './module.ts';
import { quirks } from './quirks.ts';
import { quirks2 } from './quirks2.ts';
import { rest } from './rest.ts';
import { rules } from './rules.ts';
import { rules2 } from './rules2.ts';
import { sources } from './sources.ts';
import { triggers } from './triggers.ts';
import { triggers2 } from './triggers2.ts';

/** The sentences about Feishu in Chinese, by their English. */
export const chinese: Sentences = {
  ...guidance,
  ...meanings,
  ...meanings2,
  ...module,
  ...quirks,
  ...quirks2,
  ...rest,
  ...rules,
  ...rules2,
  ...sources,
  ...triggers,
  ...triggers2,
};
