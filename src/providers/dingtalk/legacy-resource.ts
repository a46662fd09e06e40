import { dingtalkProvider } from './context.ts';
import { requestIdOf } from './ids.ts';

type Id = 'dingtalk.legacyResource';

/** Stands for the business APIs of the legacy host: the token is read from the query or from a form. */
export const legacyResource = dingtalkProvider<Id, undefined>('dingtalk.legacyResource', {
  read: () => undefined,

  answer(_, context) {
    const { call, world } = context;
    const text =
      new URLSearchParams(call.query).get('access_token') ||
      formField(call.body ?? '', call.header('content-type'));
    if (!text) {
      return context.refuse('missing-access-token', 'Neither the query nor a form has an access_token.');
    }
    const { token, state } = context.present(text);
    context.client = token?.clientId;
    if (state !== 'active' || !token?.operation.startsWith('dingtalk.')) {
      const reason = token ? `The token ${token.id} is ${state}.` : 'The token was never handed out.';
      const bare = context.quirk('dingtalk.legacy-invalid-token') === 'bare';
      context.refuse(bare ? 'invalid-access-token-bare' : 'invalid-access-token', reason);
    }
    return { errcode: 0, errmsg: 'ok', request_id: requestIdOf(world.random) };
  },
});

function formField(body: string, contentType: string | undefined): string | null {
  if (!contentType?.startsWith('application/x-www-form-urlencoded')) return null;
  return new URLSearchParams(body).get('access_token');
}
