import { TwinError } from '../core/errors.ts';
import type { components } from '../generated/control/types.ts';

/** The JSON that the control API answers when it refuses a call. */
export type Problem = components['schemas']['Problem'];

/** A running twin refused a call of the control API. */
export class ControlError extends TwinError {
  /** The HTTP status. */
  readonly status: number;
  readonly problem: Problem;

  constructor(problem: Problem) {
    const how =
      problem.status === 401
        ? ' Pass the token as controlToken, --control-token or TOKENTWIN_CONTROL_TOKEN.'
        : '';
    super('ERR_CONTROL', `${problem.detail}${how}`);
    this.status = problem.status;
    this.problem = problem;
  }
}
