import type { Call } from '../../core/call.ts';
import { queryParameters } from '../../core/query.ts';
import { type DingtalkContext, dingtalkProvider } from './context.ts';
import { requestIdOf } from './ids.ts';

/** The business APIs of the legacy host, which read the token from the query or from a form. */
export const legacyResource = dingtalkProvider('dingtalk.legacyResource', {
  read: ({ call }) => queryParameters(call),
  client: (_, context) => context.ownerOf(presentedToken(context.call)),

  answer(_, context) {
    const { call, world } = context;
    const text = presentedToken(call);
    if (!text) {
      return context.refuse('missing-access-token', 'Neither the query nor a form has an access_token.');
    }
    const { token, state } = context.present(text);
    if (state !== 'active') {
      const reason = token ? `The token ${token.id} is ${state}.` : 'The token was never issued.';
      context.refuse(isBare(context) ? 'invalid-access-token-bare' : 'invalid-access-token', reason);
    }
    return { errcode: 0, errmsg: 'ok', request_id: requestIdOf(world.random) };
  },
});

/** Observed: the form of a refusal depends on the path. */
function isBare(context: DingtalkContext<'dingtalk.legacyResource'>): boolean {
  const quirk = context.quirk('dingtalk.legacy-invalid-token');
  return quirk === 'bare' || (quirk === 'by-path' && !/^\/+(topapi|sns)\//.test(context.call.path));
}

function presentedToken(call: Call): string | undefined {
  return queryParameters(call).access_token || formField(call.body ?? '', call.header('content-type'));
}

function formField(body: string, contentType: string | undefined): string | undefined {
  if (!contentType?.startsWith('application/x-www-form-urlencoded')) return undefined;
  return new URLSearchParams(body).get('access_token') ?? undefined;
}
