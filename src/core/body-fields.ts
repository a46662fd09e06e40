import type { Call } from './call.ts';

/** The fields of a body, or why it has none. */
export type BodyFields =
  | { readonly fields: object; readonly problem?: undefined }
  | { readonly problem: 'media-type' | 'empty' | 'malformed'; readonly reason: string };

/** Reads a body that has to be a JSON object. */
export function jsonFields({ body }: Pick<Call, 'body'>): BodyFields {
  if (body === undefined) return { problem: 'malformed', reason: 'The body is longer than 1 MiB.' };
  if (body === '') return { problem: 'empty', reason: 'The body is empty.' };
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return { problem: 'malformed', reason: 'The body is not JSON.' };
  }
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return { fields: data };
  return { problem: 'malformed', reason: 'The body is JSON, but not an object.' };
}

/** Reads a body that may be a form or a JSON object; with `onlyJson`, its content type has to be that of JSON. */
export function formOrJsonFields(call: Pick<Call, 'body' | 'header'>, onlyJson = false): BodyFields {
  const { body } = call;
  const type = call.header('content-type') ?? '';
  if (onlyJson && !/^application\/json\b/i.test(type)) {
    return { problem: 'media-type', reason: `The content type is "${type}", not application/json.` };
  }
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(type);
  // curl -d calls a JSON body a form.
  if (isForm && body && !body.trimStart().startsWith('{')) {
    return { fields: Object.fromEntries(new URLSearchParams(body)) };
  }
  return jsonFields(call);
}
