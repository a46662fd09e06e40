import { formOrJsonFields } from '../../core/body-fields.ts';
import { invalidField } from '../../core/invalid-field.ts';
import type { Text } from '../../core/message.ts';
import type { LifecyclePolicy } from '../../core/operation.ts';
import type { ValidationError } from '../../core/validate.ts';
import { reasons } from '../reasons.ts';
import { type App, type FeishuContext, isDisabled, isOtherBrand } from './registry.ts';

type CredentialId =
  | 'feishu.appAccessTokenInternal'
  | 'feishu.tenantAccessTokenInternal'
  | 'feishu.appAccessToken'
  | 'feishu.appTicketResend';

/** The operations under auth/v3 that take an app's id and secret. */
type CredentialContext = FeishuContext<CredentialId>;

/** The operations that refuse a body with 10003. */
type FieldsContext = FeishuContext<CredentialId | 'feishu.tenantAccessToken'>;

/** Reads the fields of a JSON or form body, and refuses any other body. */
function readFields(context: FieldsContext): unknown {
  // Observed: forms are accepted, and so is JSON without a content type.
  const body = formOrJsonFields(context.call, context.quirk('feishu.content-type') === 'strict');
  if (body.problem === undefined) return body.fields;
  if (body.problem === 'malformed' && context.quirk('feishu.malformed-body') === '9499') {
    context.refuse('bad-request', body.reason);
  }
  return refuseParam(context, body.reason);
}

/** Refuses input that does not fit the spec. */
function refuseInvalid(errors: readonly ValidationError[], context: FieldsContext): never {
  const { keyword } = errors[0]!;
  const field = invalidField(errors[0]!) ?? reasons.theBody;
  const isAbsent = keyword === 'required' || keyword === 'minLength';
  return refuseParam(context, isAbsent ? reasons.missing(field) : reasons.wrongType(field));
}

/** Refuses with 10003, in the wording that the quirk says. */
export function refuseParam(context: FieldsContext, reason: Text): never {
  return context.refuse(
    context.quirk('feishu.invalid-param-text') === 'invalid-param' ? 'invalid-param' : 'invalid-parameter',
    reason,
  );
}

/** How the operations under auth/v3 read their fields and refuse them. */
export const fields = { read: readFields, refuseInput: refuseInvalid };

/** Returns the app with these credentials; refuses any other call. */
export function authenticateApp(
  { app_id, app_secret }: { readonly app_id: string; readonly app_secret: string },
  context: CredentialContext,
  type: 'self-built' | 'store',
): App {
  const app = context.registry.findOrAccept(app_id, app_secret, type);
  if (!app) {
    // Observed: a malformed id is refused differently from an unknown one.
    if (!/^cli_[0-9a-f]{16}$/.test(app_id)) {
      refuseParam(context, reasons.notCliId('app_id', app_id));
    }
    return context.refuse(context.quirk('feishu.unknown-app'), reasons.noApp(app_id));
  }
  if (isOtherBrand(app, context.call.host)) {
    const reason = reasons.ofBrandAt(app_id, app.brand ?? 'feishu', context.call.host);
    context.refuse(context.quirk('feishu.unknown-app'), reason);
  }
  if (app.app_secret !== app_secret && !context.world.acceptAny) {
    const name = context.quirk('feishu.wrong-secret') === '10014' ? 'app-secret-invalid' : 'wrong-app-secret';
    context.refuse(name, reasons.wrongField('app_secret', app_id));
  }
  if (isDisabled(app)) refuseStopped(app, context);
  return app;
}

/** Refuses an app that was stopped. */
export function refuseStopped(
  { app_id }: App,
  context: FeishuContext<CredentialId | 'feishu.tenantAccessToken'>,
): never {
  const reason = reasons.stopped(app_id);
  if (context.quirk('feishu.stopped-app') === '10003') refuseParam(context, reason);
  return context.refuse('app-unauthorized', reason);
}

/** How the quirks change the lifecycle of a token of auth/v3. */
export function windowPolicy(context: FeishuContext): Partial<LifecyclePolicy> {
  return {
    windowMint: context.quirk('feishu.window-mint'),
    ...(context.quirk('feishu.renewal-window') === 'none' && { renewalWindowMs: 0 }),
  };
}
