import { operations } from '../../../generated/feishu/operations.ts';
import { refusalsOf } from '../../../verify/refusal.ts';

/** The checks of Feishu's refusals. */
export const { refused, judgeRefusal } = refusalsOf(operations);
