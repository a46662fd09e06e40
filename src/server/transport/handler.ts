import type { Call, Reply } from '../../core/call.ts';

/** A reply that may also be an endless stream of text. */
export interface StreamingReply extends Reply {
  readonly stream?: AsyncIterable<string>;
}

/** Answers every request of one port. */
export type Handler = (call: Call) => StreamingReply | Promise<StreamingReply>;
