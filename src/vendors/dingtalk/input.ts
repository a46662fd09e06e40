import { jsonFields } from '../../core/body-fields.ts';
import { invalidField } from '../../core/invalid-field.ts';
import type { ValidationError } from '../../core/validate.ts';
import { reasons } from '../reasons.ts';
import type { DingtalkContext } from './registry.ts';

/** The operations that take a JSON body. */
type BodyContext = DingtalkContext<
  | 'dingtalk.corpToken'
  | 'dingtalk.accessToken'
  | 'dingtalk.userAccessToken'
  | 'dingtalk.openConnection'
  | 'dingtalk.corpAccessToken'
  | 'dingtalk.suiteAccessToken'
  | 'dingtalk.ssoAccessToken'
>;

/** Reads the JSON body, or refuses it as the gateway does. */
export function readJson(context: BodyContext): unknown {
  const contentType = context.call.header('content-type');
  if (contentType !== undefined && !/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(contentType)) {
    context.refuse('missing-body', reasons.contentType(contentType));
  }
  const body = jsonFields(context.call);
  if (body.problem === undefined) return body.fields;
  return context.refuse(body.problem === 'empty' ? 'missing-body' : 'invalid-body', body.reason);
}

/** Refuses a method that the path does not have. */
export function refuseMethod(
  context: BodyContext | DingtalkContext<'dingtalk.currentUser' | 'dingtalk.jsapiTickets'>,
): never {
  const { method, path } = context.call;
  return context.refuse('api-not-found', reasons.wrongMethod(path, method));
}

/** The first field that fails validation, missing ones before others, and whether it is missing or empty. */
export function fieldOf(errors: readonly ValidationError[]): { field: string; absent: boolean } {
  const first = errors[0]!;
  return { field: invalidField(first) ?? 'body', absent: ['required', 'minLength'].includes(first.keyword) };
}
