import { invalidField } from '../../core/invalid-field.ts';
import type { ValidationError } from '../../core/validate.ts';
import type { FeishuContext } from './context.ts';

/** The operations that read a body and refuse it with 10003. */
type FieldsContext = FeishuContext<
  | 'feishu.appAccessTokenInternal'
  | 'feishu.tenantAccessTokenInternal'
  | 'feishu.appAccessToken'
  | 'feishu.tenantAccessToken'
  | 'feishu.appTicketResend'
  | 'feishu.tokenLoginValidate'
>;

/** How an operation refuses its parameters, and a body that cannot be parsed. */
interface BodyRefusals {
  param(reason: string): never;
  malformed(reason: string): never;
}

/** Reads the fields of a JSON or form body, and refuses any other body. */
export function readFields(context: FieldsContext): unknown {
  return parseFields(context, {
    param: (reason) => refuseParam(context, reason),
    malformed: (reason) =>
      context.quirk('feishu.malformed-body') === '9499'
        ? context.refuse('bad-request', reason)
        : refuseParam(context, reason),
  });
}

/** The fields of a JSON or form body, or what the operation refuses it with. */
export function parseFields(context: FeishuContext, refuse: BodyRefusals): unknown {
  const { body } = context.call;
  const contentType = context.call.header('content-type') ?? '';
  const saysJson = /^application\/json\b/i.test(contentType);
  // Observed: forms are accepted, and so is JSON without a content type.
  if (!saysJson && context.quirk('feishu.content-type') === 'strict') {
    refuse.param(`The content type is "${contentType}", not application/json.`);
  }
  if (body === undefined) return refuse.malformed('The body is longer than 1 MiB.');
  if (body === '') return refuse.param('The body is empty.');
  // curl -d calls a JSON body a form; since the type is not enforced, an obvious JSON body is read as JSON.
  const saysForm = !saysJson && /^application\/x-www-form-urlencoded\b/i.test(contentType);
  if (saysForm && !body.trimStart().startsWith('{')) {
    return Object.fromEntries(new URLSearchParams(body));
  }
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return refuse.malformed('The body is not JSON.');
  }
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  return refuse.malformed('The body is JSON, but not an object.');
}

/** Refuses input that does not fit the spec. */
export function refuseInvalid(errors: readonly ValidationError[], context: FieldsContext): never {
  const { keyword } = errors[0]!;
  const field = invalidField(errors[0]!) ?? 'The body';
  const what =
    keyword === 'required' || keyword === 'minLength' ? 'is missing or empty' : 'has the wrong type';
  return refuseParam(context, `${field} ${what}.`);
}

/** Refuses with 10003, in the wording that the quirk says. */
export function refuseParam(context: FieldsContext, reason: string): never {
  return context.refuse(
    context.quirk('feishu.invalid-param-text') === 'invalid-param' ? 'invalid-param' : 'invalid-parameter',
    reason,
  );
}

/** How most operations read their fields and refuse them. */
export const fields = { read: readFields, refuseInput: refuseInvalid };
