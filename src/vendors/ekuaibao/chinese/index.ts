import type { Sentences } from '../../vendor-module.ts';
import { guidance } from './guidance.ts';
import { module } from './module.ts';

/** The sentences about Ekuaibao in Chinese, by their English. */
export const chinese: Sentences = { ...guidance, ...module };
