import type { Call, Reply } from './call.ts';
import { journalTexts } from './journal-texts.ts';
import { type Message, sentence, type Translator } from './message.ts';
import { nearest } from './nearest.ts';
import type { NotModelledPath, Operation } from './operation.ts';
import { problemReply } from './problem.ts';

/** Says that no operation matches a call, and which is the nearest. */
export function explainUnmatched({ method, path }: Call, operations: readonly Operation[]): Message {
  const request = `${method} ${path}`;
  const [near] = nearest(
    request,
    operations.map((operation) => `${operation.method} ${operation.path}`),
  );
  return near === undefined ? journalTexts.unmatched(request) : journalTexts.unmatchedNear(request, near);
}

/** The response to a call that no operation matches; no vendor uses this media type. */
export function unmatchedReply(detail: Message, date: string, { say }: Translator): Reply {
  return problemReply(
    { title: 'Not found', status: 404, code: 'ERR_UNMATCHED_REQUEST', detail: say(detail) },
    date,
  );
}

/** Says that the path is not modelled, and what to do. */
export function explainUnmodelled(
  { method, path }: Call,
  vendor: string,
  { what }: NotModelledPath,
): Message {
  return journalTexts.unmodelled(`${method} ${path}`, vendor, sentence(what));
}

/** The response of a path that is not modelled. */
export function unmodelledReply(detail: Message, date: string, { say }: Translator): Reply {
  return problemReply(
    { title: 'Not implemented', status: 501, code: 'ERR_NOT_MODELLED', detail: say(detail) },
    date,
  );
}
