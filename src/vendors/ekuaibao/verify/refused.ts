import { operations } from '../../../generated/ekuaibao/operations.ts';
import { refusalsOf } from '../../../verify/refusal.ts';

/** The checks of Ekuaibao's refusals. */
export const { refused, judgeRefusal } = refusalsOf(operations);
