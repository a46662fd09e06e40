import { operations } from '../../../generated/dingtalk/operations.ts';
import { refusalsOf } from '../../../verify/refusal.ts';

/** The checks of DingTalk's refusals. */
export const { refused, judgeRefusal } = refusalsOf(operations);
