import { misfitField } from '../../core/misfit.ts';
import type { ValidationError } from '../../core/validate.ts';
import type { FeishuContext } from './context.ts';

/** Every operation that reads a body can say these. */
type BodyContext = FeishuContext<'feishu.appAccessTokenInternal'>;

/** The fields of a JSON or form body; what is neither is refused. */
export function readFields(context: BodyContext): unknown {
  const { body } = context.call;
  const contentType = context.call.header('content-type') ?? '';
  const saysJson = /^application\/json\b/i.test(contentType);
  // Observed: forms are taken, and so is JSON without any content type.
  if (!saysJson && context.quirk('feishu.content-type') === 'strict') {
    refuseParam(context, `The content type is "${contentType}", not application/json.`);
  }
  if (body === undefined) return refuseBody(context, 'The body is longer than 1 MiB.');
  if (body === '') return refuseParam(context, 'The body is empty.');
  // curl -d calls a JSON body a form; since the type is not enforced, what is plainly JSON is read as such.
  const saysForm = !saysJson && /^application\/x-www-form-urlencoded\b/i.test(contentType);
  if (saysForm && !body.trimStart().startsWith('{')) {
    return Object.fromEntries(new URLSearchParams(body));
  }
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return refuseBody(context, 'The body is not JSON.');
  }
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  return refuseBody(context, 'The body is JSON, but not an object.');
}

function refuseBody(context: BodyContext, reason: string): never {
  return context.quirk('feishu.malformed-body') === '9499'
    ? context.refuse('bad-request', reason)
    : refuseParam(context, reason);
}

/** Refuses input that does not fit the spec. */
export function refuseMisfit(errors: readonly ValidationError[], context: BodyContext): never {
  const { keyword } = errors[0]!;
  const field = misfitField(errors[0]!) ?? 'The body';
  const what =
    keyword === 'required' || keyword === 'minLength' ? 'is missing or empty' : 'is of a wrong type';
  return refuseParam(context, `${field} ${what}.`);
}

/** 10003, in the wording the quirk says; authen/v1 has a code of its own for it. */
export function refuseParam(context: BodyContext, reason: string): never {
  if ('invalid-request' in context.operation.errors) context.refuse('invalid-request' as never, reason);
  return context.refuse(
    context.quirk('feishu.invalid-param-text') === 'invalid-param' ? 'invalid-param' : 'invalid-parameter',
    reason,
  );
}
