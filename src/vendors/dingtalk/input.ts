import { misfitField } from '../../core/misfit.ts';
import type { ValidationError } from '../../core/validate.ts';
import type { DingtalkContext } from './context.ts';

/** The body as JSON; what is none is refused as the gateway refuses it. */
export function readJson(context: DingtalkContext<'dingtalk.corpToken'>): unknown {
  const { body } = context.call;
  const contentType = context.call.header('content-type');
  if (contentType !== undefined && !/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(contentType)) {
    context.refuse('missing-body', `The content type is "${contentType}", not application/json.`);
  }
  if (body === '') context.refuse('missing-body', 'The body is empty.');
  if (body === undefined) return context.refuse('invalid-body', 'The body is longer than 1 MiB.');
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    context.refuse('invalid-body', 'The body is not JSON.');
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    context.refuse('invalid-body', 'The body is JSON, but not an object.');
  }
  return data;
}

/** The first field that a validator complains of, and whether it is missing or empty rather than of a wrong type. */
export function fieldOf(errors: readonly ValidationError[]): { field: string; absent: boolean } {
  const first = errors.find(({ keyword }) => keyword === 'required') ?? errors[0]!;
  return { field: misfitField(first) ?? 'body', absent: ['required', 'minLength'].includes(first.keyword) };
}

/** The catalogue's name of the error for a missing field: `client_id` → `missing-client-id`. */
export function missingName(field: string): string {
  return `missing-${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll('_', '-')}`;
}
