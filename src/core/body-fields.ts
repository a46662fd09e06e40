import type { Call } from './call.ts';
import { journalTexts } from './journal-texts.ts';
import type { Message } from './message.ts';

/** The fields of a body, or why it has none. */
export type BodyFields =
  | { readonly fields: object; readonly problem?: undefined }
  | { readonly problem: 'media-type' | 'empty' | 'malformed'; readonly reason: Message };

/** Reads a body that has to be a JSON object. */
export function jsonFields({ body }: Pick<Call, 'body'>): BodyFields {
  if (body === undefined) return { problem: 'malformed', reason: journalTexts.bodyTooLong };
  if (body === '') return { problem: 'empty', reason: journalTexts.bodyEmpty };
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return { problem: 'malformed', reason: journalTexts.bodyNotJson };
  }
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return { fields: data };
  return { problem: 'malformed', reason: journalTexts.bodyNotObject };
}

/** Reads a body that may be a form or a JSON object; with `onlyJson`, its content type has to be that of JSON. */
export function formOrJsonFields(call: Pick<Call, 'body' | 'header'>, onlyJson = false): BodyFields {
  const { body } = call;
  const type = call.header('content-type') ?? '';
  if (onlyJson && !/^application\/json\b/i.test(type)) {
    return { problem: 'media-type', reason: journalTexts.contentType(type) };
  }
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(type);
  // curl -d calls a JSON body a form.
  if (isForm && body && !body.trimStart().startsWith('{')) {
    return { fields: Object.fromEntries(new URLSearchParams(body)) };
  }
  return jsonFields(call);
}
