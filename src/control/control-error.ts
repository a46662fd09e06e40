import { TwinError } from '../core/errors.ts';
import type { Text } from '../core/message.ts';
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

/** Something else than the control API answered a call: a proxy with a web page, say, or the answer was cut off. */
export class ControlAnswerError extends TwinError {
  /** The address that was called. */
  readonly url: string;
  /** The HTTP status. */
  readonly status: number;
  /** The media type; undefined if the answer names none. */
  readonly contentType: string | undefined;
  /** The first characters of a body that is not JSON, without the control token. */
  readonly bodyStart: string;

  constructor(text: Text, answer: Pick<ControlAnswerError, 'url' | 'status' | 'contentType' | 'bodyStart'>) {
    super('ERR_CONTROL', text);
    this.url = answer.url;
    this.status = answer.status;
    this.contentType = answer.contentType;
    this.bodyStart = answer.bodyStart;
  }
}
